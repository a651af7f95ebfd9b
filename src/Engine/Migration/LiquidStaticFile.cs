using System.Diagnostics.CodeAnalysis;
using Fluid.Values;
using Strata.Engine.Data;

namespace Strata.Engine.Migration;

/// <summary>A copied file as Liquid sees it (jekyllrb.com/docs/static-files), with the defaults of the tree.</summary>
/// <param name="place">The file, relative to the folder of the pages.</param>
/// <param name="defaults">The values that the settings give it.</param>
internal sealed class LiquidStaticFile(string place, YamlMapping defaults) : IFluidIndexable
{
    private static readonly string[] Names = ["path", "name", "basename", "extname"];

    public int Count => Keys.Count();

    public IEnumerable<string> Keys => Names.Concat(defaults.Entries.Select(entry => entry.Key.Value));

    public bool TryGetValue(string name, [NotNullWhen(true)] out FluidValue? value)
    {
        value = name switch
        {
            "path" => new StringValue("/" + place),
            "name" => new StringValue(Path.GetFileName(place)),
            "basename" => new StringValue(Path.GetFileNameWithoutExtension(place)),
            "extname" => new StringValue(Path.GetExtension(place)),
            // It differs from copy to copy of the same tree.
            "modified_time" => throw new LiquidUnavailableException(),
            _ => defaults[name] is { } setting ? LiquidYaml.ValueOf(setting) : null,
        };
        return value is not null;
    }
}
