using System.Collections.Concurrent;
using System.Net;

namespace Strata.Host;

/// <summary>The reason why a link to another site is reported.</summary>
/// <param name="Text">What the address does, after its name in a sentence.</param>
/// <param name="IsRequested">Whether it was requested.</param>
internal sealed record OutsideProblem(string Text, bool IsRequested = true)
{
    /// <summary>An address of this machine or of a private network.</summary>
    public static OutsideProblem Private { get; } =
        new("is in a private network and was not requested", IsRequested: false)
        {
            Fix = "Link to an address that every reader can open, or check it with --private too.",
        };

    /// <summary>The fix; null for the usual one.</summary>
    public string? Fix { get; init; }
}

/// <summary>Requests addresses of other sites. Whatever a server answers is a problem of the address at most.</summary>
internal sealed class OutsideRequest : IDisposable
{
    private const int MaxRedirects = 10;

    private readonly OutsideLimits limits;
    private readonly HttpClient client;
    private readonly ConcurrentDictionary<string, OutsideHost> hosts = new(StringComparer.Ordinal);

    public OutsideRequest(OutsideLimits limits)
    {
        this.limits = limits;
        client = new HttpClient(
            new SocketsHttpHandler
            {
                // The client throws at an address that it cannot request.
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = limits.Answer,
                ConnectCallback = limits.IncludesPrivate ? null : PrivateNetwork.ConnectOutside,
            }
        )
        {
            Timeout = limits.Answer,
            DefaultRequestHeaders =
            {
                { "User-Agent", "strata-link-check (+static site generator; one request at a time)" },
            },
        };
    }

    public void Dispose()
    {
        client.Dispose();
        foreach (OutsideHost host in hosts.Values)
            host.Dispose();
    }

    /// <summary>The host of an address, with its port; empty if it has none.</summary>
    public static string HostOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) ? uri.Authority : "";

    /// <summary>The reason why an address is dead; null when it is alive, or when its host refuses to answer.</summary>
    public async Task<OutsideProblem?> FindProblem(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || !RedirectTarget.IsWeb(uri))
            return new OutsideProblem("is not an address of the web");
        if (!limits.IncludesPrivate && PrivateNetwork.Contains(uri))
            return OutsideProblem.Private;
        Answer answer = await Follow(HttpMethod.Head, uri).ConfigureAwait(false);
        // Many hosts do not support HEAD and answer with anything; only what they answer to GET is reliable.
        if (
            answer.IsDoubtful
            && await Follow(HttpMethod.Get, uri).ConfigureAwait(false) is { Problem: not { IsRequested: false } } second
        )
            answer = second;
        int status = (int?)answer.Status ?? 0;
        return answer.Problem
            ?? (status is 404 or 410 or (>= 500 and not 503) ? new OutsideProblem($"answers {status}") : null);
    }

    /// <summary>Requests an address and those that it redirects to.</summary>
    private async Task<Answer> Follow(HttpMethod method, Uri address)
    {
        Uri next = address;
        for (int redirects = 0; ; redirects++)
        {
            OutsideHost host = hosts.GetOrAdd(next.Authority, _ => new OutsideHost(limits));
            if (await host.Ask(() => Send(method, next)).ConfigureAwait(false) is not { } answer)
                return Answer.Of(
                    redirects == 0
                        ? new OutsideProblem("was not requested, because its host was too slow before", false)
                        : new OutsideProblem("redirects to a host that was too slow before")
                );
            if (redirects > 0 && answer.Problem == OutsideProblem.Private)
                return Answer.OfDoubt(RedirectTarget.Private);
            if (!answer.IsRedirect)
                return answer;
            if (redirects == MaxRedirects)
                return Answer.OfDoubt($"redirects more than {MaxRedirects} times");
            (Uri? target, string problem) = RedirectTarget.Of(next, answer.Location);
            if (target is null)
                return Answer.OfDoubt(problem);
            next = target;
        }
    }

    private async Task<Answer> Send(HttpMethod method, Uri address)
    {
        try
        {
            using var request = new HttpRequestMessage(method, address);
            using HttpResponseMessage response = await client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead)
                .ConfigureAwait(false);
            return new Answer(
                response.StatusCode,
                response.Headers.NonValidated.TryGetValues("Location", out var values) ? values.First() : null,
                Problem: null,
                IsDoubtful: (int)response.StatusCode >= 400
            );
        }
        catch (HttpRequestException error) when (error.HttpRequestError is HttpRequestError.NameResolutionError)
        {
            return Answer.Of(new OutsideProblem("has a host that does not exist"));
        }
        catch (HttpRequestException error) when (error.GetBaseException() is PrivateNetworkException)
        {
            return Answer.Of(OutsideProblem.Private);
        }
        catch (TaskCanceledException)
        {
            return Answer.Of(new OutsideProblem($"does not answer within {limits.Answer.TotalSeconds:0} seconds")) with
            {
                IsTimeout = true,
            };
        }
        // The answer comes from anyone, so that no list of exceptions is complete.
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return Answer.Of(new OutsideProblem("does not answer"));
        }
    }
}

/// <summary>The answer of a server.</summary>
/// <param name="Status">Its status; null for none.</param>
/// <param name="Location">The address that it redirects to, as written; null for none.</param>
/// <param name="Problem">The reason why the address is dead; null if only the status tells.</param>
/// <param name="IsDoubtful">Whether another method may have another answer.</param>
internal sealed record Answer(HttpStatusCode? Status, string? Location, OutsideProblem? Problem, bool IsDoubtful)
{
    /// <summary>Whether it did not come in time.</summary>
    public bool IsTimeout { get; init; }

    /// <summary>Whether it leads to another address. A server may offer several without choosing one.</summary>
    public bool IsRedirect =>
        (int?)Status is 301 or 302 or 303 or 307 or 308 || (Status is HttpStatusCode.Ambiguous && Location is not null);

    public static Answer Of(OutsideProblem problem) => new(Status: null, null, problem, IsDoubtful: false);

    public static Answer OfDoubt(string problem) =>
        new(Status: null, null, new OutsideProblem(problem), IsDoubtful: true);
}
