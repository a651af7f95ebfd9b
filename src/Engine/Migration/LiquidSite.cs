using System.Diagnostics.CodeAnalysis;
using Fluid.Values;
using Strata.Engine.Data;

namespace Strata.Engine.Migration;

/// <summary>
/// The variable <c>site</c>: the settings and the data files. Lists of pages are not available where bodies are read.
/// </summary>
internal sealed class LiquidSite(JekyllTree tree) : IFluidIndexable
{
    // jekyllrb.com/docs/variables, and the variable of the plugin jekyll-github-metadata
    private static readonly HashSet<string> Unavailable = new(StringComparer.Ordinal)
    {
        "time",
        "pages",
        "posts",
        "related_posts",
        "static_files",
        "html_pages",
        "html_files",
        "collections",
        "documents",
        "categories",
        "tags",
        "github",
    };

    public int Count => Keys.Count();

    public IEnumerable<string> Keys => tree.Site.Values?.Entries.Select(entry => entry.Key.Value) ?? [];

    public bool TryGetValue(string name, [NotNullWhen(true)] out FluidValue? value)
    {
        if (Unavailable.Contains(name) || IsCollection(name))
            throw new LiquidUnavailableException();
        value = name switch
        {
            "data" => new DictionaryValue(new LiquidDataFolder(tree.Data, "_data/")),
            // Links begin at the root of the site.
            "baseurl" => StringValue.Empty,
            _ => tree.Site.Values?[name] is { } setting ? LiquidYaml.ValueOf(setting) : null,
        };
        return value is not null;
    }

    private bool IsCollection(string name) =>
        tree.Site.Values?["collections"] switch
        {
            YamlMapping named => named[name] is not null,
            YamlSequence list => list.Items.Any(item => item is YamlScalar scalar && scalar.Value == name),
            _ => false,
        };
}

/// <summary>The variable <c>page</c>: the front matter; not what only the whole site has, such as the address.</summary>
/// <param name="path">The file, relative to the site root.</param>
/// <param name="page">The front matter.</param>
internal sealed class LiquidPage(string path, YamlMapping page) : IFluidIndexable
{
    private static readonly HashSet<string> Unavailable = new(StringComparer.Ordinal)
    {
        "content",
        "excerpt",
        "url",
        "id",
        "dir",
        "next",
        "previous",
        "collection",
    };

    public int Count => Keys.Count();

    public IEnumerable<string> Keys => page.Entries.Select(entry => entry.Key.Value);

    public bool TryGetValue(string name, [NotNullWhen(true)] out FluidValue? value)
    {
        value = page[name] switch
        {
            { } node => LiquidYaml.ValueOf(node),
            null when name == "path" => new StringValue(path),
            null when name == "name" => new StringValue(Path.GetFileName(path)),
            null when Unavailable.Contains(name) => throw new LiquidUnavailableException(),
            null => null,
        };
        return value is not null;
    }
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
