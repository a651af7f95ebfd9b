using Strata.Engine.Catalogues;
using Strata.Engine.Localization;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.DataPages;

/// <summary>A term of the glossary in a language.</summary>
internal sealed record DefinedTerm(GlossaryTerm Term, MessageCatalog Messages)
{
    public string OtherNames =>
        Term.Aliases.Count == 0 ? "" : Messages.Get("glossary.also_known_as", string.Join(", ", Term.Aliases));

    public static IEnumerable<DefinedTerm> All(Glossary glossary, MessageCatalog messages) =>
        glossary
            .Terms.OrderBy(term => term.Name, StringComparer.OrdinalIgnoreCase)
            .Select(term => new DefinedTerm(term, messages));
}

/// <summary>The model of the layout of the glossary.</summary>
internal static class GlossaryModels
{
    private static readonly TemplateType<DefinedTerm> Term = new(
        "a term of the glossary",
        new("id", "An id for links to it.", entry => entry.Term.Id),
        new("name", "Its name.", entry => entry.Term.Name),
        new("also_known_as", "Its other names, in a phrase; empty for none.", entry => entry.OtherNames),
        new("definition", "Its definition.", entry => entry.Term.Definition),
        SourceModels.Field<DefinedTerm>("sources", "The sources.", entry => entry.Term.Sources)
    );

    public static TemplateType<IEnumerable<DefinedTerm>> Root { get; } =
        new(
            "glossary",
            TemplateField<IEnumerable<DefinedTerm>>.List("terms", "The terms, by name.", Term, terms => terms)
        );
}
