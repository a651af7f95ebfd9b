using Strata.Engine.Catalogues;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Links;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Routes;

namespace Strata.Engine.Sites.Links;

/// <summary>Links to the glossary and values from catalogues in a page's text.</summary>
/// <param name="data">The catalogues.</param>
/// <param name="facts">The values.</param>
/// <param name="glossaryPath">The path of the site's glossary page; null if it has none.</param>
internal sealed class DataLinks(CatalogueSet data, Facts facts, string? glossaryPath)
{
    /// <summary>The problem of a link; null for a valid one.</summary>
    public ResolvedLink Check(Link link)
    {
        string name = Name(link);
        if (IsTerm(link))
        {
            return data.Glossary.Find(name) is null
                ? new(
                    "",
                    Codes.TermUnknown,
                    $"Unknown term '{name}'.",
                    () => Suggestions.For(name, data.Glossary.Names, "Add it to data/glossary.yml.")
                )
                : new("");
        }

        if (facts.Find(name) is null)
            return new("", Codes.FactUnknown, $"Unknown fact '{name}'.", () => facts.Fix(name));
        return link.Text.Length == 0
            ? new("")
            : new(
                "",
                Codes.FactWithText,
                $"The link to the fact '{name}' has the text '{link.Text}', but a fact supplies its own text.",
                () => "Leave the square brackets empty: '[](fact:…)'."
            );
    }

    /// <summary>The HTML of a valid link.</summary>
    /// <param name="link">The link.</param>
    /// <param name="html">The HTML between its brackets.</param>
    public string Html(Link link, string html)
    {
        if (!IsTerm(link))
            return facts.Html(facts.Find(Name(link))!);
        GlossaryTerm term = data.Glossary.Find(Name(link))!;
        string label = html.Length > 0 ? html : HtmlText.Encode(term.Name);
        string explained = $"class=\"term\" title=\"{HtmlText.Encode(term.Definition)}\"";
        return glossaryPath is null
            ? $"<dfn {explained}>{label}</dfn>"
            : $"<a {explained} href=\"{SitePath.Placeholder(glossaryPath)}#{term.Id}\">{label}</a>";
    }

    /// <summary>The text of a valid link.</summary>
    public string Text(Link link, string text)
    {
        if (IsTerm(link))
            return text.Length > 0 ? text : data.Glossary.Find(Name(link))!.Name;
        Fact fact = facts.Find(Name(link))!;
        return fact.Qualities.Count == 0 ? fact.Value : $"{fact.Value} ({string.Join(", ", fact.Qualities)})";
    }

    private static bool IsTerm(Link link) => WebAddress.SchemeOf(link.Target) == WebAddress.TermScheme;

    private static string Name(Link link) => Uri.UnescapeDataString(link.Target[(link.Target.IndexOf(':') + 1)..]);
}
