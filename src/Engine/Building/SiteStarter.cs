using System.Reflection;
using System.Text;
using NodaTime;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Schemas;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;
using Strata.Engine.Text;

namespace Strata.Engine.Building;

/// <summary>
/// Creates new files from those of <c>src/Starter/</c>: a post, a page, a topology or a whole site.
/// </summary>
public static class SiteStarter
{
    private const string TopologyFolder = "data/topologies/";
    private const string SiteFolder = "starter/site/";
    private const string StarterDate = "2026-01-01";
    private const string VersionMark = "{VERSION}";

    /// <summary>The version of this program, which the tool manifest of a new site names.</summary>
    private static readonly string Version = typeof(SiteStarter)
        .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion.Split('+')[0];

    /// <summary>A post with a date, by default the current one in the site's time zone.</summary>
    public static StarterResult Post(SiteFiles site, string title, LocalDate? date, TimeProvider clock)
    {
        DateTimeZone zone = SiteConfigFile.Read(site, new DiagnosticBag()).TimeZone;
        LocalDate postDate = date ?? Instant.FromDateTimeOffset(clock.GetUtcNow()).InZone(zone).Date;
        return Titled(site, $"{PostFolder(site)}{Format(postDate)}-", title, ".md", "starter/post.md");
    }

    /// <summary>A page of the documentation.</summary>
    public static StarterResult Doc(SiteFiles site, string title) =>
        Titled(site, IsJekyll(site) ? site.Tree.Main + "docs/" : "input/docs/", title, ".md", "starter/doc.md");

    /// <summary>A topology: a copy of another one of the site, or of the starter topology.</summary>
    /// <param name="site">The site.</param>
    /// <param name="name">The name, which is also the title.</param>
    /// <param name="like">The id of another topology; null for none.</param>
    public static StarterResult Topology(SiteFiles site, string name, string? like)
    {
        string title =
            name == Slug.Of(name) && name.Length > 0
                ? char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ')
                : name;
        if (like is null)
            return Titled(site, TopologyFolder, title, ".yml", "starter/topology.yml");
        List<string> ids = site
            .Paths.Where(path =>
                path.StartsWith(TopologyFolder, StringComparison.Ordinal)
                && path.EndsWith(".yml", StringComparison.Ordinal)
            )
            .Select(path => path[TopologyFolder.Length..^".yml".Length])
            .ToList();
        if (!ids.Contains(like))
            return new StarterResult(
                null,
                $"Unknown topology '{like}'.",
                ids.Count == 0
                    ? "Remove --like: the site has no topologies."
                    : Suggestions.OrList(like, ids, "The topologies are")
            );
        string text = Encoding.UTF8.GetString(site.ReadBytes($"{TopologyFolder}{like}.yml")).ReplaceLineEndings("\n");
        return Named(
            site,
            TopologyFolder,
            title,
            ".yml",
            YamlEdit.SetTitle(text, title) is { } retitled ? YamlEdit.RemoveKey(retitled, "description") : null
        );
    }

    /// <summary>
    /// A small site whose first post has the current date, with its schemas, a tool manifest that names this version,
    /// and a workflow that checks and publishes it.
    /// </summary>
    public static IReadOnlyList<NewFile> Site(LocalDate? date, TimeProvider clock)
    {
        LocalDate postDate = date ?? Instant.FromDateTimeOffset(clock.GetUtcNow()).InUtc().Date;
        return DefaultFiles
            .Paths.Where(path => path.StartsWith(SiteFolder, StringComparison.Ordinal))
            .Select(path => new NewFile(
                path[SiteFolder.Length..].Replace(StarterDate, Format(postDate)),
                Encoding.UTF8.GetBytes(DefaultFiles.ReadText(path).Replace(VersionMark, Version))
            ))
            .Concat(Schemas())
            .ToList();
    }

    private static IEnumerable<NewFile> Schemas() =>
        SchemaWriter
            .For(SiteFiles.Empty)
            .Files.Select(schema => new NewFile(
                $"data/schemas/{schema.FileName}",
                Encoding.UTF8.GetBytes(schema.Json)
            ));

    private static StarterResult Titled(SiteFiles site, string folder, string title, string ending, string starter) =>
        Named(site, folder, title, ending, YamlEdit.SetTitle(DefaultFiles.ReadText(starter), title));

    private static StarterResult Named(SiteFiles site, string folder, string title, string ending, string? text)
    {
        string slug = Slug.Of(title);
        string path = $"{folder}{slug}{ending}";
        if (slug.Length == 0)
            return new StarterResult(null, $"'{title}' has no letter or digit for a path.", "Choose another title.");
        if (title.Any(char.IsControl))
            return new StarterResult(
                null,
                "The title has a line end or another control character.",
                "Choose a title of one line."
            );
        if (PortableName.Problem(path) is { } problem)
            return new StarterResult(null, problem, "Choose another title.");
        if (text is null)
            return new StarterResult(
                null,
                $"The title '{title}' cannot be written into a copy of that file.",
                "Copy the file yourself."
            );
        return site.Contains(path)
            ? new StarterResult(null, $"'{path}' already exists.", "Choose another title.")
            : new StarterResult(new NewFile(path, Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The folder of posts: that of Jekyll if the site has such posts or is a Jekyll site.</summary>
    private static string PostFolder(SiteFiles site) =>
        site.Paths.Any(path => path.StartsWith("input/_posts/", StringComparison.Ordinal)) ? "input/_posts/"
        : IsJekyll(site) ? site.Tree.Main + "_posts/"
        : "input/posts/";

    /// <summary>
    /// Whether the content of the site is in its root, or a folder that Jekyll reads; a folder 'input' would hide it.
    /// </summary>
    private static bool IsJekyll(SiteFiles site) =>
        (site.Tree.Main.Length == 0 || site.IsJekyll)
        && site.Paths.Any(path =>
            path.EndsWith(".md", StringComparison.Ordinal) && path is not ("README.md" or "CONTRIBUTING.md")
        );

    private static string Format(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
