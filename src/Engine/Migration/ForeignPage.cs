using Strata.Engine.Data;
using Strata.Engine.Sources;

namespace Strata.Engine.Migration;

/// <summary>The front matter of another generator that no key of Strata has an equivalent for.</summary>
internal sealed record ForeignPage
{
    /// <summary>The title in the navigation; null for that of the page.</summary>
    public string? Label { get; private init; }

    /// <summary>The name of the page instead of that of its file; null without one.</summary>
    public string? Id { get; private init; }

    /// <summary>The title, if it may be a part of the address.</summary>
    public string? Title { get; private init; }

    /// <summary>Whether the navigation does not list the page.</summary>
    public bool IsUnlisted { get; private init; }

    /// <summary>Whether the page is only for other pages to use.</summary>
    public bool IsNotRendered { get; private init; }

    /// <summary>Whether the page is in the main menu.</summary>
    public bool IsInMenu { get; private init; }

    /// <summary>The terms in taxonomies other than categories and tags.</summary>
    public ForeignTerms Terms { get; private init; } = ForeignTerms.None;

    /// <summary>The first moment of the page, as written; null for that of its date.</summary>
    public string? PublishedFrom { get; private init; }

    /// <summary>The moment after which the page is not published, as written; null for none.</summary>
    public string? PublishedUntil { get; private init; }

    /// <summary>The path that the page only leads to; null for a page of its own.</summary>
    public string? RedirectTo { get; private init; }

    /// <summary>The keys of Hugo that are read, besides those of Strata and those that have the same meaning.</summary>
    public static readonly string[] KeysOfHugo =
    [
        "_build",
        "build",
        "cascade",
        "expirydate",
        "headless",
        "linktitle",
        "menu",
        "menus",
        "publishdate",
        "taxonomies",
    ];

    /// <summary>Reads front matter; null for a generator without such keys.</summary>
    public static ForeignPage? Read(YamlMapping mapping, MarkdownDialect dialect) =>
        dialect.Generator switch
        {
            Generator.Hugo => new()
            {
                Terms = ForeignTerms.Read(mapping, dialect.Taxonomies),
                Title = mapping.TextAt("title"),
                Label = mapping.TextAt("linkTitle"),
                IsUnlisted = IsNever(mapping, "list"),
                IsNotRendered = mapping.IsTrueAt("headless") || IsNever(mapping, "render"),
                IsInMenu = MenusOf(mapping).Contains("main", StringComparer.Ordinal),
                PublishedFrom = mapping.TextAt("publishDate"),
                PublishedUntil = mapping.TextAt("expiryDate"),
            },
            Generator.Zola => new()
            {
                Terms = ForeignTerms.Read(mapping, dialect.Taxonomies),
                IsNotRendered = mapping.TextAt("render") == "false",
                RedirectTo = mapping.TextAt("redirect_to"),
            },
            Generator.Docusaurus => new()
            {
                Id = mapping.TextAt("id"),
                Label = mapping.TextAt("sidebar_label"),
                IsUnlisted = mapping.IsTrueAt("unlisted") || mapping.TextAt("displayed_sidebar") == "null",
            },
            Generator.Starlight => new()
            {
                Label = mapping.TextAt("sidebar", "label"),
                IsUnlisted = mapping.IsTrueAt("sidebar", "hidden"),
            },
            _ => null,
        };

    private static bool IsNever(YamlMapping mapping, string key) =>
        (mapping.TextAt("build", key) ?? mapping.TextAt("_build", key)) is "never" or "false";

    private static IEnumerable<string> MenusOf(YamlMapping mapping) =>
        (mapping.At("menus") ?? mapping.At("menu")) switch
        {
            YamlScalar one => [one.Value],
            YamlSequence list => list.Items.OfType<YamlScalar>().Select(menu => menu.Value),
            YamlMapping menus => menus.Entries.Select(entry => entry.Key.Value),
            _ => [],
        };
}
