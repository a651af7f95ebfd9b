using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Strata.Engine.Diagnostics;
using Strata.Engine.Pipeline;

namespace Strata.Host;

/// <summary>The verbs and options of the program.</summary>
internal static class CommandLine
{
    private const string Introduction = """
        Strata builds a site from Markdown, YAML topologies and templates.

        Examples:
          strata                              Write the site of this folder into output/.
          strata preview --open               Show the site while you write.
          strata check --strict               Report every problem, and write nothing.
          strata build --root docs --output public --base-url https://example.org/docs/
          strata schema data/schemas          Write schemas for completion and checks in editors.
        """;

    /// <summary>How arguments are read: one that begins with <c>@</c> is a title or revision, and no file of options.
    /// </summary>
    public static ParserConfiguration Parsing { get; } = new() { ResponseFileTokenReplacer = null };

    private static readonly Option<string> Root = new("--root")
    {
        Description = "The site root: the folder with input/, data/ and theme/.",
        DefaultValueFactory = _ => ".",
        HelpName = "DIR",
        Recursive = true,
    };
    private static readonly Option<string?> Output = new("--output")
    {
        Description = "The output folder. [default: output/ in the root]",
        HelpName = "DIR",
        Recursive = true,
    };
    private static readonly Option<string?> BaseUrl = new("--base-url")
    {
        Description = "The public address of the site, instead of the one in data/site.yml.",
        HelpName = "URL",
        Recursive = true,
    };
    private static readonly Option<string> Links = new("--links")
    {
        Description = "Link to 'folders', or to the 'files' in them, for a site that is opened from a disk.",
        HelpName = "folders|files",
        DefaultValueFactory = _ => "folders",
        Recursive = true,
    };
    private static readonly Option<bool> Drafts = new("--drafts")
    {
        Description = "Publish drafts too.",
        Recursive = true,
    };
    private static readonly Option<bool> Future = new("--future")
    {
        Description = "Publish future posts too.",
        Recursive = true,
    };
    private static readonly Option<string?> Format = new("--format")
    {
        Description =
            "The format of diagnostics; github writes annotations of a workflow. "
            + "[default: human; github if GITHUB_ACTIONS is true]",
        HelpName = "human|github|json",
        Recursive = true,
    };
    private static readonly Option<bool> Quiet = new("--quiet")
    {
        Description = "Print errors and warnings only.",
        Recursive = true,
    };
    private static readonly Option<bool> Strict = new("--strict")
    {
        Description = "Treat warnings as errors.",
        Recursive = true,
    };
    private static readonly Option<bool> KeepGoing = new("--keep-going")
    {
        Description = "Publish the pages without errors although others have errors.",
    };
    private static readonly Option<string?> Code = new("--code")
    {
        Description = "Print only the diagnostics of this code, all of them.",
        HelpName = "CODE",
        Recursive = true,
    };
    private static readonly Option<string?> AsOf = new("--as-of")
    {
        Description = "Build as if it were this date; 'today' is the date in UTC.",
        HelpName = "YYYY-MM-DD|today",
        Recursive = true,
    };

    private static readonly Option<int> Port = new("--port")
    {
        Description = "The port; if it is in use, the next free one.",
        DefaultValueFactory = _ => 5080,
        HelpName = "PORT",
    };
    private static readonly Option<string> BasePath = new("--base-path")
    {
        Description = "Serve the site below this path, like a project site of GitHub Pages.",
        DefaultValueFactory = _ => "/",
        HelpName = "/PATH/",
    };
    private static readonly Option<bool> Open = new("--open") { Description = "Open the browser." };

    private static readonly Option<bool> External = new("--external")
    {
        Description = "Request every external link, and report dead ones and figures that are a year old.",
    };

    private static readonly Option<bool> Private = new("--private")
    {
        Description = "With --external, request links to this machine and to private networks too.",
    };

    private static readonly Argument<string?> ExplainedCode = new("CODE")
    {
        Description = "The code, such as TOP001.",
        HelpName = "CODE",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Argument<string> SchemaFolder = new("DIR") { Description = "The output folder." };

    public static RootCommand Create()
    {
        Format.AcceptOnlyFromAmong("human", "github", "json");
        Links.AcceptOnlyFromAmong("folders", "files");
        BaseUrl.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && SiteAddress.Parse(text) is null)
                result.AddError(
                    "--base-url expects the full address of a site, such as 'https://example.org/docs/', "
                        + $"found '{text}'."
                );
        });
        Private.Validators.Add(result =>
        {
            if (!result.Implicit && result.GetResult(External) is null or { Implicit: true })
                result.AddError("--private is for 'check --external' only.");
        });
        AsOf.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && ParseDate(text) is null)
                result.AddError($"--as-of expects 'today' or a date such as '2026-11-23', found '{text}'.");
        });

        var root = new RootCommand(Introduction)
        {
            Root,
            Output,
            BaseUrl,
            Links,
            Drafts,
            Future,
            Format,
            Quiet,
            Strict,
            Code,
            AsOf,
        };
        var build = new Command("build", "Write the site to the output folder (the default).") { KeepGoing };
        var check = new Command("check", "Check the site like a build, and write nothing.") { External, Private };
        var schema = new Command(
            "schema",
            "Write JSON Schemas for editors: topologies, vocabularies, catalogues, settings and front matter."
        )
        {
            SchemaFolder,
        };
        root.SetAction(parsed => BuildVerb.Run(SettingsOf(parsed)));
        build.SetAction(parsed => BuildVerb.Run(SettingsOf(parsed)));
        check.SetAction(parsed => CheckVerb.Run(SettingsOf(parsed)));
        schema.SetAction(parsed => SchemaVerb.Run(SettingsOf(parsed), parsed.GetValue(SchemaFolder)!));
        root.Subcommands.Add(build);
        root.Subcommands.Add(check);
        root.Subcommands.Add(schema);
        root.Subcommands.Add(PreviewCommand());
        root.Subcommands.Add(DiagramCommand.Create(Root, SettingsOf));
        root.Subcommands.Add(DiffCommand.Create(SettingsOf));
        root.Subcommands.Add(NewCommand.Create(SettingsOf));
        root.Subcommands.Add(ImportCommand.Create(SettingsOf));
        root.Subcommands.Add(ThemeCommand.Create(SettingsOf));
        root.Subcommands.Add(ExplainCommand());
        Root.Validators.Add(RejectEmpty);
        RejectEmptyPaths(root);
        ExplainThemselves(root);
        return root;
    }

    /// <summary>Gives the options that every program has the help of this one.</summary>
    private static void ExplainThemselves(RootCommand root)
    {
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Description = "Show the commands and options.";
        help.Action = new HelpText();
        root.Options.OfType<VersionOption>().Single().Description = "Show the version.";
    }

    /// <summary>Makes an empty path of a file or folder an error, for all verbs.</summary>
    private static void RejectEmptyPaths(Command command)
    {
        foreach (Argument argument in command.Arguments.Where(argument => argument.Name is "FILE" or "DIR"))
            argument.Validators.Add(RejectEmpty);
        foreach (Option option in command.Options.Where(option => option.HelpName is "FILE" or "TOPOLOGY"))
            option.Validators.Add(RejectEmpty);
        foreach (Command verb in command.Subcommands)
            RejectEmptyPaths(verb);
    }

    private static void RejectEmpty(SymbolResult result)
    {
        if (result.Tokens.Any(token => token.Value.Length == 0))
            result.AddError("A path is empty; write '.' for the current folder.");
    }

    private static Command ExplainCommand()
    {
        ExplainedCode.CompletionSources.Add(Codes.All.Select(code => code.Id).ToArray());
        var explain = new Command("explain", "Explain a diagnostic code, or list all codes.") { ExplainedCode };
        explain.SetAction(parsed => ExplainVerb.Run(parsed.GetValue(ExplainedCode)));
        return explain;
    }

    private static Command PreviewCommand()
    {
        Port.Validators.Add(result =>
        {
            // The parser reports text that is not a number; GetValue would throw for it.
            if (
                result.Tokens is [var token]
                && int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int port)
                && port is < 0 or > 65535
            )
                result.AddError("--port expects a number up to 65535; 0 selects any free port.");
        });
        BasePath.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !text.StartsWith('/'))
                result.AddError($"--base-path expects a path such as '/repo/', found '{text}'.");
        });
        var preview = new Command(
            "preview",
            "Serve the site on this machine, and update open pages after every change."
        )
        {
            Port,
            BasePath,
            Open,
        };
        preview.SetAction(
            (parsed, _) =>
                PreviewVerb.Run(
                    SettingsOf(parsed),
                    new PreviewSettings(
                        parsed.GetValue(Port),
                        $"/{parsed.GetValue(BasePath)!.Trim('/')}/".Replace("//", "/"),
                        parsed.GetValue(Open)
                    )
                )
        );
        return preview;
    }

    /// <summary>Prints the errors of the command line with suggestions, and returns the exit code.</summary>
    public static int ReportUsage(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string name = CommandUsage.NameOf(command);
        // A verb with subcommands does nothing by itself.
        IEnumerable<string> messages = command.Action is null
            ?
            [
                $"'{name}' expects "
                    + QuotedList.Of(command.Subcommands.Select(verb => verb.Name), "or")
                    + (parsed.UnmatchedTokens is [string other, ..] ? $", found '{other}'." : "."),
            ]
            : parsed.Errors.Select(error => error.Message).Distinct();
        foreach (string message in messages)
            Terminal.PrintError($"strata: {message}");
        string suggestions = string.Concat(
            parsed
                .UnmatchedTokens.Select(token => Suggestions.Closest(token, KnownNames(command, token), maxCount: 1))
                .Where(closest => closest.Count > 0)
                .Select(closest => $"Did you mean '{closest[0]}'? ")
        );
        Terminal.PrintError($"strata: {suggestions}Run '{name} --help' for the commands and options.");
        return ExitCodes.Usage;
    }

    /// <summary>The options that a command takes, for a token that looks like one; otherwise its verbs.</summary>
    private static IEnumerable<string> KnownNames(Command command, string token)
    {
        IEnumerable<Command> parents = command.Parents.OfType<Command>().Prepend(command);
        return token.StartsWith('-')
            ? parents.SelectMany(parent => parent.Options.Select(option => option.Name))
            : parents.SelectMany(parent => parent.Subcommands.Select(verb => verb.Name));
    }

    /// <summary>In a GitHub workflow, diagnostics become annotations of the pull request.</summary>
    private static string DefaultFormat =>
        Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true" ? "github" : "human";

    private static RunSettings SettingsOf(ParseResult parsed)
    {
        string root = parsed.GetValue(Root)!;
        return new RunSettings
        {
            Root = root,
            Output = parsed.GetValue(Output) ?? Path.Combine(root, "output"),
            Format = parsed.GetValue(Format) ?? DefaultFormat,
            Quiet = parsed.GetValue(Quiet),
            Code = parsed.GetValue(Code),
            External = parsed.GetValue(External),
            Private = parsed.GetValue(Private),
            Build = new BuildOptions
            {
                BaseUrl = parsed.GetValue(BaseUrl) is { } address ? SiteAddress.Parse(address) : null,
                LinksToFiles = parsed.GetValue(Links) == "files",
                Drafts = parsed.GetValue(Drafts),
                Future = parsed.GetValue(Future),
                Strict = parsed.GetValue(Strict),
                KeepsGoing = parsed.GetValue(KeepGoing),
                LastChanges = new GitHistory(root).LastChanges,
                AsOf = parsed.GetValue(AsOf) is { } date ? ParseDate(date) : null,
            },
        };
    }

    /// <summary>The current date, in the time zone that the machine does not decide.</summary>
    public static LocalDate Today => SystemClock.Instance.GetCurrentInstant().InUtc().Date;

    private static LocalDate? ParseDate(string text) =>
        text == "today" ? Today
        // The last year of the calendar has no day after it.
        : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: > 0 and < 9999 } date } ? date
        : null;
}
