namespace Strata.Engine.Highlighting;

/// <summary>
/// The classes of tokens. There are few, to keep pages small and because ten colours are hard to distinguish.
/// </summary>
internal static class TokenClass
{
    /// <summary>The most scopes that are looked at: the outer ones of nested brackets have no class.</summary>
    private const int MaxScopes = 32;

    /// <summary>Prefixes of scope names; the first match decides. An empty class is that of plain text.</summary>
    private static readonly (string Scope, string Class)[] Rules =
    [
        ("comment", "c"),
        ("meta.diff.range", "c"),
        ("string.unquoted", ""),
        ("string", "s"),
        ("markup.inserted", "s"),
        ("markup.inline.raw", "s"),
        ("markup.underline.link", "s"),
        ("constant", "n"),
        ("keyword.operator", ""),
        ("keyword", "k"),
        ("storage", "k"),
        ("variable.language", "k"),
        ("markup.deleted", "k"),
        ("entity.name.function", "f"),
        ("entity.other.attribute-name", "f"),
        ("support.function", "f"),
        ("entity.name.tag", "t"),
        ("entity.name.type", "t"),
        ("entity.name.section", "t"),
        ("support.type", "t"),
        ("support.class", "t"),
        ("markup.heading", "t"),
        // Code inside a string that is not part of the string.
        ("variable", ""),
        ("meta.interpolation", ""),
        ("meta.embedded", ""),
        ("meta.template.expression", ""),
    ];

    /// <summary>The class of a token: that of its innermost scope that has one.</summary>
    /// <param name="scopes">The token's scopes, outermost first.</param>
    public static string Of(IReadOnlyList<string> scopes)
    {
        for (int i = scopes.Count - 1; i >= Math.Max(0, scopes.Count - MaxScopes); i--)
        {
            foreach ((string scope, string name) in Rules)
            {
                if (scopes[i].StartsWith(scope, StringComparison.Ordinal))
                    return name;
            }
        }

        return "";
    }
}
