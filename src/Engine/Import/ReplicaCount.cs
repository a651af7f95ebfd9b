using System.Globalization;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Import;

/// <summary>The number of equal containers or pods of a Compose service or a Kubernetes object.</summary>
internal static class ReplicaCount
{
    /// <summary>
    /// The number that a key has: at least one, because one is drawn of what does not run, and one if there is no
    /// number, which is reported.
    /// </summary>
    /// <param name="fields">The mapping with the key.</param>
    /// <param name="key">The key, which may be missing.</param>
    /// <param name="written">The value after variables were replaced; null for none.</param>
    /// <param name="report">Receives what is no whole number.</param>
    public static int Of(Fields? fields, string key, string? written, FileReport report)
    {
        if (fields is null || written is not { Length: > 0 })
            return 1;
        if (!written.All(char.IsAsciiDigit))
        {
            report.Add(
                Codes.ImportMissingInfo,
                fields.SpanOf(key),
                $"The value '{written}' of '{key}' is no whole number, so one is drawn.",
                "Write the number, or import the file after its variables were replaced."
            );
            return 1;
        }

        return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            ? Math.Max(1, count)
            // More than a topology can have, which is reported.
            : int.MaxValue;
    }
}
