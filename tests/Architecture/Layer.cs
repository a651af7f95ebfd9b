namespace Strata.Tests.Architecture;

/// <summary>A folder of the engine, or the program, and its allowed dependencies.</summary>
/// <param name="Uses">Folders of the engine, with their sub-folders: <c>Sites</c>, <c>Sites.Routes</c>.</param>
/// <param name="Libraries">Names of assemblies, or the part of them before a dot.</param>
internal sealed record Layer(string Name, IReadOnlyList<string> Uses, IReadOnlyList<string> Libraries)
{
    public const string Host = "Host";

    /// <summary>All layers; each uses only those before it. CONTRIBUTING.md has the same table.</summary>
    public static IReadOnlyList<Layer> All { get; } =
    [
        Of("Diagnostics", ""),
        Of("Text", "Diagnostics"),
        Of("Execution", ""),
        Of("Sources", "Diagnostics, Text"),
        Of("Data", "Diagnostics, Text", "YamlDotNet, Tomlyn"),
        Of("Localization", "Diagnostics, Sources, Text, Data"),
        Of("Migration", "Diagnostics, Sources, Text, Data", "Fluid, Parlot, Markdig"),
        Of("Content", "Diagnostics, Sources, Text, Data, Localization, Migration", "Markdig, NodaTime"),
        Of("Catalogues", "Diagnostics, Sources, Text, Data, Localization", "NodaTime"),
        Of("Topologies", "Diagnostics, Sources, Text, Data, Localization, Catalogues", "NodaTime"),
        Of("Rules", "Diagnostics, Text, Execution, Sources, Data, Localization, Catalogues, Topologies", "NodaTime"),
        Of("Diagrams", "Diagnostics, Sources, Text, Data, Localization, Topologies", "NodaTime"),
        Of("Raster", "Diagnostics, Sources, Diagrams", "SkiaSharp"),
        Of("Highlighting", "Diagnostics, Text", "TextMateSharp"),
        Of("Templating", "Diagnostics, Text", "Scriban"),
        Of("Search", "Text, Execution"),
        Of("Caching", "Diagnostics, Execution, Sources"),
        Of("Pipeline", "Diagnostics, Execution, Sources, Caching", "NodaTime"),
        Of(
            "Sites",
            "Diagnostics, Text, Execution, Sources, Data, Localization, Migration, Content, Catalogues, Topologies, "
                + "Rules, Diagrams, Raster, Highlighting, Templating, Search, Pipeline",
            "NodaTime"
        ),
        Of("Schemas", "Diagnostics, Sources, Text, Data, Content, Catalogues, Topologies, Diagrams, Pipeline, Sites"),
        Of(
            "Building",
            "Diagnostics, Text, Execution, Sources, Data, Localization, Migration, Content, Catalogues, Topologies, "
                + "Rules, Diagrams, Templating, Caching, Pipeline, Sites, Schemas",
            "NodaTime"
        ),
        Of(
            "Review",
            "Diagnostics, Sources, Text, Localization, Content, Catalogues, Topologies, Diagrams, Templating, Caching, "
                + "Pipeline, Sites, Building",
            "NodaTime"
        ),
        Of("Output", "Diagnostics, Execution, Sources, Sites.Routes"),
        Of(
            "Import",
            "Diagnostics, Sources, Text, Data, Localization, Catalogues, Topologies, Rules, Diagrams, Caching, "
                + "Pipeline, Sites, Building, Review",
            "NodaTime"
        ),
        Of(
            Host,
            "Diagnostics, Execution, Sources, Caching, Pipeline, Sites.Checks, Sites.Routes, Schemas, Building, "
                + "Review, Output, Import",
            "System.CommandLine, NodaTime"
        ),
    ];

    public bool MayUse(Dependency dependency) =>
        Dependency.IsEngine(dependency.ToNamespace)
            ? MayUseFolder(Dependency.FolderOf(dependency.ToNamespace))
            : MayUseAssembly(dependency.Assembly);

    private bool MayUseFolder(string folder) => IsIn(folder, Name) || Uses.Any(used => IsIn(folder, used));

    /// <summary>Whether an assembly is in the base library, one of this layer's libraries or the program.</summary>
    private bool MayUseAssembly(string assembly) =>
        Libraries.Any(library => IsIn(assembly, library))
        || (IsIn(assembly, "System") && assembly != "System.CommandLine")
        || (Name == Host && (assembly == "strata" || IsIn(assembly, "Microsoft")));

    private static bool IsIn(string name, string parent) =>
        name == parent || name.StartsWith(parent + ".", StringComparison.Ordinal);

    private static Layer Of(string name, string uses, string libraries = "") => new(name, List(uses), List(libraries));

    private static string[] List(string names) => names.Split(", ", StringSplitOptions.RemoveEmptyEntries);
}
