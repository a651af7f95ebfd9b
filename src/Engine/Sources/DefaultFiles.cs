using System.Reflection;
using System.Text;
using Strata.Engine.Text;

namespace Strata.Engine.Sources;

/// <summary>
/// The default theme, messages, vocabularies and catalogues, embedded in the program. A file of a site replaces the
/// default of the same path.
/// </summary>
internal static class DefaultFiles
{
    private static readonly Assembly Engine = typeof(DefaultFiles).Assembly;

    /// <summary>The paths of all defaults, in ordinal order.</summary>
    public static IReadOnlyList<string> Paths { get; } =
        Engine.GetManifestResourceNames().Order(StringComparer.Ordinal).ToList();

    private static readonly HashSet<string> Known = new(Paths, StringComparer.Ordinal);

    public static bool Contains(string path) => Known.Contains(path);

    /// <summary>The defaults of a folder, which ends with a slash, or the one of a path.</summary>
    public static IEnumerable<string> InFolder(string folder) =>
        Paths.Where(path => path.StartsWith(folder, StringComparison.Ordinal));

    /// <exception cref="FileNotFoundException">There is no such default.</exception>
    public static byte[] ReadBytes(string path)
    {
        using Stream stream = Open(path);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <exception cref="FileNotFoundException">There is no such default.</exception>
    public static Stream Open(string path) =>
        Engine.GetManifestResourceStream(path) ?? throw new FileNotFoundException($"Unknown default file '{path}'.");

    /// <summary>The text of a default, with <c>\n</c> line endings.</summary>
    /// <exception cref="FileNotFoundException">There is no such default.</exception>
    public static string ReadText(string path) => LineEndings.Normalize(Encoding.UTF8.GetString(ReadBytes(path)));
}
