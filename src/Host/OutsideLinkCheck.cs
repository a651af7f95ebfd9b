using System.Collections.Concurrent;
using System.Net;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Checks;

namespace Strata.Host;

/// <summary>The result of a check of outside links.</summary>
/// <param name="Diagnostics">The dead links, in no particular order.</param>
/// <param name="Requested">The number of addresses that were requested.</param>
/// <param name="Skipped">The number of addresses beyond the limit, which were not requested.</param>
internal sealed record OutsideLinkReport(IReadOnlyList<Diagnostic> Diagnostics, int Requested, int Skipped);

/// <summary>
/// Checks whether links to other sites are alive. It limits the load: each address is requested once, one at a time per
/// host with a pause in between, from a few hosts in parallel, and only up to a number of addresses.
/// </summary>
internal sealed class OutsideLinkCheck : IDisposable
{
    private const int MaxAddresses = 2000;
    private const int MaxParallelHosts = 8;
    private const int MaxRedirects = 5;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentBag<Diagnostic> diagnostics = [];

    private readonly HttpClient client = new(
        new SocketsHttpHandler
        {
            MaxAutomaticRedirections = MaxRedirects,
            UseCookies = false,
            ConnectTimeout = Timeout,
        }
    )
    {
        Timeout = Timeout,
        DefaultRequestHeaders =
        {
            { "User-Agent", "strata-link-check (+static site generator; one request at a time)" },
        },
    };

    /// <summary>Checks all links of a site.</summary>
    public static OutsideLinkReport Run(IReadOnlyList<OutsideLink> links)
    {
        using var check = new OutsideLinkCheck();
        List<IGrouping<string, OutsideLink>> addresses = links
            .GroupBy(link => RequestAddress(link.Address), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        Parallel
            .ForEachAsync(
                addresses
                    .Take(MaxAddresses)
                    .GroupBy(group => new Uri(group.Key).Host, StringComparer.OrdinalIgnoreCase),
                new ParallelOptions { MaxDegreeOfParallelism = MaxParallelHosts },
                async (host, stop) => await check.CheckHost(host, stop).ConfigureAwait(false)
            )
            .GetAwaiter()
            .GetResult();
        return new OutsideLinkReport(
            [.. check.diagnostics],
            Math.Min(addresses.Count, MaxAddresses),
            Math.Max(0, addresses.Count - MaxAddresses)
        );
    }

    public void Dispose() => client.Dispose();

    /// <summary>The address of a request: with a scheme, and without the fragment.</summary>
    private static string RequestAddress(string link)
    {
        string address = link.StartsWith("//", StringComparison.Ordinal) ? "https:" + link : link;
        return address.Split('#')[0];
    }

    /// <summary>Requests the addresses of a host one after the other.</summary>
    private async Task CheckHost(IEnumerable<IGrouping<string, OutsideLink>> addresses, CancellationToken stop)
    {
        bool isFirst = true;
        foreach (IGrouping<string, OutsideLink> links in addresses)
        {
            if (!isFirst)
                await Task.Delay(Pause, stop).ConfigureAwait(false);
            isFirst = false;
            if (await FindProblem(links.Key, stop).ConfigureAwait(false) is not { } problem)
                continue;
            foreach (OutsideLink link in links)
                diagnostics.Add(
                    new Diagnostic
                    {
                        Code = Codes.LinkOutside,
                        Path = link.Path,
                        Span = link.Span,
                        Message = $"'{link.Address}' {problem}.",
                        Fix = "Update the link or remove it.",
                    }
                );
        }
    }

    /// <summary>The reason why an address is dead; null when it is alive, or when its host refuses to answer.</summary>
    private async Task<string?> FindProblem(string address, CancellationToken stop)
    {
        try
        {
            HttpStatusCode status = await StatusOf(HttpMethod.Head, address, stop).ConfigureAwait(false);
            // Many hosts do not support HEAD and answer with any status; only that of GET is reliable.
            if ((int)status >= 400)
                status = await StatusOf(HttpMethod.Get, address, stop).ConfigureAwait(false);
            return
                status is HttpStatusCode.NotFound or HttpStatusCode.Gone
                || ((int)status >= 500 && status is not HttpStatusCode.ServiceUnavailable)
                ? $"answers {(int)status}"
                : null;
        }
        catch (HttpRequestException error)
        {
            return error.HttpRequestError is HttpRequestError.NameResolutionError
                ? "has a host that does not exist"
                : "does not answer";
        }
        catch (TaskCanceledException) when (!stop.IsCancellationRequested)
        {
            return $"does not answer within {Timeout.TotalSeconds:0} seconds";
        }
    }

    private async Task<HttpStatusCode> StatusOf(HttpMethod method, string address, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, address);
        using HttpResponseMessage response = await client
            .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop)
            .ConfigureAwait(false);
        return response.StatusCode;
    }
}
