using System.Security.Cryptography;
using System.Text;

namespace Strata.Host.Preview;

/// <summary>The one thing that a preview adds to a page.</summary>
internal static class ScriptTag
{
    /// <summary>A name for what a page holds.</summary>
    public static string Seen(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body))[..16];

    /// <summary>The page with the script that keeps it up to date, at the end of its body.</summary>
    public static byte[] AddTo(byte[] body)
    {
        int end = body.AsSpan().LastIndexOf("</body>"u8);
        if (end < 0)
            end = body.Length;
        byte[] tag = Encoding.ASCII.GetBytes(
            $"<script src=\"{PreviewServer.ScriptPath}\" data-seen=\"{Seen(body)}\"></script>"
        );
        return [.. body[..end], .. tag, .. body[end..]];
    }
}
