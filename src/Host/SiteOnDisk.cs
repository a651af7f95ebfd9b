using Strata.Engine.Building;
using Strata.Engine.Sources;

namespace Strata.Host;

/// <summary>Reads a site from disk.</summary>
internal static class SiteOnDisk
{
    /// <summary>The site planned; null, and said, when its folder cannot be read.</summary>
    public static Site? Plan(RunSettings settings) => Try(settings, source => SiteBuilder.Plan(source, settings.Build));

    /// <summary>What a verb makes of the site's files; null, and said, when they cannot be read.</summary>
    public static T? Try<T>(RunSettings settings, Func<SiteFiles, T> make)
        where T : class
    {
        try
        {
            return make(SiteFiles.FromFolder(settings.Root, settings.Output));
        }
        catch (DirectoryNotFoundException)
        {
            Reporter.Refuse($"There is no folder '{settings.Root}'.", "Give the site root with --root.");
        }
        catch (Exception disk) when (disk is IOException or UnauthorizedAccessException)
        {
            Reporter.Refuse($"The site could not be read: {disk.Message}", "Look at the files' permissions.");
        }

        return null;
    }
}
