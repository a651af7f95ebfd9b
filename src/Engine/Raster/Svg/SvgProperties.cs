namespace Strata.Engine.Raster.Svg;

/// <summary>The properties of an element: its own, and those that it has from the elements around it.</summary>
internal sealed class SvgProperties
{
    private static readonly Dictionary<string, string> Initial = new(StringComparer.Ordinal)
    {
        ["fill"] = "black",
        ["stroke"] = "none",
        ["fill-opacity"] = "1",
        ["stroke-opacity"] = "1",
        ["stroke-width"] = "1",
        ["stroke-linecap"] = "butt",
        ["stroke-linejoin"] = "miter",
        ["stroke-miterlimit"] = "4",
        ["stroke-dasharray"] = "none",
        ["stroke-dashoffset"] = "0",
        ["fill-rule"] = "nonzero",
        ["clip-rule"] = "nonzero",
        ["color"] = "black",
        ["visibility"] = "visible",
    };

    /// <summary>The properties that apply to the element only.</summary>
    private static readonly Dictionary<string, string> InitialOwn = new(StringComparer.Ordinal)
    {
        ["opacity"] = "1",
        ["clip-path"] = "none",
        ["display"] = "inline",
        ["stop-color"] = "black",
        ["stop-opacity"] = "1",
    };

    /// <summary>The properties that change a drawing and are not drawn.</summary>
    private static readonly string[] Undrawn =
    [
        "mask",
        "filter",
        "mix-blend-mode",
        "marker",
        "marker-start",
        "marker-mid",
        "marker-end",
        "paint-order",
        "vector-effect",
        "transform-origin",
        "transform-box",
        "animation",
    ];

    /// <summary>The attributes that are read as attributes only.</summary>
    private static readonly string[] Geometry =
    [
        "transform",
        "x",
        "y",
        "width",
        "height",
        "r",
        "rx",
        "ry",
        "cx",
        "cy",
        "d",
    ];

    private readonly Dictionary<string, string> values;

    private SvgProperties(Dictionary<string, string> values) => this.values = values;

    /// <summary>The properties around a drawing.</summary>
    public static SvgProperties Root { get; } = new(Initial);

    public string this[string name] => values[name];

    /// <summary>The properties of an element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="sheet">The style sheet of the drawing.</param>
    /// <param name="report">Receives the properties that cannot be drawn.</param>
    public SvgProperties Of(SvgElement element, SvgStyleSheet sheet, Action<SvgElement, string> report)
    {
        Dictionary<string, string> own = new(Initial.Count + InitialOwn.Count, StringComparer.Ordinal);
        foreach (string name in Initial.Keys)
            own[name] = values[name];
        foreach ((string name, string value) in InitialOwn)
            own[name] = value;
        foreach ((string name, string value) in element.Attributes)
            Set(name, value.Trim());
        foreach ((string name, string value) in sheet.For(element).Concat(SvgStyleSheet.Declarations(element["style"])))
        {
            if (Array.IndexOf(Geometry, name) >= 0 || value.Contains('!') || value.Contains("var("))
                report(element, $"The declaration '{name}: {value}' cannot be drawn.");
            else
                Set(name, value);
        }

        return new SvgProperties(own);

        void Set(string name, string value)
        {
            if (own.TryGetValue(name, out string? before) && value.Length > 0)
                own[name] =
                    value == "inherit" ? values.GetValueOrDefault(name, before)
                    : value is "initial" or "unset" ? Initial.GetValueOrDefault(name) ?? InitialOwn[name]
                    : value;
            else if (Array.IndexOf(Undrawn, name) >= 0 && value is not ("none" or "normal" or "inherit" or "initial"))
                report(element, $"The property '{name}' cannot be drawn.");
        }
    }
}
