using Strata.Engine.Building;
using Strata.Engine.Sources;

namespace Strata.Host;

/// <summary>Reads a site from disk.</summary>
internal static class SiteOnDisk
{
    /// <summary>Plans the site; null, and reported, when its folder cannot be read.</summary>
    public static Site? Plan(RunSettings settings) => Try(settings, source => SiteBuilder.Plan(source, settings.Build));

    /// <summary>Runs a function on the site's files; null, and reported, when they cannot be read.</summary>
    public static T? Try<T>(RunSettings settings, Func<SiteFiles, T> run)
        where T : class
    {
        if (new UnfinishedCopy(settings.Root).Exists)
        {
            Reporter.Fail(
                $"The site in '{settings.Root}' is not complete: copying it with 'new site --from' was interrupted.",
                "Run that command again."
            );
            return null;
        }

        try
        {
            return run(SiteFiles.FromFolder(settings.Root, settings.Output));
        }
        catch (DirectoryNotFoundException)
        {
            Reporter.Fail($"The folder '{settings.Root}' does not exist.", "Set the site root with --root.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Reporter.Fail($"The site could not be read: {error.Message}", "Check the permissions of the files.");
        }

        return null;
    }
}
