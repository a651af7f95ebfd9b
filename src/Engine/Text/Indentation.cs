namespace Strata.Engine.Text;

/// <summary>The indentation of lines.</summary>
internal static class Indentation
{
    /// <summary>The number of spaces at the beginning of a line.</summary>
    public static int Of(string line) => line.Length - line.TrimStart(' ').Length;
}
