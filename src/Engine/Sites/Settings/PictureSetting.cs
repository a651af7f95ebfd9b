using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Sites.Settings;

/// <summary>A setting that names a picture of the content folder.</summary>
/// <param name="Key">The name of the setting.</param>
/// <param name="Path">The path from the content folder, without a slash at the start.</param>
/// <param name="Span">The position of the path.</param>
internal sealed record PictureSetting(string Key, string Path, SourceSpan Span)
{
    /// <summary>Whether the file has the extension of an SVG.</summary>
    public bool IsDrawing => HasExtension(".svg");

    /// <summary>Whether the file has the extension of a supported format.</summary>
    public bool IsSupported => IsDrawing || HasExtension(".png");

    public static PictureSetting? Of(KeyValues values, Key<string> key) =>
        values.Get(key) is { } path
            ? new PictureSetting(key.Name, path.Trim().TrimStart('/'), values.SpanOf(key))
            : null;

    private bool HasExtension(string extension) => Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
