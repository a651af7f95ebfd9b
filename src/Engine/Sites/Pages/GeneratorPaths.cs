using System.Text;
using System.Text.RegularExpressions;
using Strata.Engine.Sources;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Pages;

/// <summary>The paths that other generators give to the pages of their sites, so that no address changes.</summary>
internal static partial class GeneratorPaths
{
    /// <summary>The path of a page from its place and its slug.</summary>
    /// <param name="generator">A generator other than Strata and Jekyll.</param>
    /// <param name="name">The name of the content file.</param>
    /// <param name="slug">The slug in the front matter; null without one.</param>
    public static string Of(Generator generator, ContentName name, string? slug) =>
        generator switch
        {
            Generator.MdBook => name.Name == "index" ? "/" + name.Folder : $"/{name.Folder}{name.Name}.html",
            Generator.Docusaurus => Docusaurus(name, slug),
            _ => Folders(generator, name, slug),
        };

    private static string Folders(Generator generator, ContentName name, string? slug)
    {
        List<string> parts = [.. name.Folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        if (name.Name != "index")
            parts.Add(name.Name);
        else if (parts.Count > 0 && name.DateText is not null)
            parts[^1] = parts[^1][11..];
        if (name is { Folder: "", Name: "404" })
            return "/404.html";
        if (slug is not null && parts.Count > 0)
            parts[^1] = slug.Trim('/');
        return "/" + string.Concat(parts.Select(part => Part(generator, part) + "/"));
    }

    private static string Part(Generator generator, string name) =>
        generator switch
        {
            Generator.Zola => HeadingIdRules.Zola(name),
            // urlize of Hugo (gohugo.io/functions/urls/urlize): lower case, and spaces become hyphens.
            Generator.Hugo => Kept(Spaces().Replace(name.Trim().ToLowerInvariant(), "-"), "-_.+~"),
            // github-slugger, without the dots of file names.
            Generator.Starlight => Kept(Spaces().Replace(name.ToLowerInvariant(), "-"), "-_"),
            Generator.Statiq => Kept(Spaces().Replace(name.ToLowerInvariant(), "-"), "-_."),
            _ => name,
        };

    /// <summary>
    /// The path in Docusaurus: numbers before names order pages, and posts have folders for their date.
    /// </summary>
    private static string Docusaurus(ContentName name, string? slug)
    {
        string root = name.Folder.Split('/')[0] is "docs" or "blog" ? name.Folder.Split('/')[0] + "/" : "";
        if (slug is not null && (slug.StartsWith('/') || root == "blog/"))
            return $"/{root}{slug.Trim('/')}/".Replace("//", "/", StringComparison.Ordinal);
        List<string> parts = [.. name.Folder[root.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries)];
        if (root == "blog/" && name.DateText is { } date)
        {
            if (name.Name == "index")
                parts[^1] = parts[^1][11..];
            parts.InsertRange(0, date.Split('-'));
        }

        if (root == "docs/")
            parts = parts.ConvertAll(part => NumberPrefix().Replace(part, ""));
        if (slug is not null)
            parts.Add(slug.Trim('/'));
        else if (name.Name != "index" && !(root == "docs/" && parts is [.., var folder] && folder == name.Name))
            parts.Add(root == "docs/" ? NumberPrefix().Replace(name.Name, "") : name.Name);
        return $"/{root}{string.Concat(parts.Select(part => part + "/"))}";
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

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^\d+\s*[-_.]+\s*(?=[^\d\s-_.])")]
    private static partial Regex NumberPrefix();
}
