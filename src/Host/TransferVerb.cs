using Strata.Engine.Building;
using Strata.Engine.Sources;

namespace Strata.Host;

/// <summary><c>strata new site --from</c>: copies a site of another generator into Strata's own layout.</summary>
internal static class TransferVerb
{
    /// <summary>The most names of files that are printed.</summary>
    private const int MaxNames = 20;

    /// <param name="settings">The settings of the run.</param>
    /// <param name="old">The folder of the old site.</param>
    /// <param name="folder">The folder of the new site.</param>
    /// <returns>The exit code.</returns>
    public static int Run(RunSettings settings, string old, string folder)
    {
        if (!Directory.Exists(old))
            return Reporter.Fail($"The folder '{old}' does not exist.", "Name the folder of the old site.");
        string oldPath = RealPath.Of(Path.GetFullPath(old));
        if (RealPath.IsInside(RealPath.Of(Path.GetFullPath(folder)), oldPath))
            return Reporter.Fail($"'{folder}' is inside '{old}'.", "Choose a folder outside of it.");
        RunSettings there = settings with { Root = old, Output = Path.Combine(old, "output") };
        if (SiteOnDisk.Try(there, files => files) is not { } files)
            return ExitCodes.Usage;
        IReadOnlyList<NewFile> starter = SiteStarter.Site(settings.Build.AsOf, settings.Build.Clock);
        if (SiteTransfer.Plan(files, starter, out (string Text, string Fix) problem) is not { } plan)
            return Reporter.Fail($"'{old}' cannot be copied: {problem.Text}", problem.Fix);
        List<(string Path, Func<byte[]> Bytes)> copies =
        [
            .. plan.Moved.Select(file =>
                (Path.Combine(folder, file.To), (Func<byte[]>)(() => files.ReadBytes(file.From)))
            ),
            .. plan.Created.Select(file => (Path.Combine(folder, file.Path), (Func<byte[]>)(() => file.Bytes))),
        ];
        try
        {
            if (Copy(copies, folder) is { } existing)
                return Reporter.Fail(existing, "Choose an empty folder.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return NewFiles.Failed(error);
        }

        if (!settings.Quiet)
            Report(plan, files, old, folder);
        return ExitCodes.Success;
    }

    /// <summary>Writes the files; the reason, if one exists that no interrupted copy wrote.</summary>
    private static string? Copy(IReadOnlyList<(string Path, Func<byte[]> Bytes)> copies, string folder)
    {
        var mark = new UnfinishedCopy(folder);
        HashSet<string> before = [.. copies.Where(file => mark.Wrote(file.Path, file.Bytes)).Select(file => file.Path)];
        string? refusal = copies
            .Select(file => file.Path)
            .Where(path => !before.Contains(path))
            .Select(path => NewFiles.Refusal(path) ?? NewFiles.LinkIn(folder, path))
            .FirstOrDefault(refusal => refusal is not null);
        if (refusal is not null)
            return refusal;
        foreach (string path in before)
            File.Delete(path);
        bool continues = mark.Exists;
        mark.Begin();
        try
        {
            NewFiles.WriteAll(copies);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (!continues)
                mark.End();
            throw;
        }

        mark.End();
        return null;
    }

    private static void Report(SiteTransfer plan, SiteFiles files, string old, string folder)
    {
        List<MovedFile> kept = [.. plan.Moved.Where(file => file.From == file.To)];
        Terminal.Print($"Files of {plan.Generator}, copied as they are: {plan.Moved.Count}.");
        if (kept.Count < plan.Moved.Count)
            Terminal.Print($"Of these in input/: {plan.Moved.Count - kept.Count}.");
        if (kept.Count > 0)
            Terminal.Print($"In the same place as before: {Names(kept.Select(Top))}.");
        Terminal.Print(
            $"Written: {Names(plan.Created.Select(file => Path.GetDirectoryName(file.Path) switch
        {
            "data" or "" => file.Path,
            var inner => inner + "/",
        }))}."
        );
        HashSet<string> copied = [.. plan.Moved.Select(Top)];
        List<string> left =
        [
            .. Directory
                .EnumerateFileSystemEntries(old)
                .Select(path => Path.GetFileName(path))
                .Where(name => name != ".git" && !copied.Contains(name))
                .Order(StringComparer.Ordinal),
        ];
        if (left.Count > 0)
            Terminal.Print($"Not copied, because Strata does not read it: {Names(left)}.");
        if (files.Refused.Count > 0)
            Terminal.Print(
                $"Not copied, because it is no regular file: {Names(files.Refused.Select(file => file.Path))}."
            );
        Terminal.Print($"Show the site: {NewVerb.PreviewOf(folder)}");
    }

    private static string Top(MovedFile file) => file.From.Split('/')[0];

    private static string Names(IEnumerable<string> names)
    {
        List<string> all = [.. names.Distinct()];
        return string.Join(", ", all.Take(MaxNames))
            + (all.Count > MaxNames ? $" and {all.Count - MaxNames} more" : "");
    }
}
