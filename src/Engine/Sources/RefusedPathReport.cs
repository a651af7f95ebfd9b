using Strata.Engine.Diagnostics;

namespace Strata.Engine.Sources;

/// <summary>Reports the entries of a site root that are not read.</summary>
internal static class RefusedPathReport
{
    public static void Add(IEnumerable<RefusedPath> paths, DiagnosticBag diagnostics)
    {
        foreach (RefusedPath refused in paths)
        {
            (DiagnosticCode code, string message, string fix) = Explain(refused);
            new FileReport(refused.Path, diagnostics).Add(code, SourceSpan.Start, message, fix);
        }
    }

    private static (DiagnosticCode Code, string Message, string Fix) Explain(RefusedPath refused)
    {
        const string Fix = "Replace the link with the file.";
        return refused.Reason switch
        {
            Refusal.LeavesRoot => (
                Codes.FileLeavesRoot,
                "The symbolic link leads out of the site root or to itself.",
                Fix
            ),
            Refusal.LeavesContent => (
                Codes.FileLeavesRoot,
                "The symbolic link leads to a file or folder that is not content of the site.",
                Fix
            ),
            Refusal.Dangling => (Codes.FileLeavesRoot, "The target of the symbolic link does not exist.", Fix),
            Refusal.LinksToTooMuch => (
                Codes.FileLeavesRoot,
                $"With this symbolic link, links lead to more than {FolderScan.MaxLinked} files and folders.",
                "Replace it with the folder, or remove it."
            ),
            Refusal.NotAFile => (
                Codes.FileUnreadable,
                "This is a pipe, a socket or a device, not a file.",
                "Remove it, or replace it with a file."
            ),
            Refusal.TooLong => (
                Codes.FileUnreadable,
                "The file has more than 2 GB, which Strata does not read.",
                "Remove it, or publish it elsewhere and link to it."
            ),
            Refusal.Folder => (
                Codes.FileUnreadable,
                "This is a folder with the name of a data file.",
                "Replace it with a file, or rename it."
            ),
            Refusal.InvalidName => (
                Codes.FileUnreadable,
                "The name of the file is not valid UTF-8.",
                "Rename the file."
            ),
            Refusal.HiddenName => (
                Codes.FileHidden,
                "It is not read: its name begins with a dot or an underscore.",
                Path.GetFileName(refused.Path).StartsWith("_default", StringComparison.OrdinalIgnoreCase)
                    ? $"The front matter of all pages of a folder is in '{SourcePaths.FolderDefaults}'."
                    : "Rename it to use it, or move it out of the site root."
            ),
            Refusal.Temporary => (
                Codes.FileTemporary,
                "It is not published: its name is that of a backup or temporary file.",
                "Remove it, or rename it to publish it."
            ),
            Refusal.Misplaced => (
                Codes.FileUnread,
                $"Nothing reads this file: Strata reads '{SourcePaths.PlaceOf(refused.Path)}'.",
                $"Move it to '{SourcePaths.PlaceOf(refused.Path)}', or rename it if it is for another program."
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(refused)),
        };
    }
}
