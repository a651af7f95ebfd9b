using System.Collections.Concurrent;
using System.Text;
using Strata.Engine.Text;
using TextMateSharp.Grammars;
using TextMateSharp.Registry;

namespace Strata.Engine.Highlighting;

/// <summary>
/// A grammar, with the lines it has tokenised. Most lines of real code repeat, and a line that was tokenised in the
/// same state before is not tokenised again: on many posts that saves two thirds of the time.
/// </summary>
internal sealed class CodeGrammar(string scope)
{
    /// <summary>Code with more open brackets is data: each token takes time for all of them.</summary>
    private const int MaxDepth = 100;

    /// <summary>A limit for memory; further lines are tokenised again each time, with the same result.</summary>
    private const int MaxLinesKept = 20_000;

    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<(IStateStack? State, string Line), (string Html, IStateStack? After)> known =
        new();

    private int kept;
    private bool isFull;

    // A registry for each grammar, so that the lock also guards the grammars that it includes.
    private readonly IGrammar grammar = new Registry(new GrammarFiles()).LoadGrammar(scope);

    /// <summary>The lines of a piece of code as HTML.</summary>
    public IReadOnlyList<string> Lines(IReadOnlyList<string> lines)
    {
        var result = new string[lines.Count];
        IStateStack? state = null;
        for (int i = 0; i < lines.Count; i++)
            (result[i], state) = Line(lines[i], state);

        return result;
    }

    private (string Html, IStateStack? After) Line(string line, IStateStack? state)
    {
        if (state?.Depth > MaxDepth || CodeWork.Of(line) == 0)
            return (Escape(line), state);
        if (known.TryGetValue((state, line), out (string, IStateStack?) before))
            return before;
        ITokenizeLineResult read;
        // Not for the whole code: meanwhile, another thread reads other lines.
        lock (gate)
        {
            // No time limit: with one, the result would depend on the machine.
            read = grammar.TokenizeLine(line.AsMemory(), state, TimeSpan.MaxValue);
            isFull |= ++kept >= MaxLinesKept;
        }

        (string, IStateStack?) result = (Html(line, read.Tokens), read.RuleStack);
        if (!isFull)
            known.TryAdd((state, line), result);
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
            // White space has no colour, so that the current span continues.
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
