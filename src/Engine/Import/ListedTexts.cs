using Strata.Engine.Topologies;

namespace Strata.Engine.Import;

/// <summary>
/// Compares the lists of a container. Tools write the same volume and the same network in several ways: a Compose file
/// without the name of its project and with relative paths, Docker with both resolved.
/// </summary>
internal static class ListedTexts
{
    private const string DefaultNetwork = "default";

    private static readonly string[] UnnamedNetworks = [DefaultNetwork, "bridge", "host", "none"];

    /// <summary>The lists of a container but its ports, by key.</summary>
    public static IEnumerable<(string Key, IReadOnlyList<string> Texts)> Of(ActualContainer container)
    {
        if (!container.HasSettings)
            yield break;
        yield return (PropertyNames.Volumes, container.Volumes);
        if (container.Networks is { } networks)
            yield return (PropertyNames.Networks, networks);
    }

    /// <summary>Whether a container of a topology has exactly these texts.</summary>
    /// <param name="container">The container.</param>
    /// <param name="key">The key of the list.</param>
    /// <param name="actual">The texts that were read.</param>
    public static bool HasAll(Node container, string key, IReadOnlyList<string> actual)
    {
        List<string> written = [.. container.Lists.GetValueOrDefault(key, []).Select(text => text.Value)];
        List<string> found = [.. actual.Select(DrawnText.Fitted)];
        if (key == PropertyNames.Networks)
        {
            written.RemoveAll(IsUnnamed);
            found.RemoveAll(IsUnnamed);
        }

        Func<string, string, bool> isSame = key == PropertyNames.Volumes ? IsSameVolume : IsSameName;
        return written.TrueForAll(text => found.Exists(other => isSame(text, other)))
            && found.TrueForAll(text => written.Exists(other => isSame(text, other)));
    }

    private static bool IsUnnamed(string network) =>
        UnnamedNetworks.Contains(network) || network.EndsWith($"_{DefaultNetwork}", StringComparison.Ordinal);

    /// <summary>Whether two names are equal, but for the name of a project before one of them.</summary>
    private static bool IsSameName(string first, string second) =>
        first == second
        || first.EndsWith($"_{second}", StringComparison.Ordinal)
        || second.EndsWith($"_{first}", StringComparison.Ordinal);

    private static bool IsSameVolume(string first, string second)
    {
        if (first == second)
            return true;
        (string source, string target) = Split(first);
        (string otherSource, string otherTarget) = Split(second);
        if (target != otherTarget)
            return false;
        // A volume without a name gets one from Docker, and a path is resolved.
        return source.Length == 0
            || otherSource.Length == 0
            || IsSameName(source, otherSource)
            || (IsPath(source) && IsPath(otherSource) && (IsRelative(source) || IsRelative(otherSource)));
    }

    /// <summary>The source and the path in the container, without the mode after it, such as <c>ro</c>.</summary>
    private static (string Source, string Target) Split(string volume)
    {
        string text = volume;
        int last = text.LastIndexOf(':');
        if (last > 0 && !text[last..].Contains('/') && !text[last..].Contains('\\'))
            text = text[..last];
        // The colon of a drive of Windows is part of its path.
        int colon = text.LastIndexOf(':');
        if (colon > 0 && text[colon..].StartsWith(@":\", StringComparison.Ordinal))
            colon = text.LastIndexOf(':', colon - 1);
        return colon < 0 ? ("", text) : (text[..colon], text[(colon + 1)..]);
    }

    private static bool IsPath(string source) => source.Contains('/') || source.Contains('\\') || IsRelative(source);

    private static bool IsRelative(string source) => source.Length > 0 && source[0] is '.' or '~' or '$';
}
