using System.Text;
using Strata.Engine.Data;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;

namespace Strata.Engine.Building;

/// <summary>A file of another generator's site and its path in Strata's own layout.</summary>
/// <param name="From">The path in the old site root.</param>
/// <param name="To">The path in the new one.</param>
public readonly record struct MovedFile(string From, string To);

/// <summary>
/// The plan to copy a site of another generator into Strata's own layout: content goes to <c>input/</c>, and the title
/// and the like to <c>data/site.yml</c>. No text is changed. The old settings stay beside them, for what only they
/// decide.
/// </summary>
/// <param name="Generator">The name of the generator.</param>
/// <param name="Moved">The files to copy, in order.</param>
/// <param name="Created">The files to write.</param>
public sealed record SiteTransfer(string Generator, IReadOnlyList<MovedFile> Moved, IReadOnlyList<NewFile> Created)
{
    /// <summary>Plans the transfer; null if the site cannot be moved.</summary>
    /// <param name="old">The files of the old site.</param>
    /// <param name="starter">The files of a new site.</param>
    /// <param name="problem">Why the site cannot be moved, and what to do.</param>
    public static SiteTransfer? Plan(
        SiteFiles old,
        IReadOnlyList<NewFile> starter,
        out (string Text, string Fix) problem
    )
    {
        problem = ProblemOf(old);
        if (problem.Text.Length > 0)
            return null;
        List<MovedFile> moved = [.. old.Paths.Select(path => new MovedFile(path, PathOf(path, old.Tree)))];
        HashSet<string> taken = new(moved.Select(file => file.To), StringComparer.Ordinal);
        return new SiteTransfer(
            old.Tree.Generator.ToString(),
            moved,
            [
                new NewFile(SourcePaths.Config, Encoding.UTF8.GetBytes(Settings(old))),
                .. starter.Where(file =>
                    !file.Path.StartsWith(ContentTree.OwnFolder, StringComparison.Ordinal)
                    && !file.Path.StartsWith(SourcePaths.Topologies, StringComparison.Ordinal)
                    && file.Path is not (SourcePaths.Config or "README.md")
                    && !taken.Contains(file.Path)
                ),
            ]
        );
    }

    private static (string Text, string Fix) ProblemOf(SiteFiles old) =>
        old.Contains(SourcePaths.Config)
            ? ($"The folder has a {SourcePaths.Config}: it is a site of Strata.", "Build it as it is.")
        : old.Tree.Generator is Sources.Generator.Docusaurus
            ? (
                "Docusaurus has several folders of content, which Strata reads where they are.",
                "Build that folder as it is, and add a data/site.yml to it for settings of Strata."
            )
        : !ContentTree.Movable.Contains(old.Tree.Generator)
            ? ("The folder is not a site of another generator.", "Name the folder with its settings file.")
        : SiteConfigFile.MistakeIn(old) is { } mistake
            ? ($"{mistake.Path}({mistake.Span.Line},{mistake.Span.Column}): {mistake.Message}", mistake.Fix)
        : ("", "");

    /// <summary>The path in the new site: content is in <c>input/</c>, all other files keep their place.</summary>
    private static string PathOf(string path, ContentTree tree) =>
        tree.IsSettings(path) || IsOwn(path, tree) || !path.StartsWith(tree.Main, StringComparison.Ordinal)
            ? path
            : ContentTree.OwnFolder + path[tree.Main.Length..];

    /// <summary>Whether a file of a site whose content is its root is one of Strata's.</summary>
    private static bool IsOwn(string path, ContentTree tree) =>
        tree.Main.Length == 0
        && (
            path.StartsWith(SourcePaths.Topologies, StringComparison.Ordinal)
            || path.StartsWith(SourcePaths.Vocabularies, StringComparison.Ordinal)
        );

    /// <summary>The settings that Strata reads from those of the generator, as they would be written for it.</summary>
    private static string Settings(SiteFiles old)
    {
        var text = new StringBuilder();
        text.Append("# yaml-language-server: $schema=schemas/site.json\n");
        text.Append(
            "# The rules of the generator for content in input/. Remove the line when the content is Strata's.\n"
        );
        text.Append("generator: ").Append(old.Tree.Generator.ToString().ToLowerInvariant()).Append('\n');
        foreach (YamlEntry entry in SiteConfigFile.Translated(old)?.Entries ?? [])
            YamlWriter.Append(entry, text, indent: 0);
        return text.ToString();
    }
}
