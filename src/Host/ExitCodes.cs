namespace Strata.Host;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCodes
{
    public const int Success = 0;
    public const int Errors = 1;
    public const int Usage = 2;
    public const int Bug = 3;

    /// <summary>All codes with their meanings, for the documentation.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> All { get; } =
    [
        (Success, "Success. There may be warnings and notes."),
        (Errors, "There are errors in the content, data or theme."),
        (
            Usage,
            "The command line is invalid, a folder cannot be read or written, or the output folder is not allowed or "
                + "in use."
        ),
        (Bug, "Strata itself failed. The message names the file that it processed; please report it."),
    ];
}
