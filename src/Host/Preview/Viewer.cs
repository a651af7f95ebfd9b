using System.Threading.Channels;

namespace Strata.Host.Preview;

/// <summary>Something to tell an open page.</summary>
/// <param name="Name">The kind of event.</param>
/// <param name="Data">JSON on one line.</param>
internal readonly record struct ViewerEvent(string Name, string Data);

/// <summary>A page that is open in a browser.</summary>
/// <param name="path">Its path on the site.</param>
internal sealed class Viewer(string path)
{
    private readonly Channel<ViewerEvent> events = Channel.CreateUnbounded<ViewerEvent>(
        new UnboundedChannelOptions { SingleReader = true }
    );

    public string Path => path;

    /// <summary>
    /// What the page was last told to show, as <see cref="ScriptTag.Seen"/> names it; empty before that.
    /// </summary>
    public string Seen { get; set; } = "";

    public void Send(ViewerEvent said) => events.Writer.TryWrite(said);

    public IAsyncEnumerable<ViewerEvent> Events(CancellationToken stop) => events.Reader.ReadAllAsync(stop);
}
