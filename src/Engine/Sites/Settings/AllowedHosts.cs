using System.Text.RegularExpressions;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Sites.Settings;

/// <summary>The hosts from which the templates of the site may load, for the Content-Security-Policy.</summary>
internal sealed partial record AllowedHosts
{
    private static readonly Key<IReadOnlyList<YamlScalar>> ScriptsKey = HostsKey("scripts", "of scripts"),
        StylesKey = HostsKey("styles", "of stylesheets"),
        ImagesKey = HostsKey("images", "of pictures, sound and films"),
        FramesKey = HostsKey("frames", "whose pages scripts or templates show in frames"),
        ConnectionsKey = HostsKey("connections", "that scripts send requests to");

    public static KeyTable Keys { get; } =
        new(
            "list of allowed hosts",
            UnknownKeys.AreErrors,
            ScriptsKey,
            StylesKey,
            ImagesKey,
            FramesKey,
            ConnectionsKey
        );

    public IReadOnlyList<string> Scripts { get; private init; } = [];

    public IReadOnlyList<string> Styles { get; private init; } = [];

    public IReadOnlyList<string> Images { get; private init; } = [];

    public IReadOnlyList<string> Frames { get; private init; } = [];

    public IReadOnlyList<string> Connections { get; private init; } = [];

    /// <summary>Reads the hosts; one that is not exactly a host is reported and left out.</summary>
    public static AllowedHosts Of(KeyValues? values, FileReport report) =>
        values is null
            ? new AllowedHosts()
            : new AllowedHosts
            {
                Scripts = Hosts(values, ScriptsKey, report),
                Styles = Hosts(values, StylesKey, report),
                Images = Hosts(values, ImagesKey, report),
                Frames = Hosts(values, FramesKey, report),
                Connections = Hosts(values, ConnectionsKey, report),
            };

    /// <summary>Whether a list of hosts contains an origin, itself or as a subdomain.</summary>
    public static bool Contains(IReadOnlyList<string> hosts, string origin) =>
        hosts.Any(host =>
            host == origin
            || (
                host.StartsWith(AnyHost, StringComparison.Ordinal)
                && origin.EndsWith(host[AnyHost.Length..], StringComparison.Ordinal)
            )
        );

    private const string AnyHost = "https://*";

    private static Key<IReadOnlyList<YamlScalar>> HostsKey(string name, string what) =>
        new(name, KeyTypes.TextList, $"Hosts {what}, such as https://stats.example.org or https://*.example.org.")
        {
            Default = "none",
        };

    private static List<string> Hosts(KeyValues values, Key<IReadOnlyList<YamlScalar>> key, FileReport report)
    {
        List<string> hosts = [];
        foreach (YamlScalar written in values.Get(key, []))
        {
            string host = written.Value.ToLowerInvariant();
            if (Host().IsMatch(host))
                hosts.Add(host);
            else
                report.Add(
                    Codes.SettingUrl,
                    written.Span,
                    $"'{written.Value}' is not a host.",
                    "Write only the scheme and the host, such as 'https://stats.example.org' or "
                        + "'https://*.example.org'."
                );
        }

        return hosts;
    }

    /// <summary>Two or more labels of letters, digits and hyphens: nothing that ends a part of the policy.</summary>
    [GeneratedRegex(
        @"\Ahttps://(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?(:[0-9]{1,5})?\z",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Host();
}
