using Strata.Engine.Content;
using Strata.Engine.Diagnostics;
using Strata.Engine.Localization;
using Strata.Engine.Migration;
using Strata.Engine.Pipeline;
using Strata.Engine.Sites.DataPages;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;

namespace Strata.Engine.Building;

/// <summary>
/// The gallery of a site that has topologies and no page for them, so that each has a page of its own. It is a content
/// file in memory.
/// </summary>
internal static class DefaultGallery
{
    private const string Name = "topologies";

    /// <summary>The documents and the files, with the gallery if the site needs it.</summary>
    public static DocumentSet AddTo(
        DocumentSet documents,
        BuildContext build,
        SiteConfig config,
        SiteLanguages languages
    )
    {
        SiteFiles files = documents.Files;
        if (files.Tree.IsForeign || !config.Features.Gallery || !HasTopologies(files) || IsTaken(documents))
            return documents;
        string path = $"{files.Tree.Main}{Name}.md";
        (string text, Document? document) = build.Step(
            "gallery",
            (path, documents.Dialect, languages.Main.Messages),
            static (inputs, diagnostics) => Read(inputs.path, inputs.Dialect, inputs.Messages, diagnostics)
        );
        return document is null
            ? documents
            : documents with
            {
                All = [.. documents.All.Append(document).OrderBy(each => each.Path, StringComparer.Ordinal)],
                Files = files.WithGenerated(path, text),
            };
    }

    private static (string Text, Document? Document) Read(
        string path,
        MarkdownDialect dialect,
        MessageCatalog messages,
        DiagnosticBag diagnostics
    )
    {
        string title = messages.Get("topology.gallery");
        string description = messages.Get("topology.gallery_description");
        string text = $"---\ntitle: {title}\ndescription: {description}\nlayout: {TopologiesPage.Name}\n---\n";
        return (text, DocumentReader.Read(text, dialect, _ => messages, new FileReport(path, diagnostics)));
    }

    private static bool HasTopologies(SiteFiles files) =>
        files.InFolder(SourcePaths.Topologies).Any(file => SourcePaths.IsNamedIn(SourcePaths.Topologies, file.Path));

    /// <summary>Whether the site has a gallery, or another page at its address.</summary>
    private static bool IsTaken(DocumentSet documents) =>
        documents.All.Any(document =>
            document.FrontMatter.Layout == TopologiesPage.Name
            || document.FrontMatter.Placement.Permalink?.Trim('/') == Name
            || PlaceOf(document.Path, documents.Files) is [Name] or [Name, "index" or "_index"]
        );

    private static string[] PlaceOf(string path, SiteFiles files) =>
        Path.ChangeExtension(files.Tree.PlaceOf(path) ?? "", null).Split('/');
}
