using Strata.Engine.Diagrams;
using Strata.Engine.Templating;

namespace Strata.Engine.Site;
internal static class SceneModels
{
    public static TemplateModel Scene(Scene scene, string figureId, TextVersion text) => new() { ["figure_id"] = figureId };
    public static TemplateModel Text(TextVersion text) => new() { ["title"] = text.Title };
}
