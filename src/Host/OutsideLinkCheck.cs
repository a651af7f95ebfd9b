using System.Collections.Concurrent;
using System.Net;
using Strata.Engine.Building;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Checks;

namespace Strata.Host;

/// <summary>
/// Asks other sites whether what this one links to is still there: each address once, one request at a time for a host,
/// with a pause
/// between two, a few hosts at once, and no more than a number of addresses in all.
/// </summary>
internal sealed class OutsideLinkCheck : IDisposable
{
    private const int MostAddresses = 2000;
    private const int HostsAtOnce = 8;
    private const int MostRedirects = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly HttpClient client = new(
        new SocketsHttpHandler
        {
            MaxAutomaticRedirections = MostRedirects,
            UseCookies = false,
            ConnectTimeout = Patience,
        }
    )
    {
        Timeout = Patience,
        DefaultRequestHeaders =
        {
            { "User-Agent", "strata-link-check (+static site generator; one request at a time)" },
        },
    };

    /// <summary>What is wrong with the links, and how many addresses were asked.</summary>
    public static (IReadOnlyList<Diagnostic> Mistakes, int Asked, int Left) Run(IReadOnlyList<OutsideLink> links)
    {
        using var check = new OutsideLinkCheck();
        List<IGrouping<string, OutsideLink>> addresses = links
            .GroupBy(link => Address(link.Address), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        ConcurrentBag<Diagnostic> diagnostics = [];
        Parallel
            .ForEachAsync(
                addresses
                    .Take(MostAddresses)
                    .GroupBy(group => new Uri(group.Key).Host, StringComparer.OrdinalIgnoreCase),
                new ParallelOptions { MaxDegreeOfParallelism = HostsAtOnce },
                async (host, stop) =>
                {
                    bool isFirst = true;
                    foreach (IGrouping<string, OutsideLink> group in host)
                    {
                        if (!isFirst)
                            await Task.Delay(Pause, stop).ConfigureAwait(false);
                        isFirst = false;
                        if (await check.Problem(group.Key, stop).ConfigureAwait(false) is not { } problem)
                            continue;
                        foreach (OutsideLink link in group)
                            diagnostics.Add(
                                new Diagnostic
                                {
                                    Code = Codes.LinkOutside,
                                    Path = link.Path,
                                    Span = link.Span,
                                    Message = $"'{link.Address}' {problem}.",
                                    Fix = "Link to where it went, or remove the link.",
                                }
                            );
                    }
                }
            )
            .GetAwaiter()
            .GetResult();
        return (
            [.. diagnostics],
            Math.Min(addresses.Count, MostAddresses),
            Math.Max(0, addresses.Count - MostAddresses)
        );
    }

    public void Dispose() => client.Dispose();

    /// <summary>The address as it is asked for: a place on a page is the page's own matter.</summary>
    private static string Address(string written)
    {
        string whole = written.StartsWith("//", StringComparison.Ordinal) ? "https:" + written : written;
        return whole.Split('#')[0];
    }

    /// <summary>Why an address is dead; null when it is not, or when its host would rather not say.</summary>
    private async Task<string?> Problem(string address, CancellationToken stop)
    {
        try
        {
            HttpStatusCode status = await Status(HttpMethod.Head, address, stop).ConfigureAwait(false);
            // Many hosts answer HEAD with anything; only what a reader's request gets counts.
            if ((int)status >= 400)
                status = await Status(HttpMethod.Get, address, stop).ConfigureAwait(false);
            return
                status is HttpStatusCode.NotFound or HttpStatusCode.Gone
                || ((int)status >= 500 && status is not HttpStatusCode.ServiceUnavailable)
                ? $"answers {(int)status}"
                : null;
        }
        catch (HttpRequestException failed)
        {
            return failed.HttpRequestError is HttpRequestError.NameResolutionError
                ? "has a host that does not exist"
                : "does not answer";
        }
        catch (TaskCanceledException) when (!stop.IsCancellationRequested)
        {
            return $"does not answer within {Patience.TotalSeconds:0} seconds";
        }
    }

    private async Task<HttpStatusCode> Status(HttpMethod method, string address, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, address);
        using HttpResponseMessage response = await client
            .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop)
            .ConfigureAwait(false);
        return response.StatusCode;
    }
}
