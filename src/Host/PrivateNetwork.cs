using System.Net;
using System.Net.Sockets;

namespace Strata.Host;

/// <summary>The addresses of this machine and of private networks, which readers of a site cannot open.</summary>
internal static class PrivateNetwork
{
    /// <summary>Whether the host of an address is written as one of this machine or of a private network.</summary>
    public static bool Contains(Uri address) =>
        address.IsLoopback || (IPAddress.TryParse(address.IdnHost, out IPAddress? ip) && Contains(ip));

    /// <summary>
    /// Whether an address is one of this machine, of a private or shared network, or of no single machine that readers
    /// reach (the special addresses of RFC 6890, and multicast).
    /// </summary>
    public static bool Contains(IPAddress address)
    {
        IPAddress ip = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (ip.AddressFamily is not AddressFamily.InterNetworkV6)
            return ip.GetAddressBytes()
                is [0 or 10 or 127 or >= 224, ..]
                    or [100, >= 64 and <= 127, ..]
                    or [169, 254, ..]
                    or [172, >= 16 and <= 31, ..]
                    or [192, 168, ..]
                    or [192, 0, 0 or 2, _]
                    or [198, 18 or 19, ..]
                    or [198, 51, 100, _]
                    or [203, 0, 113, _];
        byte[] bytes = ip.GetAddressBytes();
        // Translators (RFC 6052) and 6to4 (RFC 3056) reach the IPv4 address that is inside.
        return bytes is [0, 0x64, 0xff, 0x9b, ..] ? Contains(new IPAddress(bytes.AsSpan(12)))
            : bytes is [0x20, 0x02, ..] ? Contains(new IPAddress(bytes.AsSpan(2, 4)))
            : bytes.AsSpan(0, 12).IndexOfAnyExcept((byte)0) < 0
                || ip.IsIPv6LinkLocal
                || ip.IsIPv6UniqueLocal
                || ip.IsIPv6SiteLocal
                || ip.IsIPv6Multicast;
    }

    /// <summary>A connection to a host by an address that is not one of a private network.</summary>
    /// <remarks>
    /// A name may lead anywhere, and elsewhere at each resolution: what counts is what is connected to.
    /// </remarks>
    /// <exception cref="PrivateNetworkException">The host has no other address.</exception>
    public static async ValueTask<Stream> ConnectOutside(
        SocketsHttpConnectionContext context,
        CancellationToken cancellation
    )
    {
        DnsEndPoint end = context.DnsEndPoint;
        IPAddress[] addresses = await Dns.GetHostAddressesAsync(end.Host, cancellation).ConfigureAwait(false);
        // The proxy of a network is in it, and decides itself what it requests.
        if (end.Host == context.InitialRequestMessage.RequestUri?.IdnHost)
            addresses = [.. addresses.Where(address => !Contains(address))];
        if (addresses.Length == 0)
            throw new PrivateNetworkException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A host has only addresses of this machine or of private networks.</summary>
internal sealed class PrivateNetworkException() : IOException("The host is in a private network.");
