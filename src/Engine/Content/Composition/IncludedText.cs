using Strata.Engine.Diagnostics;
using Strata.Engine.Text;

namespace Strata.Engine.Content.Composition;

/// <summary>A file that a page includes: its lines and regions are found once, however often it is included.</summary>
internal sealed class IncludedText
{
    private readonly int length;
    private readonly Lazy<int[]> starts;
    private readonly Lazy<Dictionary<string, (int First, int Last)?>> regions;
    private readonly Lazy<NameIndex> regionNames;

    /// <param name="path">The file, relative to the site root.</param>
    /// <param name="text">Its text.</param>
    public IncludedText(string path, string text)
    {
        Text = text;
        Source = new IncludedSource(path, text);
        length = text.AsSpan().TrimEnd('\n').Length;
        starts = new(StartsOf);
        regions = new(() => SourceLines.Regions(Enumerable.Range(1, Lines).Select(Line)));
        regionNames = new(() => new NameIndex(regions.Value.Keys));
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The file, for positions in it.</summary>
    public IncludedSource Source { get; }

    /// <summary>The number of lines, without empty ones at the end.</summary>
    public int Lines => starts.Value.Length;

    /// <summary>The numbers of the first and the last line of a region; null without it.</summary>
    public (int First, int Last)? Region(string name) => regions.Value.GetValueOrDefault(name);

    /// <summary>The fix for a region that is not there.</summary>
    public string FixFor(string region) => Suggestions.OrList(region, regionNames.Value, "Its regions are");

    /// <summary>The offset of the start of a line.</summary>
    public int StartOf(int line) => starts.Value[line - 1];

    /// <summary>The offset of the end of a line.</summary>
    public int EndOf(int line) => line < Lines ? starts.Value[line] - 1 : length;

    private string Line(int line) => Text[StartOf(line)..EndOf(line)];

    private int[] StartsOf()
    {
        List<int> found = [0];
        for (int at = 0; Text.AsSpan(at, length - at).IndexOf('\n') is var next and >= 0; )
            found.Add(at += next + 1);
        return [.. found];
    }
}
