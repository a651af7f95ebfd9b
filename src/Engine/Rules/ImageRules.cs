using NodaTime;
using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Rules;

/// <summary>Rules on images, regardless of their host.</summary>
internal static class ImageRules
{
    /// <summary>The first day on which Windows images had no tag 'latest'.</summary>
    private static readonly LocalDate LatestEnded = new(2019, 4, 16);

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(
            Codes.ImageSupportEnded,
            "An image gets no security updates after its support ends. A topology with 'as_of' is checked as of "
                + "that day.",
            RuleSources.Lifecycle,
            AfterSupport
        ),
        new(
            Codes.ImageLatest,
            "Windows images have had no tag 'latest' since 2019-04-16: an image must match its host, so its "
                + "tag must name the version.",
            RuleSources.Lifecycle,
            Latest
        ),
        new(
            Codes.ImageScratchTagged,
            "'scratch' is a reserved name for an empty base. It is not an image: it cannot be pulled, run or tagged.",
            RuleSources.Scratch,
            ScratchTagged
        ),
    ];

    private static IEnumerable<ImageFacts> Images(RuleContext context) =>
        context.Containers.Select(container => container.Image).OfType<ImageFacts>();

    private static IEnumerable<Finding> AfterSupport(RuleContext context) =>
        from image in Images(context)
        where image.Known?.SupportEnds?.Extended < context.AsOf
        select new Finding(
            image.Node,
            $"The support of '{image.Node.Name}' ended on {Iso(image.Known!.SupportEnds!.Extended)}, before "
                + $"{Iso(context.AsOf!.Value)}.",
            Successor(image.Known, context) is { } successor
                ? $"Use {successor}, or date the topology with 'as_of:'."
                : "Use a supported image, or date the topology with 'as_of:'."
        );

    private static string? Successor(BaseImage old, RuleContext context)
    {
        List<string> successors = context
            .Inputs.Images.Images.Where(image =>
                image.Family == old.Family && image.SupportEnds?.Extended >= context.AsOf
            )
            .Select(image => image.Name)
            .ToList();
        return successors.Count > 0 ? QuotedList.Of(successors, "or") : null;
    }

    private static IEnumerable<Finding> Latest(RuleContext context) =>
        from image in Images(context)
        where image.IsWindows && image.Known is null && (ImageNames.TagOf(image.Node.Name) ?? "latest") == "latest"
        where context.AsOf is null || context.AsOf >= LatestEnded
        let tagClause = ImageNames.TagOf(image.Node.Name) is null
            ? "has no tag, which means 'latest'"
            : "has the tag 'latest'"
        select new Finding(
            image.Node,
            $"'{image.Node.Name}' {tagClause}; Windows images have had no such tag since {Iso(LatestEnded)}.",
            "Use the Windows version as the tag, such as ':ltsc2022'."
        );

    private static IEnumerable<Finding> ScratchTagged(RuleContext context) =>
        from image in Images(context)
        let tag = ImageNames.TagOf(image.Node.Name)
        where
            tag is not null
            && image.Known is null
            && context.Inputs.ImageNames.SameRepository(image.Node.Name) is { IsEmpty: true }
        select new Finding(
            image.Node,
            $"'{image.Node.Name}' has the tag '{tag}', but 'scratch' has no tags.",
            $"Write '{ImageNames.RepositoryOf(image.Node.Name)}'."
        );

    private static string Iso(LocalDate date) => IsoDate.Format(date);
}
