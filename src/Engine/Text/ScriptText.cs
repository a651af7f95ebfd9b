using System.Text;

namespace Strata.Engine.Text;

/// <summary>
/// Makes the scripts of the program smaller, not those of authors: removes comment lines and
/// indentation. None of them has text over several lines.
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
