using System.Text.RegularExpressions;

namespace Strata.Engine.Migration;

/// <summary>A block of Liquid, or a branch of one.</summary>
/// <param name="Next">The offset of its next branch, or of its end tag.</param>
/// <param name="End">The offset after its end tag.</param>
internal readonly record struct LiquidBlock(int Next, int End);

/// <summary>Pairs the tags of conditions, loops and other blocks with their end tags, all in one pass.</summary>
internal sealed partial class LiquidBlocks(string body)
{
    private readonly Lazy<Dictionary<int, LiquidBlock>> blocks = new(() => Pair(body));

    /// <summary>The block or branch that a tag opens; null if it is not closed.</summary>
    /// <param name="offset">The offset of the tag.</param>
    public LiquidBlock? Of(int offset) => blocks.Value.TryGetValue(offset, out LiquidBlock block) ? block : null;

    private static Dictionary<int, LiquidBlock> Pair(string body)
    {
        Dictionary<int, LiquidBlock> paired = [];
        Stack<List<Match>> open = new();
        string? verbatim = null;
        foreach (Match tag in Tag().Matches(body).Where(tag => tag.Groups["end"].Success))
        {
            string name = tag.Groups["name"].Value;
            if (verbatim is not null)
                verbatim = name == verbatim ? null : verbatim;
            else if (name is "raw" or "comment")
                verbatim = "end" + name;
            else if (name.StartsWith("end", StringComparison.Ordinal))
            {
                if (open.TryPop(out List<Match>? tags))
                    Close(tags, tag, paired);
            }
            else if (name is not ("else" or "elsif" or "when"))
                open.Push([tag]);
            else if (open.TryPeek(out List<Match>? tags))
                tags.Add(tag);
        }

        return paired;
    }

    private static void Close(List<Match> tags, Match end, Dictionary<int, LiquidBlock> paired)
    {
        for (int at = 0; at < tags.Count; at++)
            paired[tags[at].Index] = new(at + 1 < tags.Count ? tags[at + 1].Index : end.Index, end.Index + end.Length);
    }

    /// <summary>A tag; one that is not closed is read to the end of the text, so that this is done once.</summary>
    [GeneratedRegex(
        @"\{%-?\s*(?<name>if|unless|for|case|capture|tablerow|ifchanged|raw|comment|else|elsif|when|"
            + @"end(if|unless|for|case|capture|tablerow|ifchanged|raw|comment))\b(?>([^%]|%(?!\}))*)(?<end>%\})?",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Tag();
}
