using System.Text;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Import.Dockerfiles;

namespace Strata.Engine.Import;

/// <summary>The files beside a Compose file: its environment, Dockerfiles and other Compose files.</summary>
internal sealed class ComposeFolder(ImportFile file)
{
    private const int MaxBytes = 1024 * 1024;

    private readonly Dictionary<string, string?> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, YamlMapping?> read = new(StringComparer.Ordinal);
    private readonly List<string> unread = [];

    /// <summary>The files that the Compose file names and that could not be read.</summary>
    public IReadOnlyList<string> Unread => unread;

    /// <summary>The variables of the file <c>.env</c>.</summary>
    public ComposeEnvironment Environment() =>
        new(Text(".env") is { } text ? Variables.FromFile(text) : Variables.None);

    /// <summary>The text of a file; null if there is none, if it must not be read, or if it is no text.</summary>
    public string? Text(string path)
    {
        if (!texts.TryGetValue(path, out string? text))
            texts[path] = text =
                !IsAbsolute(path) && file.Beside(path) is { Length: <= MaxBytes } bytes ? Decode(bytes) : null;
        return text;
    }

    /// <summary>Another Compose file; null, and remembered, if it cannot be read.</summary>
    public YamlMapping? Compose(string path)
    {
        if (read.TryGetValue(path, out YamlMapping? known))
            return known;
        read[path] = known = ReadCompose(path);
        if (known is null)
            unread.Add(path);
        return known;
    }

    private YamlMapping? ReadCompose(string path)
    {
        var ignored = new FileReport(path, new DiagnosticBag());
        return
            Text(path) is { } text
            && YamlText.ReadForeign(text, ignored) is [YamlMapping root]
            && !ignored.Bag.HasErrors
            ? root
            : null;
    }

    /// <summary>A path relative to a folder, as one relative to the folder of the file; null for any other.</summary>
    public static string? Join(string folder, string path)
    {
        if (IsAbsolute(path))
            return null;
        List<string> parts = [];
        foreach (string part in folder.Split('/').Concat(path.Split('/')))
        {
            if (part is "" or ".")
                continue;
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
                parts.RemoveAt(parts.Count - 1);
            else
                parts.Add(part);
        }

        return string.Join('/', parts);
    }

    private static bool IsAbsolute(string path) =>
        path.StartsWith('/') || path.StartsWith('~') || path.Contains(':') || path.Contains('\\');

    /// <summary>The folder of a file.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    private static string? Decode(byte[] bytes)
    {
        try
        {
            string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
            return text.Contains('\0') ? null : text.Replace("\r\n", "\n");
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
