using Strata.Engine.Diagnostics;

namespace Strata.Engine.Text;

/// <summary>A file whose text is part of the text of another one.</summary>
/// <param name="path">The file, relative to the site root.</param>
/// <param name="text">The whole file.</param>
internal sealed class IncludedSource(string path, string text)
{
    private readonly LineMap lines = new(text);

    /// <summary>The position in the file of a range.</summary>
    public SourceSpan SpanAt(int offset, int length) => lines.SpanAt(offset, length) with { File = path };
}
