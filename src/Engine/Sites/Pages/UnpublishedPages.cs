namespace Strata.Engine.Sites.Pages;

/// <summary>The reason why a content file is not published.</summary>
internal enum LeftOutReason
{
    Draft,
    Unpublished,
    Future,
    Expired,
}

/// <summary>A content file that is not published.</summary>
/// <param name="Source">The file, relative to the site root.</param>
/// <param name="Place">The file relative to its content folder.</param>
/// <param name="Path">The path that it would have; empty if that is not known.</param>
/// <param name="Reason">The reason.</param>
internal sealed record LeftOutPage(string Source, string Place, string Path, LeftOutReason Reason)
{
    /// <summary>The reason, as the end of a sentence.</summary>
    public string Because =>
        Reason switch
        {
            LeftOutReason.Draft => "it is a draft",
            LeftOutReason.Future => "its date is in the future",
            LeftOutReason.Expired => "its last day is over",
            _ => "its front matter excludes it",
        };
}

/// <summary>The content files that are not published.</summary>
internal sealed record UnpublishedPages(IReadOnlyList<LeftOutPage> All)
{
    public int Drafts { get; } = All.Count(page => page.Reason is LeftOutReason.Draft);

    public int Unpublished { get; } =
        All.Count(page => page.Reason is LeftOutReason.Unpublished or LeftOutReason.Expired);

    /// <summary>The files of future posts.</summary>
    public IReadOnlyList<string> Future { get; } =
        All.Where(page => page.Reason is LeftOutReason.Future).Select(page => page.Source).ToList();
}
