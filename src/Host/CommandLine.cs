using System.CommandLine;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Strata.Engine.Diagnostics;
using Strata.Engine.Pipeline;

namespace Strata.Host;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCodes
{
    public const int Success = 0;
    public const int Errors = 1;
    public const int Usage = 2;
}

/// <summary>The verbs and options of the program.</summary>
internal static class CommandLine
{
    private const string Introduction = """
        Strata publishes a folder of Markdown, YAML topologies and templates as a site.

        Examples:
          strata                              Write the site of this folder into output/.
          strata preview --open               Look at it while you write.
          strata check --strict               Find every mistake, and write nothing.
          strata build --root docs --output public --base-url https://example.org/docs/
          strata schema data/schemas          Let an editor complete and check what you type.
        """;

    private static readonly Option<string> Root = new("--root")
    {
        Description = "The site root: the folder with input/, data/ and theme/.",
        DefaultValueFactory = _ => ".",
        HelpName = "DIR",
        Recursive = true,
    };
    private static readonly Option<string?> Output = new("--output")
    {
        Description = "Where the site is written. [default: output/ in the root]",
        HelpName = "DIR",
        Recursive = true,
    };
    private static readonly Option<string?> BaseUrl = new("--base-url")
    {
        Description = "The site's public address, instead of the one in data/site.yml.",
        HelpName = "URL",
        Recursive = true,
    };
    private static readonly Option<bool> Drafts = new("--drafts")
    {
        Description = "Publish drafts too.",
        Recursive = true,
    };
    private static readonly Option<bool> Future = new("--future")
    {
        Description = "Publish posts whose date has not come.",
        Recursive = true,
    };
    private static readonly Option<string> Format = new("--format")
    {
        Description =
            "How mistakes are printed; github makes annotations, and is the default where GITHUB_ACTIONS is true.",
        DefaultValueFactory = _ => DefaultFormat,
        HelpName = "human|github|json",
        Recursive = true,
    };
    private static readonly Option<bool> Quiet = new("--quiet")
    {
        Description = "Print mistakes only.",
        Recursive = true,
    };
    private static readonly Option<bool> Strict = new("--strict")
    {
        Description = "Count warnings as errors.",
        Recursive = true,
    };
    private static readonly Option<string?> AsOf = new("--as-of")
    {
        Description = "Build as if today were this day: later posts are future posts, and support ends by it.",
        HelpName = "YYYY-MM-DD",
        Recursive = true,
    };

    private static readonly Option<int> Port = new("--port")
    {
        Description = "The port; when it is taken, the next free one.",
        DefaultValueFactory = _ => 5080,
        HelpName = "PORT",
    };
    private static readonly Option<string> BasePath = new("--base-path")
    {
        Description = "Show the site below this path, as a project page of GitHub is.",
        DefaultValueFactory = _ => "/",
        HelpName = "/PATH/",
    };
    private static readonly Option<bool> Open = new("--open") { Description = "Open the browser." };

    private static readonly Option<bool> External = new("--external")
    {
        Description = "Ask other sites, politely, whether the links to them are alive.",
    };

    private static readonly Argument<string> SchemaFolder = new("DIR") { Description = "The folder to write into." };

    public static RootCommand Create()
    {
        Format.AcceptOnlyFromAmong("human", "github", "json");
        BaseUrl.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && ParseBaseUrl(text) is null)
                result.AddError(
                    "--base-url takes the whole address of a site, such as 'https://example.org/docs/', and "
                        + $"this is '{text}'."
                );
        });
        AsOf.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && ParseDay(text) is null)
                result.AddError($"--as-of takes a day such as '2026-11-23', and this is '{text}'.");
        });

        var root = new RootCommand(Introduction) { Root, Output, BaseUrl, Drafts, Future, Format, Quiet, Strict, AsOf };
        var build = new Command("build", "Write the site into the output folder (the default).");
        var check = new Command("check", "Do all that build does, and write nothing.") { External };
        var schema = new Command(
            "schema",
            "Write JSON Schemas for editors: of topologies, vocabularies, catalogues, settings and front matter."
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
        root.Subcommands.Add(NewCommand.Create(SettingsOf));
        root.Subcommands.Add(ImportCommand.Create(SettingsOf));
        return root;
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
                result.AddError("--port takes a number up to 65535; 0 is any free port.");
        });
        BasePath.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !text.StartsWith('/'))
                result.AddError($"--base-path takes a path such as '/repo/', and this is '{text}'.");
        });
        var preview = new Command("preview", "Show the site in a browser on this machine, and follow every change.")
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

    /// <summary>Prints the errors of the command line with suggestions; the exit code.</summary>
    public static int ReportUsage(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string name = NameOf(command);
        // A verb with verbs below it does nothing by itself.
        IEnumerable<string> messages = command.Action is null
            ?
            [
                $"'{name}' takes "
                    + QuotedList.Of(command.Subcommands.Select(verb => verb.Name), "or")
                    + (parsed.UnmatchedTokens is [string other, ..] ? $", and this is '{other}'." : "."),
            ]
            : parsed.Errors.Select(error => error.Message).Distinct();
        foreach (string message in messages)
            Console.Error.WriteLine($"strata: {Terminal.Sanitize(message)}");
        string suggestions = string.Concat(
            parsed
                .UnmatchedTokens.Select(token => Suggestions.Closest(token, KnownNames(command, token), maxCount: 1))
                .Where(closest => closest.Count > 0)
                .Select(closest => $"Did you mean '{closest[0]}'? ")
        );
        Console.Error.WriteLine($"strata: {suggestions}'{name} --help' lists the verbs and options.");
        return ExitCodes.Usage;
    }

    /// <summary>The full name of a command as it is typed, such as <c>strata import docker</c>.</summary>
    private static string NameOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent
            ? $"{NameOf(parent)} {command.Name}"
            : "strata";

    /// <summary>The options that a command takes, for a token that looks like one; else its verbs.</summary>
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
            Format = parsed.GetValue(Format)!,
            Quiet = parsed.GetValue(Quiet),
            External = parsed.GetValue(External),
            Build = new BuildOptions
            {
                BaseUrl = parsed.GetValue(BaseUrl) is { } address ? ParseBaseUrl(address) : null,
                Drafts = parsed.GetValue(Drafts),
                Future = parsed.GetValue(Future),
                Strict = parsed.GetValue(Strict),
                LastChanges = new GitHistory(root).LastChanges,
                AsOf = parsed.GetValue(AsOf) is { } day ? ParseDay(day) : null,
            },
        };
    }

    private static LocalDate? ParseDay(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value : null;

    private static Uri? ParseBaseUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
        && address.Scheme is "http" or "https"
        && address.Query.Length + address.Fragment.Length == 0
            ? address
            : null;
}
