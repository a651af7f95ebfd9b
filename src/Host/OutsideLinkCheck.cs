using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Checks;

namespace Strata.Host;

/// <summary>The result of a check of outside links.</summary>
/// <param name="Diagnostics">The dead links, in the order of their addresses.</param>
/// <param name="Requested">The number of addresses that were requested.</param>
/// <param name="Skipped">
/// The number of addresses that were not requested: those beyond the limit, and the rest of each silent host.
/// </param>
internal sealed record OutsideLinkReport(IReadOnlyList<Diagnostic> Diagnostics, int Requested, int Skipped);

/// <summary>
/// Checks whether links to other sites are alive. It limits the load: each address is requested once, one at a time per
/// host with a pause in between, from a few hosts in parallel, and only up to a number of addresses.
/// </summary>
internal static class OutsideLinkCheck
{
    private const int MaxAddresses = 2000;
    private const int MaxParallelHosts = 8;

    /// <summary>Checks all links of a site.</summary>
    /// <param name="links">The links.</param>
    /// <param name="limits">What is requested, and for how long.</param>
    public static OutsideLinkReport Run(IReadOnlyList<OutsideLink> links, OutsideLimits limits)
    {
        List<IGrouping<string, OutsideLink>> addresses = links
            .GroupBy(link => RequestAddress(link.Address), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        var problems = new OutsideProblem?[Math.Min(addresses.Count, MaxAddresses)];
        using var request = new OutsideRequest(limits);
        Parallel
            .ForEachAsync(
                Enumerable.Range(0, problems.Length).GroupBy(index => OutsideRequest.HostOf(addresses[index].Key)),
                new ParallelOptions { MaxDegreeOfParallelism = MaxParallelHosts },
                async (host, _) =>
                {
                    foreach (int index in host)
                        problems[index] = await request.FindProblem(addresses[index].Key).ConfigureAwait(false);
                }
            )
            .GetAwaiter()
            .GetResult();
        int requested = problems.Count(problem => problem is not { IsRequested: false });
        return new OutsideLinkReport(
            [.. problems.SelectMany((problem, index) => Diagnostics(addresses[index], problem))],
            requested,
            addresses.Count - requested
        );
    }

    /// <summary>The address of a request: with a scheme, as every spelling of it, and without the fragment.</summary>
    private static string RequestAddress(string link)
    {
        string address = link.StartsWith("//", StringComparison.Ordinal) ? "https:" + link : link;
        return Uri.TryCreate(address, UriKind.Absolute, out Uri? uri)
            ? uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)
            : address.Split('#')[0];
    }

    private static IEnumerable<Diagnostic> Diagnostics(IEnumerable<OutsideLink> links, OutsideProblem? problem) =>
        problem is null
            ? []
            : links.Select(link => new Diagnostic
            {
                Code = Codes.LinkOutside,
                Path = link.Path,
                Span = link.Span,
                Message = $"'{link.Address}' {problem.Text}.",
                Fix =
                    problem.Fix
                    ?? (
                        problem.IsRequested
                            ? "Update the link or remove it."
                            : "Open it in a browser, and update the link or remove it if it is dead."
                    ),
            });
}
