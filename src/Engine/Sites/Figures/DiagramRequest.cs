using Strata.Engine.Content.Links;
using Strata.Engine.Content.Markdown.Parsing;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Figures;

/// <summary>
/// A diagram requested in a page, with its parameters: <c>linux-containers</c>, <c>a,b?view=compare&amp;id=second</c>.
/// </summary>
internal sealed record DiagramRequest
{
    /// <summary>The view of a topology that has none of its own.</summary>
    public const string DefaultView = "stack";

    /// <summary>The view that the topology has as its own, or else the default one.</summary>
    public const string OwnView = "";

    /// <summary>The default view of several topologies.</summary>
    public const string DefaultViewOfSeveral = "compare";

    /// <summary>The view without a picture.</summary>
    public const string TextView = "text";

    /// <summary>The only chart.</summary>
    public const string BaseImageSizes = "base-image-sizes";

    /// <summary>
    /// The topologies' ids, or the chart's name; none for a fence, whose topology derives its id from its title.
    /// </summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The requested view, or <see cref="OwnView"/>.</summary>
    public required string View { get; init; }

    /// <summary>The figure's id set by the author; null for the default one.</summary>
    public string? OwnId { get; init; }

    /// <summary>The measure of a chart; null for the default one.</summary>
    public string? Measure { get; init; }

    /// <summary>The parameters that are unknown or have no value.</summary>
    public required IReadOnlyList<string> Unknown { get; init; }

    /// <summary>Reads a request of a page.</summary>
    public static DiagramRequest Parse(DiagramReference diagram)
    {
        int mark = diagram.Target.IndexOf('?');
        string names = Uri.UnescapeDataString(mark < 0 ? diagram.Target : diagram.Target[..mark]);
        List<string> ids = names.Length == 0 && diagram.Source is DiagramSource.Fence ? [] : [.. names.Split(',')];
        string? view = null,
            id = null,
            measure = null;
        List<string> unknown = [];
        foreach (string parameter in mark < 0 ? [] : diagram.Target[(mark + 1)..].Split('&'))
        {
            int equals = parameter.IndexOf('=');
            string value = equals < 0 ? "" : Uri.UnescapeDataString(parameter[(equals + 1)..]);
            bool chart = diagram.Source is DiagramSource.Chart;
            switch (equals < 0 ? "" : parameter[..equals])
            {
                case "id" when id is null && Slug.Of(value) is { Length: > 0 } slug:
                    id = slug;
                    break;
                case "view" when view is null && !chart && value.Length > 0:
                    view = value;
                    break;
                case "measure" when measure is null && chart && value.Length > 0:
                    measure = value;
                    break;
                case "" when parameter == DiagramSyntax.SourceParameter && diagram.Source is DiagramSource.Fence:
                    break;
                default:
                    unknown.Add(parameter);
                    break;
            }
        }

        return new DiagramRequest
        {
            Names = ids,
            View = view ?? (ids.Count > 1 ? DefaultViewOfSeveral : OwnView),
            OwnId = id,
            Measure = measure,
            Unknown = unknown,
        };
    }

    /// <summary>The figure's id on its page.</summary>
    /// <param name="topologies">The ids of its topologies, or the chart's name.</param>
    public string IdFor(IEnumerable<string> topologies)
    {
        if (OwnId is not null)
            return OwnId;
        string id = "fig-" + string.Join('-', topologies);
        return View is OwnView or DefaultView ? id : $"{id}-{View}";
    }
}
