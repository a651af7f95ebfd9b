using Strata.Engine.Data;
using Strata.Engine.Import.Dockerfiles;

namespace Strata.Engine.Import;

/// <summary>Reads the lists of a service, each item as text or as a mapping, in the short form of Compose.</summary>
internal static class ComposeTexts
{
    /// <summary>The published ports.</summary>
    public static IReadOnlyList<string> Ports(YamlMapping service, Variables variables) =>
        Items(service, "ports")
            .Select(item => item is YamlMapping port ? Port(port) : TextOf(item))
            .OfType<string>()
            .Select(text => SingleLineText.Of(variables.Expand(text) ?? text))
            .Distinct()
            .ToList();

    /// <summary>The volumes: values of variables are not used, since paths may contain secrets.</summary>
    public static IReadOnlyList<string> Volumes(YamlMapping service) =>
        Items(service, "volumes")
            .Select(item => item is YamlMapping volume ? Volume(volume) : TextOf(item))
            .OfType<string>()
            .Select(SingleLineText.Of)
            .Distinct()
            .ToList();

    /// <summary>The names in a list, or the keys of a mapping.</summary>
    public static IReadOnlyList<string> Names(YamlMapping service, string key) =>
        (
            service[key] is YamlMapping mapping
                ? mapping.Entries.Select(entry => entry.Key.Value)
                : Items(service, key).Select(TextOf).OfType<string>()
        )
            .Where(name => name.Length > 0)
            .Select(SingleLineText.Of)
            .Distinct()
            .ToList();

    /// <summary>The entries of a mapping, or of a list of texts such as <c>KEY=value</c>.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Pairs(YamlNode? node) =>
        node switch
        {
            YamlMapping mapping => mapping
                .Entries.Where(entry => entry.Value is YamlScalar { IsNull: false })
                .Select(entry => KeyValuePair.Create(entry.Key.Value, ((YamlScalar)entry.Value).Value)),
            YamlSequence list => list
                .Items.Select(TextOf)
                .OfType<string>()
                .Where(text => text.IndexOf('=') > 0)
                .Select(text => KeyValuePair.Create(text[..text.IndexOf('=')], text[(text.IndexOf('=') + 1)..])),
            _ => [],
        };

    private static IEnumerable<YamlNode> Items(YamlMapping service, string key) =>
        service[key] switch
        {
            YamlSequence list => list.Items,
            YamlScalar { IsNull: false } one => [one],
            _ => [],
        };

    private static string? TextOf(YamlNode? node) =>
        node is YamlScalar { IsNull: false } scalar && scalar.Value.Trim() is { Length: > 0 } text ? text : null;

    private static string? Port(YamlMapping port)
    {
        if (TextOf(port["target"]) is not { } target)
            return null;
        string published = TextOf(port["published"]) is { } number ? $"{number}:" : "";
        string address = TextOf(port["host_ip"]) is { } ip ? $"{ip}:" : "";
        string protocol = TextOf(port["protocol"]) is { } name and not "tcp" ? $"/{name}" : "";
        return $"{address}{published}{target}{protocol}";
    }

    private static string? Volume(YamlMapping volume)
    {
        string? target = TextOf(volume["target"]);
        return TextOf(volume["source"]) is { } source ? $"{source}:{target}" : target;
    }
}
