using System.CommandLine;
using System.CommandLine.Help;

namespace Strata.Host;

/// <summary>An argument, an option or a command, as help and documentation name it.</summary>
/// <param name="Name">The name as it is typed, such as <c>-o, --output &lt;FILE&gt;</c>.</param>
/// <param name="Description">A sentence.</param>
/// <param name="Default">The default; empty for none.</param>
internal sealed record UsageEntry(string Name, string Description, string Default);

/// <summary>What a command accepts: the one source of its help and of its documentation.</summary>
/// <param name="Name">The full name, such as <c>strata import docker</c>.</param>
/// <param name="Description">What it does.</param>
/// <param name="Line">How it is typed.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Options">Its own options.</param>
/// <param name="SharedOptions">The options of all commands, except those that its own replace.</param>
/// <param name="Commands">Its commands.</param>
internal sealed record CommandUsage(
    string Name,
    string Description,
    string Line,
    IReadOnlyList<UsageEntry> Arguments,
    IReadOnlyList<UsageEntry> Options,
    IReadOnlyList<UsageEntry> SharedOptions,
    IReadOnlyList<UsageEntry> Commands
)
{
    /// <summary>The mark of a default in a description, for defaults that are no fixed text.</summary>
    private const string DefaultMark = " [default: ";

    public static CommandUsage Of(Command command)
    {
        List<Option> own = command.Options.Where(option => IsShown(option) && !IsShared(option)).ToList();
        IEnumerable<Option> shared = Parents(command)
            .SelectMany(parent => parent.Options)
            .Where(option => IsShown(option) && IsShared(option) && !own.Exists(other => SharesName(option, other)));
        return new CommandUsage(
            NameOf(command),
            command.Description ?? "",
            $"{NameOf(command)}{string.Concat(command.Arguments.Select(argument => " " + Typed(argument)))}"
                + $"{(command.Subcommands.Count > 0 ? " [command]" : "")} [options]",
            command.Arguments.Select(Entry).ToList(),
            own.Select(Entry).ToList(),
            shared.Select(Entry).ToList(),
            command.Subcommands.Select(Entry).ToList()
        );
    }

    /// <summary>The full name of a command as it is typed, such as <c>strata import docker</c>.</summary>
    public static string NameOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent
            ? $"{NameOf(parent)} {command.Name}"
            : "strata";

    private static IEnumerable<Command> Parents(Command command) =>
        command.Parents.OfType<Command>().SelectMany(Parents).Append(command);

    private static bool IsShown(Option option) => !option.Hidden;

    /// <summary>Whether the commands below that of the option have it too.</summary>
    private static bool IsShared(Option option) => option.Recursive || option is HelpOption;

    private static bool SharesName(Option option, Option other) =>
        NamesOf(option).Intersect(NamesOf(other), StringComparer.Ordinal).Any();

    /// <summary>The names of an option, the long one last; without those of other systems, such as <c>/?</c>.</summary>
    private static IEnumerable<string> NamesOf(Option option) =>
        option.Aliases.Where(alias => alias[0] == '-' && alias != "-?").Append(option.Name);

    private static UsageEntry Entry(Argument argument) =>
        Entry($"<{argument.HelpName ?? argument.Name}>", argument.Description, "");

    private static UsageEntry Entry(Command command) =>
        Entry(
            command.Name + string.Concat(command.Arguments.Select(argument => " " + Typed(argument))),
            command.Description,
            ""
        );

    private static UsageEntry Entry(Option option) =>
        Entry(
            string.Join(", ", NamesOf(option)) + (option.HelpName is { } value ? $" <{value}>" : ""),
            option.Description,
            option is Option<bool> || !option.HasDefaultValue ? "" : $"{option.GetDefaultValue()}"
        );

    private static UsageEntry Entry(string name, string? description, string defaultValue)
    {
        string text = description ?? "";
        int mark = text.IndexOf(DefaultMark, StringComparison.Ordinal);
        return mark < 0
            ? new UsageEntry(name, text, defaultValue)
            : new UsageEntry(name, text[..mark], text[(mark + DefaultMark.Length)..].TrimEnd(']'));
    }

    private static string Typed(Argument argument)
    {
        string name = $"<{argument.HelpName ?? argument.Name}>";
        string repeated = argument.Arity.MaximumNumberOfValues > 1 ? name + "…" : name;
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{repeated}]" : repeated;
    }
}
