using System.CommandLine;
using Strata.Engine.Building;

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
        Description = "The name; file and title are made from it.",
    };
    private static readonly Argument<string> Folder = new("DIR")
    {
        Description = "The folder, which must be empty or not exist.",
    };
    private static readonly Option<string?> Like = new("--like")
    {
        Description = "The topology to begin with, by the name of its file.",
        HelpName = "ID",
    };

    public static Command Create(Func<ParseResult, RunSettings> settings)
    {
        var post = new Command("post", "Make a post of today, or of --as-of.") { Title };
        post.SetAction(parsed =>
            NewVerb.Run(
                settings(parsed),
                (files, run) => SiteStarter.Post(files, parsed.GetValue(Title)!, run.Build.AsOf, run.Build.Clock)
            )
        );
        var doc = new Command("doc", "Make a page of the documentation.") { Title };
        doc.SetAction(parsed =>
            NewVerb.Run(settings(parsed), (files, _) => SiteStarter.Doc(files, parsed.GetValue(Title)!))
        );
        var topology = new Command("topology", "Make a topology.") { Name, Like };
        topology.SetAction(parsed =>
            NewVerb.Run(
                settings(parsed),
                (files, _) => SiteStarter.Topology(files, parsed.GetValue(Name)!, parsed.GetValue(Like))
            )
        );
        var site = new Command("site", "Make a small whole site.") { Folder };
        site.SetAction(parsed => NewVerb.RunSite(settings(parsed), parsed.GetValue(Folder)!));
        return new Command(
            "new",
            "Make a file to start from: a post, a page, a topology or a whole site. Nothing is overwritten."
        )
        {
            post,
            doc,
            topology,
            site,
        };
    }
}
