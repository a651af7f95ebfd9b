using System.Text;

namespace Strata.Engine.Text;

/// <summary>
/// Minifies the program's own scripts: removes comment lines and indentation. None of them has multi-line strings.
/// </summary>
internal static class ScriptText
{
    public static byte[] Compact(byte[] script) =>
        Encoding.UTF8.GetBytes(
            string.Concat(
                Encoding
                    .UTF8.GetString(script)
                    .Split('\n')
                    .Select(line => line.Trim())
                    .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
                    .Select(line => line + '\n')
            )
        );
}
