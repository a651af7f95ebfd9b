using System.Globalization;

namespace Strata.Engine.Import;

/// <summary>The number of equal containers or pods of a Compose service or a Kubernetes object.</summary>
internal static class ReplicaCount
{
    /// <summary>The number that a key has: at least one, because one is drawn of what does not run.</summary>
    /// <param name="written">The value; null for none.</param>
    public static int Of(string? written) =>
        written is not { Length: > 0 } || !written.All(char.IsAsciiDigit) ? 1
        : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? Math.Max(1, count)
        // More than a topology can have, which is reported.
        : int.MaxValue;
}
