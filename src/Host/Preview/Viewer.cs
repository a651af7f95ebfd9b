using System.Threading.Channels;

namespace Strata.Host.Preview;

/// <summary>A server-sent event for an open page.</summary>
/// <param name="Name">The type of the event.</param>
/// <param name="Data">JSON on one line.</param>
internal readonly record struct ViewerEvent(string Name, string Data);

/// <summary>A page that is open in a browser.</summary>
/// <param name="path">The path of the page on the site.</param>
internal sealed class Viewer(string path)
{
    private readonly Channel<ViewerEvent> events = Channel.CreateUnbounded<ViewerEvent>(
        new UnboundedChannelOptions { SingleReader = true }
    );

    public string Path => path;

    /// <summary>
    /// The hash of the content that was last sent to the page, see <see cref="ScriptTag.HashOf"/>; empty before that.
    /// </summary>
    public string ShownHash { get; set; } = "";

    public void Send(ViewerEvent sent) => events.Writer.TryWrite(sent);

    public IAsyncEnumerable<ViewerEvent> Events(CancellationToken stop) => events.Reader.ReadAllAsync(stop);
}
