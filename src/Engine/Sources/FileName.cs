using System.Text;

namespace Strata.Engine.Sources;

/// <summary>The length of file names. It is the same on every system, so that a site builds on all of them.</summary>
internal static class FileName
{
    /// <summary>The bytes of a name in UTF-8 that Linux allows; Windows and macOS allow 255 characters.</summary>
    public const int MaxBytes = 255;

    private const int ShownBytes = 30;

    /// <summary>
    /// The most folders inside each other on the site: each page names those around it, and links through them.
    /// </summary>
    private const int MaxFolders = 32;

    /// <summary>Whether a path has more folders inside each other than a site can have.</summary>
    public static bool IsTooDeep(string path) => path.AsSpan().Count('/') > MaxFolders;

    /// <summary>Says that a path has too many folders.</summary>
    public static string TooDeepMessage { get; } =
        $"The path has more than {MaxFolders} folders inside each other on the site.";

    /// <summary>The first name in a path that is too long; null without one.</summary>
    public static string? TooLongIn(string path) => path.Split('/').FirstOrDefault(name => BytesOf(name) > MaxBytes);

    /// <summary>Says that a name is too long.</summary>
    public static string TooLongMessage(string name) =>
        $"The name '{StartOf(name, ShownBytes)}…' on the site has {BytesOf(name)} bytes; a file can have {MaxBytes}.";

    private static int BytesOf(string name) => Encoding.UTF8.GetByteCount(name);

    /// <summary>The start of a name, of whole characters.</summary>
    public static string StartOf(string name, int maxBytes)
    {
        int end = 0,
            bytes = 0;
        foreach (Rune rune in name.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > maxBytes)
                return name[..end];
            end += rune.Utf16SequenceLength;
        }

        return name;
    }
}
