namespace Strata.Engine.Sources;

/// <summary>The reason why an entry of the site root is not read.</summary>
public enum Refusal
{
    /// <summary>A symbolic link that leads out of the site root or back to a folder that contains it.</summary>
    LeavesRoot,

    /// <summary>A symbolic link to something in the site root that is not content, such as <c>.git</c>.</summary>
    LeavesContent,

    /// <summary>A symbolic link to nothing.</summary>
    Dangling,

    /// <summary>A symbolic link to a folder with which links lead to too many files and folders.</summary>
    LinksToTooMuch,

    /// <summary>A pipe, socket or device.</summary>
    NotAFile,

    /// <summary>A file that is longer than a program can read at once.</summary>
    TooLong,

    /// <summary>A folder with the name of a data file, such as <c>data/site.yml</c>.</summary>
    Folder,

    /// <summary>A name that is not valid UTF-8, so that no text can refer to it.</summary>
    InvalidName,

    /// <summary>A name that begins with a dot or an underscore.</summary>
    HiddenName,

    /// <summary>A name that programs give to backups and temporary files.</summary>
    Temporary,

    /// <summary>A file of settings outside its folder, which does not have one of that name.</summary>
    Misplaced,
}

/// <summary>An entry of the site root that is never opened.</summary>
/// <param name="Path">The path, relative to the root, with forward slashes.</param>
/// <param name="Reason">The reason.</param>
public readonly record struct RefusedPath(string Path, Refusal Reason);
