using System.Security.Cryptography;
using System.Text;

namespace Strata.Host.Preview;

/// <summary>Adds the script of the preview to pages.</summary>
internal static class ScriptTag
{
    /// <summary>The hash of a page's content.</summary>
    public static string HashOf(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body))[..16];

    /// <summary>The page with the script tag at the end of its body.</summary>
    public static byte[] AddTo(byte[] body)
    {
        int end = body.AsSpan().LastIndexOf("</body>"u8);
        if (end < 0)
            end = body.Length;
        byte[] tag = Encoding.ASCII.GetBytes(
            $"<script src=\"{PreviewServer.ScriptPath}\" data-hash=\"{HashOf(body)}\"></script>"
        );
        return [.. body[..end], .. tag, .. body[end..]];
    }
}
