using System.Buffers;
using System.Collections.Frozen;

namespace Strata.Engine.Sources;

/// <summary>
/// The names that Windows can store. The rules are those of the Win32 API, so they are the same on every system.
/// </summary>
internal static class PortableName
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        "<>:\"|?*\\" + string.Concat(Enumerable.Range(0, ' ').Select(code => (char)code))
    );

    private static readonly FrozenSet<string> Devices = ((string[])["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"])
        .Concat("123456789¹²³".SelectMany(digit => new[] { $"COM{digit}", $"LPT{digit}" }))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Says why Windows cannot store a name in a path; null if it can store all of them.</summary>
    public static string? Problem(string path)
    {
        foreach (string name in path.Split('/'))
        {
            if (Reason(name) is { } reason)
                return $"Windows cannot store the name '{name}': {reason}.";
        }

        return null;
    }

    private static string? Reason(string name)
    {
        int index = name.AsSpan().IndexOfAny(Forbidden);
        if (index >= 0)
            return name[index] < ' ' ? $"it contains U+{(int)name[index]:X4}" : $"it contains '{name[index]}'";
        if (name.EndsWith('.') || name.EndsWith(' '))
            return $"it ends with a {(name[^1] == '.' ? "dot" : "space")}";
        // An extension changes nothing: 'nul.tar.gz' is the device too.
        string first = name.Split('.')[0].TrimEnd(' ');
        return Devices.Contains(first) ? $"'{first}' is a device" : null;
    }
}
