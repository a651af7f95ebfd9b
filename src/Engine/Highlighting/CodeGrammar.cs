using System.Text;
using TextMateSharp.Grammars;
using TextMateSharp.Registry;

namespace Strata.Engine.Highlighting;

/// <summary>
/// A grammar and the lines it has read. Most lines of real code come again, so that a line in a state that was met
/// before is not
/// read a second time: on many posts that is two thirds of the time.
/// </summary>
internal sealed class CodeGrammar(string scope)
{
    /// <summary>Longer lines are data, not code, and could keep an expression of a grammar busy for long.</summary>
    private const int LongestLine = 1000;

    /// <summary>So that memory has a limit; lines beyond it are read anew, with the same result.</summary>
    private const int MostLinesKept = 10_000;

    private static readonly Lazy<RegistryOptions> Options = new(() => new RegistryOptions(ThemeName.LightPlus));

    private readonly Lock gate = new();
    private readonly Dictionary<(IStateStack? State, string Line), (string Html, IStateStack? After)> known = [];

    // A registry of its own, so that a lock on one grammar guards all that it includes.
    private readonly IGrammar grammar = new Registry(Options.Value).LoadGrammar(scope);

    public IReadOnlyList<string> Lines(IReadOnlyList<string> lines)
    {
        var result = new string[lines.Count];
        lock (gate)
        {
            IStateStack? state = null;
            for (int i = 0; i < lines.Count; i++)
                (result[i], state) = Line(lines[i], state);
        }

        return result;
    }

    private (string Html, IStateStack? After) Line(string line, IStateStack? state)
    {
        if (line.Length > LongestLine)
            return (Escape(line), state);
        if (known.TryGetValue((state, line), out (string, IStateStack?) before))
            return before;
        // Without a limit of time, which would make the result depend on the machine.
        ITokenizeLineResult read = grammar.TokenizeLine(line.AsMemory(), state, TimeSpan.MaxValue);
        (string, IStateStack?) result = (Html(line, read.Tokens), read.RuleStack);
        if (known.Count < MostLinesKept)
            known.Add((state, line), result);
        return result;
    }

    private static string Html(string line, IReadOnlyList<IToken> tokens)
    {
        var html = new StringBuilder(line.Length * 2);
        string open = "";
        int written = 0;
        foreach (IToken token in tokens)
        {
            int start = Math.Min(token.StartIndex, line.Length),
                end = Math.Min(token.EndIndex, line.Length);
            ReadOnlySpan<char> text = line.AsSpan(start, Math.Max(0, end - start));
            if (text.IsEmpty)
                continue;
            string name = TokenClass.Of(token.Scopes);
            // Blanks have no colour: the span before them goes on.
            if (name != open && !text.IsWhiteSpace())
            {
                html.Append(open.Length > 0 ? "</span>" : "");
                if (name.Length > 0)
                    html.Append("<span class=\"").Append(name).Append("\">");
                open = name;
            }

            html.Append(Escape(text.ToString()));
            written = end;
        }

        html.Append(open.Length > 0 ? "</span>" : "");
        return html.Append(Escape(line[written..])).ToString();
    }

    private static string Escape(string text) =>
        text.AsSpan().IndexOfAny('&', '<', '>') < 0
            ? text
            : text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
