using Strata.Engine.Diagrams;
using Strata.Engine.Templating;

namespace Strata.Engine.Site;

/// <summary>Scenes and their words as templates get them.</summary>
internal static class SceneModels
{
    public static TemplateModel Scene(Scene scene, string figureId, string title, string description) => new() { ["figure_id"] = figureId };

    public static TemplateModel Text(TextVersion text) => new()
    {
        ["title"] = text.Title,
        ["description"] = text.Description,
        ["paragraphs"] = text.Paragraphs,
        ["outline"] = Outline(text.Outline),
        ["columns"] = text.Columns,
        ["rows"] = text.Rows,
    };

    private static List<TemplateModel> Outline(IReadOnlyList<OutlineItem> items) =>
        items.Select(item => new TemplateModel { ["text"] = item.Text, ["items"] = Outline(item.Items) }).ToList();
}
