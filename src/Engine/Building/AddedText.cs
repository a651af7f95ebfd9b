using Strata.Engine.Content;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Building;

/// <summary>
/// The text that includes, data and loops add to the pages of a site. One long file can be on each of thousands of
/// short pages, so the site has a limit besides that of each page.
/// </summary>
/// <param name="diagnostics">Receives the error of the page that exceeds the limit.</param>
internal sealed class AddedText(DiagnosticBag diagnostics)
{
    /// <summary>The most characters.</summary>
    private const long Max = 100_000_000;

    /// <summary>The number of pages after which the characters are counted, so that memory is bounded too.</summary>
    private const int GroupSize = 64;

    private long sum;

    private bool IsTooMuch => sum > Max;

    /// <summary>Reads pages in order, up to the group in which the limit is exceeded.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="mayAdd">Whether they may add text; otherwise all are one group.</param>
    /// <param name="read">Reads a group, from the end of its name and its pages.</param>
    /// <param name="documentOf">The document that was read.</param>
    public IReadOnlyList<T> Read<TPage, T>(
        IReadOnlyList<TPage> pages,
        bool mayAdd,
        Func<string, IReadOnlyList<TPage>, IReadOnlyList<T>> read,
        Func<T, Document?> documentOf
    )
    {
        int size = mayAdd ? GroupSize : Math.Max(1, pages.Count);
        if (pages.Count <= size)
            return Counted(read("", pages), documentOf);
        List<T> all = [];
        for (int start = 0; start < pages.Count && !IsTooMuch; start += size)
            all.AddRange(Counted(read($"/{start}", [.. pages.Skip(start).Take(size)]), documentOf));
        return all;
    }

    private IReadOnlyList<T> Counted<T>(IReadOnlyList<T> read, Func<T, Document?> documentOf)
    {
        foreach (Document document in read.Select(documentOf).OfType<Document>())
        {
            if (IsTooMuch)
                break;
            sum += document.Added;
            if (IsTooMuch)
                new FileReport(document.Path, diagnostics).Add(
                    Codes.Include,
                    SourceSpan.Start,
                    $"With this page, the files and values that all pages include have more than {Max} characters.",
                    "Include smaller files, or link to them."
                );
        }

        return read;
    }
}
