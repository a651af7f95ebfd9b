using System.Diagnostics.CodeAnalysis;
using Fluid.Values;

namespace Strata.Engine.Migration;

/// <summary>The variable <c>site</c>: the settings, the data files and the lists of pages.</summary>
internal sealed class LiquidSite(JekyllTree tree) : IFluidIndexable
{
    // jekyllrb.com/docs/variables, and the variable of the plugin jekyll-github-metadata
    private static readonly HashSet<string> Unavailable = new(StringComparer.Ordinal)
    {
        "related_posts",
        "html_files",
        "collections",
        "github",
    };

    public int Count => Keys.Count();

    public IEnumerable<string> Keys => tree.Site.Values?.Entries.Select(entry => entry.Key.Value) ?? [];

    public bool TryGetValue(string name, [NotNullWhen(true)] out FluidValue? value)
    {
        if (Unavailable.Contains(name))
            throw new LiquidUnavailableException();
        value = name switch
        {
            "data" => new DictionaryValue(new LiquidDataFolder(tree.Data, tree.DataFolder)),
            "time" => tree.Contents.Time is { } time ? new StringValue(time) : throw new LiquidUnavailableException(),
            "static_files" => StaticFiles(),
            // Links begin at the root of the site.
            "baseurl" => StringValue.Empty,
            _ => tree.Pages.List(name) ?? (tree.Site.Values?[name] is { } setting ? LiquidYaml.ValueOf(setting) : null),
        };
        return value is not null;
    }

    private ArrayValue StaticFiles() =>
        tree.Contents.StaticFiles is { } places
            ? new ArrayValue([
                .. places.Select(place => new DictionaryValue(
                    new LiquidStaticFile(place, tree.Site.DefaultsOfCopied(place))
                )),
            ])
            : throw new LiquidUnavailableException();
}

/// <summary>A folder of data files: values by the names of files and folders in it.</summary>
/// <param name="data">The data files.</param>
/// <param name="folder">The folder, relative to the site root, ending with a slash.</param>
internal sealed class LiquidDataFolder(LiquidData data, string folder) : IFluidIndexable
{
    public int Count => Keys.Count();

    public IEnumerable<string> Keys => data.NamesIn(folder);

    public bool TryGetValue(string name, [NotNullWhen(true)] out FluidValue? value) =>
        (value = data.ValueOf(folder, name)) is not null;
}
