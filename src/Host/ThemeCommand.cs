using System.CommandLine;
using Strata.Engine.Building;

namespace Strata.Host;

/// <summary>The command line of <c>strata theme</c>.</summary>
internal static class ThemeCommand
{
    private static readonly Argument<string> Shown = new("FILE") { Description = "A path from 'theme list'." };
    private static readonly Argument<string[]> Copied = new("FILE")
    {
        Description = "Paths from 'theme list'.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Command Create(Func<ParseResult, RunSettings> settings)
    {
        Shown.CompletionSources.Add([.. DefaultFile.Paths]);
        Copied.CompletionSources.Add([.. DefaultFile.Paths]);
        var list = new Command("list", "List the built-in files that a site may replace.");
        list.SetAction(parsed => ThemeVerb.List(settings(parsed)));
        var show = new Command("show", "Print a built-in file.") { Shown };
        show.SetAction(parsed => ThemeVerb.Show(parsed.GetValue(Shown)!));
        var copy = new Command("copy", "Copy built-in files into the site, to change them there.") { Copied };
        copy.SetAction(parsed => ThemeVerb.Copy(settings(parsed), parsed.GetValue(Copied)!));
        return new Command("theme", "List, print and copy the built-in theme and catalogues.") { list, show, copy };
    }
}
