using System.Buffers;

namespace Strata.Engine.Diagrams.Labels;

/// <summary>
/// Names that are no words, such as addresses, paths, versions and the names of images: a picture may break them
/// between any two characters.
/// </summary>
internal static class MachineNames
{
    private const string Punctuation = ".:,";

    private static readonly SearchValues<char> Signs = SearchValues.Create("0123456789:/\\._@");

    /// <summary>Whether a text without spaces is such a name: with a digit, or a sign within it.</summary>
    public static bool IsName(ReadOnlySpan<char> text) => text.TrimEnd(Punctuation).ContainsAny(Signs);
}
