using System.Reflection;
using System.Text;

namespace Strata.Engine.Sources;

/// <summary>
/// The theme, words and vocabularies every site falls back on, embedded in the program. A file of the same path in the
/// site replaces one.
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

    public static byte[] ReadBytes(string path)
    {
        using Stream stream = Open(path);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static Stream Open(string path) =>
        Engine.GetManifestResourceStream(path) ?? throw new FileNotFoundException($"There is no default '{path}'.");

    public static string ReadText(string path) => Encoding.UTF8.GetString(ReadBytes(path)).ReplaceLineEndings("\n");
}
