using Strata.Engine.Catalogues;
using Strata.Engine.Content;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;
using Strata.Engine.Topologies;
using Strata.Engine.Topologies.Reading;

namespace Strata.Engine.Schemas;

/// <summary>A schema and the name of its file.</summary>
/// <param name="FileName">The name, such as <c>topology.json</c>.</param>
/// <param name="Json">JSON Schema, draft 2020-12.</param>
public sealed record SchemaFile(string FileName, string Json);

/// <summary>
/// The schemas of a site, with the diagnostics of its vocabularies, from which the schemas of topologies are generated.
/// </summary>
public sealed record SchemaSet(IReadOnlyList<SchemaFile> Files, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>
/// Writes the JSON Schemas of all YAML that authors write, from the tables of keys that the readers use, and the schema
/// of scenes, which programs read. A schema accepts whatever its reader accepts; only the reader checks conditions on
/// more than one value (references, the node that a node stands on, the order of keys).
/// </summary>
public static class SchemaWriter
{
    private const string Rest =
        "'strata check' finds errors that depend on several values, such as unknown references.";

    private const string TopologyText =
        "A stack as a tree of nodes. The first key of a node is its kind; a schema cannot express the order of "
        + "keys, and determines the kind by the keys present. "
        + Rest;

    /// <summary>The schemas for a site; its vocabularies replace the default ones.</summary>
    public static SchemaSet For(SiteFiles source)
    {
        var bag = new DiagnosticBag();
        IReadOnlyDictionary<string, CompatibilityTable> tables = CatalogueSet.ReadTables(
            CatalogueSet.Files(source),
            bag
        );
        List<SchemaFile> files =
        [
            .. VocabularyFiles
                .Read(VocabularyFiles.Of(source), [.. tables.Keys], bag)
                .Values.Where(vocabulary => vocabulary.Kinds.Count > 0)
                .Select(Topology),
            File(
                "vocabulary",
                VocabularyKeys.Table,
                $"The kinds of nodes in topologies: 'data/vocabularies/NAME.yml'. {Rest}"
            ),
            File("base-images", BaseImageKeys.Table, $"The base images in topologies: 'data/base-images.yml'. {Rest}"),
            File(
                "image-bases",
                ImageBaseKeys.Table,
                $"The base images of well-known images: 'data/image-bases.yml'. {Rest}"
            ),
            File(
                "compatibility",
                CompatibilityKeys.Table,
                $"A compatibility table: 'data/compatibility/NAME.yml'. {Rest}"
            ),
            File("glossary", GlossaryKeys.Table, $"The glossary: 'data/glossary.yml'. {Rest}"),
            File("site", SiteConfig.Keys, $"The settings of the site: '{SiteConfig.Path}'. {Rest}", mayBeEmpty: true),
            File("authors", AuthorSet.Table, $"The authors of posts: '{AuthorSet.Path}'. {Rest}"),
            SceneSchema.File(),
            File(
                "front-matter",
                FrontMatter.Keys,
                "The front matter of a page, between two lines of three hyphens. Other keys "
                    + $"are the author's own. {Rest}",
                mayBeEmpty: true
            ),
            File(
                "folder-defaults",
                FrontMatterKeys.OfFolder,
                $"The front matter of all pages of a folder: '{SourcePaths.FolderDefaults}'. Other keys are the "
                    + $"author's own. {Rest}",
                mayBeEmpty: true
            ),
        ];
        return new SchemaSet(files.OrderBy(file => file.FileName, StringComparer.Ordinal).ToList(), bag.Sorted());
    }

    /// <summary>The schema of the topologies of one vocabulary.</summary>
    internal static SchemaFile Topology(Vocabulary vocabulary)
    {
        bool isDefault = vocabulary.Name == TopologyKeys.DefaultVocabulary;
        var schema = new SchemaDocument(
            isDefault ? "topology" : $"topology of the vocabulary '{vocabulary.Name}'",
            TopologyText
        );
        schema.Define(TopologyKeys.AnyNode, NodeSchema.OneOf(vocabulary.Kinds.Values.ToList(), vocabulary));
        foreach (Kind kind in vocabulary.Kinds.Values)
        {
            schema.Define(
                NodeSchema.Definition(kind),
                MappingSchema.Of(kind.Label, NodeKeys.For(kind, vocabulary).Table)
            );
            if (kind.Holds.Count > 0)
                schema.Define(
                    NodeKeys.InsideOf(kind),
                    NodeSchema.OneOf(kind.Holds.Select(name => vocabulary.Kinds[name]).ToList(), vocabulary)
                );
        }

        return new SchemaFile(
            isDefault ? "topology.json" : $"topology-{vocabulary.Name}.json",
            schema.Write(TopologyKeys.TableFor(vocabulary))
        );
    }

    private static SchemaFile File(string name, KeyTable table, string description, bool mayBeEmpty = false) =>
        new($"{name}.json", new SchemaDocument(table.Name, description).Write(table, mayBeEmpty));
}
