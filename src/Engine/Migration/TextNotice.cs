using Strata.Engine.Diagnostics;
using Strata.Engine.Text;

namespace Strata.Engine.Migration;

/// <summary>A diagnostic at an offset of a text whose position in a file is not known yet.</summary>
internal readonly record struct TextNotice(int Start, int Length, DiagnosticCode Code, string Message, string Fix)
{
    /// <summary>The included file that the offset is in; null for the text of the page.</summary>
    public IncludedSource? Source { get; init; }

    /// <summary>The same notice at another position.</summary>
    public TextNotice At(TextOrigin origin) => this with { Start = origin.Offset, Source = origin.Source };
}

/// <summary>The edits that turn another generator's syntax into Markdown.</summary>
/// <param name="Edits">The edits, from left to right.</param>
/// <param name="Notices">Diagnostics about syntax without an equivalent, at offsets of the text before the
/// edits.</param>
internal sealed record Translation(IReadOnlyList<Edit> Edits, IReadOnlyList<TextNotice> Notices);
