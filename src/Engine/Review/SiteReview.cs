using Strata.Engine.Diagnostics;
using Strata.Engine.Localization;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;
using Strata.Engine.Topologies;

namespace Strata.Engine.Review;

/// <summary>What happened to a topology or a page.</summary>
public enum ChangeKind
{
    Added,
    Changed,
    Removed,
}

/// <summary>A topology that is not the same in two versions of a site.</summary>
/// <param name="Path">Its file, in the later version if it is there.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Sentences">The changes, each in a sentence on one line.</param>
public sealed record TopologyReview(string Path, string Title, ChangeKind Kind, IReadOnlyList<string> Sentences)
{
    /// <summary>Draws the earlier version; null if there is none that can be drawn.</summary>
    internal Func<ReviewDrawing?> Before { get; init; } = () => null;

    /// <summary>Draws the later version; null if there is none that can be drawn.</summary>
    internal Func<ReviewDrawing?> After { get; init; } = () => null;
}

/// <summary>A page that is not the same in two versions of a site.</summary>
/// <param name="Route">Its path on the site, in the later version if it is there.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Sentences">What else changed than its text, each in a sentence on one line.</param>
public sealed record PageReview(string Route, string Title, ChangeKind Kind, IReadOnlyList<string> Sentences);

/// <summary>The differences between two versions of a site, in words. All texts are on one line.</summary>
/// <param name="Topologies">The topologies, by path.</param>
/// <param name="Pages">The pages, by route.</param>
public sealed record SiteReview(IReadOnlyList<TopologyReview> Topologies, IReadOnlyList<PageReview> Pages)
{
    /// <summary>The files that are not compared, each with the reason, in sentences.</summary>
    public IReadOnlyList<string> NotRead { get; init; } = [];

    /// <summary>Compares two versions of a site, which may have errors.</summary>
    public static SiteReview Of(SiteFiles before, SiteFiles after, BuildOptions options)
    {
        var names = MessageFiles.Read("en", MessageFiles.Of(SiteFiles.Empty), new DiagnosticBag());
        ReviewedSite earlier = ReviewedSite.Read(before, options),
            later = ReviewedSite.Read(after, options);
        return new SiteReview(
            earlier
                .TopologyPaths.Union(later.TopologyPaths)
                .Order(StringComparer.Ordinal)
                .Select(path => Compare(path, earlier, later, names))
                .OfType<TopologyReview>()
                .ToList(),
            PageDifference.Between(earlier, later)
        );
    }

    private static TopologyReview? Compare(string path, ReviewedSite earlier, ReviewedSite later, MessageCatalog names)
    {
        bool wasThere = earlier.TopologyPaths.Contains(path),
            isThere = later.TopologyPaths.Contains(path);
        if (wasThere && isThere && earlier.Text(path) == later.Text(path))
            return null;
        Topology? old = earlier.Topology(path),
            current = later.Topology(path);
        IReadOnlyList<string> sentences = [];
        if (wasThere && isThere)
        {
            sentences =
                current is null ? ["It has errors, and cannot be drawn."]
                : old is null ? ["It had errors, and can be drawn now."]
                : TopologyDifference.Between(old, current, names);
            // Only comments or the form of the file changed.
            if (sentences.Count == 0)
                return null;
        }
        else if ((current ?? old) is null)
            sentences = ["It has errors, and cannot be drawn."];

        return new TopologyReview(
            ReviewLine.Of(path),
            ReviewLine.Of((current ?? old)?.Title ?? SourcePaths.NameOf(path)),
            !wasThere ? ChangeKind.Added
                : isThere ? ChangeKind.Changed
                : ChangeKind.Removed,
            sentences
        )
        {
            Before = () => old is null ? null : earlier.Draw(old),
            After = () => current is null ? null : later.Draw(current),
        };
    }
}
