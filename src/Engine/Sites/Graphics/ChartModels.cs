using Strata.Engine.Diagrams.Charts;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Graphics;

/// <summary>A chart on its page.</summary>
internal sealed record TemplateChart(Chart Chart, string FigureId, string Title, string Description);

/// <summary>The model of the template of charts.</summary>
internal static class ChartModels
{
    private static readonly TemplateType<ChartTick> Tick = new(
        "a line of the scale",
        new("x", "Its position.", tick => tick.X),
        new("text_x", "The middle of its text.", tick => tick.TextX),
        new("y", "Its top.", tick => tick.Y),
        new("height", "Its height.", tick => tick.Height),
        new("text", "Its text, such as `1 MB`.", tick => tick.Text)
    );

    private static readonly TemplateType<ChartBar> Bar = new(
        "a bar",
        new("token", "The name of its colours.", bar => bar.Row.Token),
        new("x", "Its left edge.", bar => bar.Bounds.X),
        new("y", "Its top edge.", bar => bar.Bounds.Y),
        new("width", "Its width.", bar => bar.Bounds.Width),
        new("height", "Its height.", bar => bar.Bounds.Height),
        new("label", "The name of the item.", bar => bar.Row.Label),
        new("label_y", "The baseline of the label and of the size.", bar => bar.LabelY),
        new("text", "The size, such as `74 MB`.", bar => bar.Row.Text),
        new("text_x", "The end of the size.", bar => bar.TextX)
    );

    public static TemplateType<TemplateChart> Chart { get; } =
        new(
            "chart",
            new("figure_id", "The figure's id on its page.", item => item.FigureId),
            new("variant", "`wide` or `narrow`.", item => item.Chart.Variant.Name),
            new("width", "The width in CSS pixels.", item => item.Chart.Variant.Width),
            new("height", "The height.", item => item.Chart.Height),
            new("title", "The chart's title.", item => item.Title),
            new("description", "What it shows, in a sentence.", item => item.Description),
            TemplateField<TemplateChart>.List("ticks", "The lines of the scale.", Tick, item => item.Chart.Ticks),
            TemplateField<TemplateChart>.List("bars", "The bars.", Bar, item => item.Chart.Bars)
        );
}
