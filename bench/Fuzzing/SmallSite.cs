using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using Strata.Engine.Building;
using Strata.Engine.Pipeline;
using Strata.Engine.Sites.Routes;
using Strata.Engine.Sources;

namespace Strata.Bench.Fuzzing;

/// <summary>A site in one text, in the form of <c>tests/cases/</c>: a line <c>-- PATH --</c> starts a file.</summary>
internal static partial class SmallSite
{
    /// <summary>The name of the reader.</summary>
    public const string Name = "site";

    private static readonly BuildOptions Options = new() { AsOf = new LocalDate(2026, 11, 23), Drafts = true };

    [GeneratedRegex(@"^-- (?<path>\S+)(?: \(\w+\))? --\n", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Header { get; }

    public static SiteFiles FilesOf(IEnumerable<(string Path, byte[] Bytes)> files) =>
        SiteFiles.FromFiles(
            files
                .DistinctBy(file => file.Path)
                .ToDictionary(file => file.Path, file => SourceFile.InMemory(file.Bytes), StringComparer.Ordinal),
            [],
            []
        );

    /// <summary>Plans the site, renders all of its routes, and returns the diagnostics and the hashes.</summary>
    public static string Read(byte[] text)
    {
        Site site = SiteBuilder.Plan(FilesOf(Split(text)), Options);
        var result = new StringBuilder(Readers.TextOf(site.Diagnostics));
        foreach (Route route in site.Routes)
        {
            RenderedFile rendered = route.Render();
            result.Append(route.Path).Append(' ');
            if (rendered.Body is { } body)
                result.AppendLine(Convert.ToHexStringLower(SHA256.HashData(body)));
            else
                result.AppendLine(Readers.TextOf(rendered.Diagnostics));
        }

        return result.ToString();
    }

    /// <summary>The files of a text. Latin-1 keeps each byte as a character.</summary>
    private static IEnumerable<(string Path, byte[] Bytes)> Split(byte[] bytes)
    {
        string text = Encoding.Latin1.GetString(bytes);
        List<Match> headers = Header.Matches(text).ToList();
        for (int i = 0; i < headers.Count; i++)
        {
            string path = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(headers[i].Groups["path"].Value));
            int start = headers[i].Index + headers[i].Length;
            int end = i + 1 < headers.Count ? headers[i + 1].Index : text.Length;
            if (IsPath(path))
                yield return (path, bytes[start..end]);
        }
    }

    /// <summary>Whether a folder on disk can contain the path.</summary>
    private static bool IsPath(string path) =>
        !path.Contains('\0') && !path.Contains('\uFFFD') && !path.Split('/').Any(part => part is "" or "." or "..");
}
