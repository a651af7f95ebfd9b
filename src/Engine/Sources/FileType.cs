using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Strata.Engine.Sources;

/// <summary>Distinguishes regular files from pipes, sockets and devices, which can block a reader for ever.</summary>
public static class FileType
{
    private const int CurrentFolder = -100;
    private const uint TypeOnly = 1;
    private const int StatusSize = 256;
    private const int ModeOffset = 28;
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;

    /// <summary>Whether a path, with links resolved, is a regular file. Opens nothing.</summary>
    public static bool IsRegular(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            return false;
        // Special files have no length, so that almost every file needs no second call.
        // The length of a link is that of its target's path.
        bool hasLength = file.LinkTarget is null && file.Length > 0;
        return hasLength || !OperatingSystem.IsLinux() || HasRegularType(path);
    }

    // The base library has no such property. The layout of statx is the same on all Linux architectures (statx(2)).
    private static bool HasRegularType(string path)
    {
        byte[] status = new byte[StatusSize];
        return statx(CurrentFolder, Encoding.UTF8.GetBytes(path + '\0'), 0, TypeOnly, status) == 0
            && (BinaryPrimitives.ReadUInt16LittleEndian(status.AsSpan(ModeOffset)) & TypeMask) == Regular;
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int statx(int folder, byte[] path, int flags, uint mask, byte[] status);
}
