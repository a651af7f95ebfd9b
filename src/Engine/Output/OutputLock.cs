using Strata.Engine.Sources;

namespace Strata.Engine.Output;

/// <summary>
/// Keeps other builds out of an output folder. The system releases the lock when the program ends, even if it is
/// killed; the empty file that then stays is removed by the next build.
/// </summary>
internal static class OutputLock
{
    public const string Name = ".strata-lock";

    /// <summary>The errors of a locked file on Linux, macOS (EAGAIN) and Windows (ERROR_SHARING_VIOLATION).</summary>
    private static readonly int[] LockedErrors = [11, 35, unchecked((int)0x80070020)];

    /// <summary>Takes the lock of a folder, until the result is disposed of.</summary>
    /// <exception cref="OutputLockedException">Another build has it.</exception>
    /// <exception cref="OutputConflictException">A file that no build wrote has the name of the lock.</exception>
    public static IDisposable Take(string folder)
    {
        string path = Path.Combine(folder, Name);
        while (true)
        {
            FileStream held = Open(path);
            // The build that had it may have removed the file after it was opened here.
            if (File.Exists(path))
                return held;
            held.Dispose();
        }
    }

    private static FileStream Open(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is not null || (Path.Exists(path) && (!FileType.IsRegular(path) || file.Length > 0)))
            throw new OutputConflictException(Name);
        try
        {
            return new FileStream(
                path,
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                bufferSize: 0,
                FileOptions.DeleteOnClose
            );
        }
        catch (IOException error) when (LockedErrors.Contains(error.HResult))
        {
            throw new OutputLockedException();
        }
    }
}
