using System.Text.RegularExpressions;

namespace Strata.Engine.Migration;

/// <summary>A block of Liquid, or a branch of one.</summary>
/// <param name="ElseEnd">The offset after its first <c>else</c>; null without one.</param>
/// <param name="End">The offset after its end tag.</param>
internal readonly record struct LiquidBlock(int? ElseEnd, int End);

/// <summary>Pairs the tags of conditions and loops with their end tags, all in one pass.</summary>
internal sealed partial class LiquidBlocks(string body)
{
    private readonly Lazy<Dictionary<int, LiquidBlock>> blocks = new(() => Pair(body));

    /// <summary>
    /// The block that a tag opens, or the branch that an <c>else</c> opens; null if it is not closed.
    /// </summary>
    /// <param name="offset">The offset of the tag.</param>
    public LiquidBlock? Of(int offset) => blocks.Value.TryGetValue(offset, out LiquidBlock block) ? block : null;

    private static Dictionary<int, LiquidBlock> Pair(string body)
    {
        Dictionary<int, LiquidBlock> paired = [];
        Stack<List<Match>> open = new();
        foreach (Match tag in Tag().Matches(body))
        {
            string name = tag.Groups["name"].Value;
            if (name.StartsWith("end", StringComparison.Ordinal))
            {
                if (open.TryPop(out List<Match>? tags))
                    Close(tags, tag.Index + tag.Length, paired);
            }
            else if (name is not ("else" or "elsif" or "when"))
                open.Push([tag]);
            else if (open.TryPeek(out List<Match>? tags))
                tags.Add(tag);
        }

        return paired;
    }

    private static void Close(List<Match> tags, int end, Dictionary<int, LiquidBlock> paired)
    {
        Match? otherwise = tags.Skip(1).FirstOrDefault(tag => tag.Groups["name"].Value == "else");
        paired[tags[0].Index] = new(otherwise is null ? null : otherwise.Index + otherwise.Length, end);
        foreach (Match branch in tags.Skip(1))
            paired[branch.Index] = new(null, end);
    }

    [GeneratedRegex(
        @"\{%-?\s*(?<name>if|unless|for|case|capture|tablerow|else|elsif|when|"
            + @"end(if|unless|for|case|capture|tablerow))\b[^%]*%\}",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Tag();
}
