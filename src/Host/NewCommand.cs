using System.CommandLine;
using Strata.Engine.Building;
using Strata.Engine.Output;

namespace Strata.Host;

/// <summary>The command line of <c>strata new</c>.</summary>
internal static class NewCommand
{
    private static readonly Argument<string> Title = new("TITLE")
    {
        Description = "The title; the file name is derived from it.",
    };
    private static readonly Argument<string> Name = new("NAME")
    {
        Description = "The name; the file name and the title are derived from it.",
    };
    private static readonly Argument<string> Folder = new("DIR")
    {
        Description = "The folder; existing files are never overwritten.",
    };
    private static readonly Option<string?> Like = new("--like")
    {
        Description = "The topology to copy, by its file name.",
        HelpName = "ID",
    };
    private static readonly Option<string?> From = new("--from")
    {
        Description = "A site of another generator, whose files are copied instead; nothing in it is changed.",
        HelpName = "DIR",
    };

    public static Command Create(Func<ParseResult, RunSettings> settings)
    {
        var post = new Command("post", "Create a post with the date of today, or of --as-of.") { Title };
        post.SetAction(parsed =>
            NewVerb.Run(
                settings(parsed),
                (files, run) => SiteStarter.Post(files, parsed.GetValue(Title)!, run.Build.AsOf, run.Build.Clock)
            )
        );
        var doc = new Command("doc", "Create a page of the documentation.") { Title };
        doc.SetAction(parsed =>
            NewVerb.Run(settings(parsed), (files, _) => SiteStarter.Doc(files, parsed.GetValue(Title)!))
        );
        var topology = new Command("topology", "Create a topology.") { Name, Like };
        topology.SetAction(parsed =>
            NewVerb.Run(
                settings(parsed),
                (files, _) => SiteStarter.Topology(files, parsed.GetValue(Name)!, parsed.GetValue(Like))
            )
        );
        var site = new Command("site", "Create a small site, with a workflow that publishes it.") { Folder, From };
        site.SetAction(parsed => CreateSite(settings(parsed), parsed.GetValue(From), parsed.GetValue(Folder)!));
        return new Command("new", "Create a post, a page, a topology or a site. Nothing is overwritten.")
        {
            post,
            doc,
            topology,
            site,
        };
    }

    private static int CreateSite(RunSettings settings, string? old, string folder) =>
        OutputFolder.RefusalOfSite(folder) is { } refusal
            ? Reporter.Fail(refusal, "Choose a folder for the site alone.")
        : old is null ? NewVerb.RunSite(settings, folder)
        : TransferVerb.Run(settings, old, folder);
}
