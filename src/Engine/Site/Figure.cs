using Strata.Engine.Content;

namespace Strata.Engine.Site;

/// <summary>A diagram asked for in a page, its parameters read.</summary>
/// <param name="StackId">The topology.</param>
/// <param name="Id">The figure's id on the page.</param>
internal readonly record struct Figure(string StackId, string Id)
{
    /// <summary>Reads what stands after <c>diagram:</c>: <c>linux-containers</c> or <c>linux-containers?id=second</c>.</summary>
    /// <param name="target">The text.</param>
    /// <param name="unknown">The parameters that are not known.</param>
    public static Figure Parse(string target, out IReadOnlyList<string> unknown)
    {
        int mark = target.IndexOf('?');
        string stack = Uri.UnescapeDataString(mark < 0 ? target : target[..mark]);
        List<string> odd = [];
        string id = "fig-" + stack;
        foreach (string parameter in mark < 0 ? [] : target[(mark + 1)..].Split('&'))
        {
            if (parameter.StartsWith("id=", StringComparison.Ordinal) && Words.Slug.Of(parameter[3..]) is { Length: > 0 } given)
                id = given;
            else
                odd.Add(parameter);
        }

        unknown = odd;
        return new Figure(stack, id);
    }

    /// <summary>The ids that a page's figures give it.</summary>
    public static IEnumerable<string> AnchorsOf(ContentDocument document) =>
        document.Diagrams.Select(diagram => Parse(diagram.Target, out _).Id);
}
