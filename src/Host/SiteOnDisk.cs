using Strata.Engine;

namespace Strata.Host;

/// <summary>Reads a site from disk.</summary>
internal static class SiteOnDisk
{
    /// <summary>The site planned; null, and said, when its folder cannot be read.</summary>
    public static BuiltSite? Plan(RunSettings settings)
    {
        try
        {
            return SiteBuilder.Plan(SiteSource.FromFolder(settings.Root, settings.Output), settings.Build);
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
