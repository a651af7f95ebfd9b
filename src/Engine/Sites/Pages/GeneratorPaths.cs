using System.Text;
using System.Text.RegularExpressions;
using Strata.Engine.Migration;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Pages;

/// <summary>The paths that other generators give to the pages of their sites, so that no address changes.</summary>
internal static partial class GeneratorPaths
{
    /// <summary>The path of a page from its place and its slug.</summary>
    /// <param name="tree">The layout of a site of a generator other than Strata and Jekyll.</param>
    /// <param name="site">Its settings.</param>
    /// <param name="name">The name of the content file.</param>
    /// <param name="slug">The slug in the front matter; null without one.</param>
    /// <param name="id">The name in the front matter; null for that of the file.</param>
    public static string Of(ContentTree tree, ForeignSite site, ContentName name, string? slug, string? id = null) =>
        tree.Generator switch
        {
            Generator.MdBook => name.Name == "index" ? "/" + name.Folder : $"/{name.Folder}{name.Name}.html",
            Generator.MkDocs when site.HasFileAddresses && name.Name != "index" => $"/{name.Folder}{name.Name}.html",
            Generator.Docusaurus when site.Docusaurus.HasFileAddresses => AsFile(Docusaurus(tree, name, slug, id)),
            Generator.Docusaurus => Docusaurus(tree, name, slug, id),
            // Statiq writes files, and links to them without their extension (LinkHideExtensions).
            Generator.Statiq when name.Name != "index" => AsFile(Folders(tree.Generator, site, name, slug)),
            _ => Folders(tree.Generator, site, name, slug),
        };

    /// <summary>The path of a file instead of that of a folder.</summary>
    public static string AsFile(string path) => path is "/" || !path.EndsWith('/') ? path : path[..^1] + ".html";

    /// <summary>The path of folders that ends with the name or the slug of a page.</summary>
    public static string Folders(Generator generator, ForeignSite site, ContentName name, string? slug)
    {
        List<string> parts = [.. name.Folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        bool keepsDate = site.Zola.KeepsDates && name.DateText is not null;
        if (name.Name != "index")
            parts.Add(keepsDate ? $"{name.DateText}-{name.Name}" : name.Name);
        else if (parts.Count > 0 && name.DateText is not null && !keepsDate)
            parts[^1] = parts[^1][11..];
        if (name is { Folder: "", Name: "404" })
            return "/404.html";
        if (slug is not null && generator is Generator.Starlight)
            parts = [.. slug.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        else if (slug is not null && parts.Count > 0)
            parts[^1] = slug.Trim('/');
        return "/" + string.Concat(parts.Select(part => Part(generator, site, part) + "/"));
    }

    /// <summary>A part of a path of Hugo: lower case, hyphens for spaces (gohugo.io/functions/urls/urlize).</summary>
    public static string Urlized(string name) => Kept(Spaces().Replace(name.Trim().ToLowerInvariant(), "-"), "-_.+~");

    private static string Part(Generator generator, ForeignSite site, string name) =>
        generator switch
        {
            Generator.Zola when site.Zola.Slugify is "off" or "safe" => Unsafe().Replace(name, "").Replace(' ', '_'),
            Generator.Zola => HeadingIdRules.Zola(name),
            Generator.Hugo => Urlized(name),
            // github-slugger, without the dots of file names.
            Generator.Starlight => Kept(Spaces().Replace(name.ToLowerInvariant(), "-"), "-_"),
            Generator.Statiq => Kept(Spaces().Replace(name.ToLowerInvariant(), "-"), "-_."),
            _ => name,
        };

    /// <summary>
    /// The path in Docusaurus: numbers before names order pages, and posts have folders for their date.
    /// </summary>
    private static string Docusaurus(ContentTree tree, ContentName name, string? slug, string? id)
    {
        DocusaurusPlugin? plugin = tree.PluginOf(name.Folder);
        string root = plugin?.Folder ?? "";
        string above = plugin is null ? "" : plugin.Route + "/";
        if (slug is not null && (slug.StartsWith('/') || plugin is { IsBlog: true }))
            return Permalink.WithSingleSlashes($"/{above}/{slug.Trim('/')}/");
        List<string> parts = [.. name.Folder[root.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries)];
        if (plugin is { IsBlog: true } && name.DateText is { } date)
        {
            if (name.Name == "index")
                parts[^1] = parts[^1][11..];
            parts.InsertRange(0, date.Split('-'));
        }

        bool isDocs = plugin is { IsBlog: false };
        bool isIndex = name.Name == "index" || (isDocs && parts is [.., var folder] && folder == name.Name);
        if (isDocs)
            parts = parts.ConvertAll(part => NumberPrefix().Replace(part, ""));
        if (slug is not null)
            Go(slug, parts);
        else if (!isIndex)
            parts.Add(isDocs ? id ?? NumberPrefix().Replace(name.Name, "") : name.Name);
        return Permalink.WithSingleSlashes($"/{above}{string.Concat(parts.Select(part => part + "/"))}");
    }

    /// <summary>Follows a relative path from a folder, never above the first one.</summary>
    private static void Go(string path, List<string> folder)
    {
        foreach (string part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && folder.Count > 0)
                folder.RemoveAt(folder.Count - 1);
            else if (part is not ("." or ".."))
                folder.Add(part);
        }
    }

    /// <summary>The letters, digits and some other characters of a name.</summary>
    private static string Kept(string name, string others)
    {
        var kept = new StringBuilder(name.Length);
        foreach (Rune rune in Composition.Compose(name).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || (rune.IsAscii && others.Contains((char)rune.Value)) || Slug.IsMark(rune))
                kept.Append(rune);
        }

        return kept.ToString();
    }

    // The characters that "safe" of Zola removes (components/utils/src/slugs.rs).
    [GeneratedRegex("""[<>:/|?*#()\[\]\n"\\\r\t]""")]
    private static partial Regex Unsafe();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^\d+\s*[-_.]+\s*(?=[^\d\s-_.])")]
    private static partial Regex NumberPrefix();
}
