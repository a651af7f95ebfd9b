using System.Text;
using System.Text.RegularExpressions;
using Strata.Engine.Sites;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Graphics;
using Strata.Engine.Sites.Rendering;
using Strata.Engine.Templating;

namespace Strata.Tests.Theme;

/// <summary>
/// The tables of <c>input/docs/reference/theme.md</c> are written from the fields of models: run with
/// <c>UPDATE_GOLDEN=1</c> after a field has changed. The table of a model is between two comments, and the first has
/// its name.
/// </summary>
public sealed partial class ThemeDocumentationTests
{
    private const string LayoutTable = "layouts";

    /// <summary>A model with fewer fields is described in the row of the field that contains it.</summary>
    private const int MinFieldsForRows = 3;

    private static readonly string Page = Path.Combine(Folders.Repository, "input/docs/reference/theme.md");

    private static readonly IReadOnlyList<TemplateType> Roots =
    [
        SharedModels.Type,
        PageRoot.Type,
        PageRoot.Redirect,
        .. ThemeContract.Layouts.Select(layout => layout.Data).OfType<TemplateType>().Distinct(),
        FigureModels.Root,
        SceneModels.Scene,
        ChartModels.Chart,
        PaintedModels.File,
    ];

    private static readonly Dictionary<string, TemplateType> Types = All();

    [Fact]
    public void The_tables_match_the_models()
    {
        string text = File.ReadAllText(Page);
        List<string> marked = Marker().Matches(text).Select(match => match.Groups["name"].Value).ToList();
        Golden.MatchFile(Page, Marker().Replace(text, match => Written(match.Groups["name"].Value, marked)));
    }

    [Fact]
    public void Every_model_has_a_table()
    {
        string text = File.ReadAllText(Page);
        List<string> marked = Marker().Matches(text).Select(match => match.Groups["name"].Value).ToList();
        Assert.Equal(marked.Distinct(), marked);
        Assert.All(Roots, type => Assert.Contains(type.Name, marked));
        Assert.Contains(LayoutTable, marked);
    }

    [Fact]
    public void Every_layout_of_the_theme_is_in_the_contract()
    {
        IEnumerable<string> layouts = Directory
            .EnumerateFiles(Path.Combine(Folders.Repository, "theme/layouts"))
            .Select(file => Path.GetFileNameWithoutExtension(file));
        Assert.Equal(layouts.Order(), ThemeContract.Layouts.Select(layout => layout.Name).Order());
    }

    [Fact]
    public void Every_field_has_a_description() =>
        Assert.All(
            Types.Values.SelectMany(type => type.Fields),
            field => Assert.Matches("^[A-Z`].*\\.$", field.Description)
        );

    private static string Written(string name, IReadOnlyList<string> marked) =>
        $"<!-- fields: {name} -->\n{TableOf(name, marked)}<!-- end -->";

    private static string TableOf(string name, IReadOnlyList<string> marked)
    {
        var table = new StringBuilder();
        if (name == LayoutTable)
        {
            table.Append("| Layout | Shows | Is also given |\n|---|---|---|\n");
            foreach (ThemeLayout layout in ThemeContract.Layouts)
                table.Append($"| `{layout.Name}` | {layout.Description} | {NamesOf(layout.Data?.Fields ?? [])} |\n");
            return table.ToString();
        }

        TemplateType type = Types[name];
        table.Append("| Name | Type | What it is |\n|---|---|---|\n");
        IEnumerable<TemplateField> own =
            type == PageFields.Generated ? type.Fields : type.Fields.Except(PageFields.Generated.Fields);
        AddRows(table, own, PrefixOf(type), [.. marked, name]);
        return table.ToString();
    }

    private static void AddRows(
        StringBuilder table,
        IEnumerable<TemplateField> fields,
        string prefix,
        IReadOnlyList<string> described
    )
    {
        foreach (TemplateField field in fields)
        {
            bool isList = field.Type.Item?.Model is not null;
            TemplateType? inner = field.Type.Model ?? field.Type.Item?.Model;
            bool hasRows = inner is not null && inner.Fields.Count >= MinFieldsForRows;
            string names = inner is null || hasRows ? "" : $" {(isList ? "Each" : "It")} has {NamesOf(inner.Fields)}.";
            table.Append($"| `{prefix}{field.Name}` | {field.Type.Name} | {field.Description}{names} |\n");
            if (hasRows && !described.Contains(inner!.Name))
                AddRows(
                    table,
                    inner.Fields,
                    $"{prefix}{field.Name}{(isList ? "[]" : "")}.",
                    [.. described, inner.Name]
                );
        }
    }

    private static string PrefixOf(TemplateType type) =>
        type.Name is "site" or "figure" ? $"{type.Name}."
        : type.Fields.Any(PageFields.Generated.Fields.Contains) ? "page."
        : "";

    private static string NamesOf(IEnumerable<TemplateField> fields)
    {
        List<string> names = fields.Select(field => $"`{field.Name}`").ToList();
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    private static Dictionary<string, TemplateType> All()
    {
        Dictionary<string, TemplateType> all = new(StringComparer.Ordinal);
        foreach (TemplateType root in Roots)
            Add(root);
        Add(PageFields.Generated);
        return all;

        void Add(TemplateType type)
        {
            if (!all.TryAdd(type.Name, type))
                return;
            foreach (TemplateField field in type.Fields)
            {
                if ((field.Type.Model ?? field.Type.Item?.Model) is { } inner)
                    Add(inner);
            }
        }
    }

    [GeneratedRegex("<!-- fields: (?<name>[^>]+?) -->\\n[^<]*<!-- end -->")]
    private static partial Regex Marker();
}
