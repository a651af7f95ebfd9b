using System.Text;
using NodaTime;
using Strata.Engine.Building;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;
using Strata.Engine.Text;
using Strata.Tests.Sites;

namespace Strata.Tests.Trust;

/// <summary>One repository gives one site, whichever system it was checked out on.</summary>
public class PortabilityTests
{
    private static readonly string[] Binary = [".png"];

    [Theory]
    [InlineData("\r\n", "")]
    [InlineData("\r\n", "\uFEFF")]
    [InlineData("\n", "\uFEFF")]
    public void A_checkout_with_other_line_endings_gives_the_same_bytes(string lineEnding, string start)
    {
        IReadOnlyDictionary<string, byte[]> expected = Build(Repository.Value);
        IReadOnlyDictionary<string, byte[]> converted = Build(
            Repository.Value.ToDictionary(
                file => file.Key,
                file => IsBinary(file.Key) ? file.Value : Convert(file.Value, lineEnding, start),
                StringComparer.Ordinal
            )
        );
        Assert.Equal(expected.Keys, converted.Keys);
        // Files of the content are published byte for byte; .gitattributes keeps them as they are in the repository.
        Assert.Equal(
            Repository.Value.Keys.Where(path => path.EndsWith(".svg", StringComparison.Ordinal) && path[0] == 'i'),
            expected
                .Where(file => !file.Value.AsSpan().SequenceEqual(converted[file.Key]))
                .Select(pair => "input" + pair.Key)
        );
    }

    [Theory]
    [InlineData("a\u2028b")]
    [InlineData("a\u0085b")]
    [InlineData("a\fb")]
    public void Only_line_endings_are_converted(string text)
    {
        string body = $"First.\n\n{text} in a line.\n";
        Assert.Equal(
            new SiteInMemory().WithPost("2026-01-02-post", body: body).Text("/posts/post/"),
            new SiteInMemory()
                .WithPost("2026-01-02-post", body: body.Replace("\n", "\r\n", StringComparison.Ordinal))
                .Text("/posts/post/")
        );
    }

    [Theory]
    [InlineData("con.md", "'con' is a device")]
    [InlineData("NUL", "'NUL' is a device")]
    [InlineData("nul.tar.gz", "'nul' is a device")]
    [InlineData("aux .txt", "'aux' is a device")]
    [InlineData("COM1.md", "'COM1' is a device")]
    [InlineData("lpt9", "'lpt9' is a device")]
    [InlineData("com¹.md", "'com¹' is a device")]
    [InlineData("conin$", "'conin$' is a device")]
    [InlineData("a:b.md", "it contains ':'")]
    [InlineData("C:", "it contains ':'")]
    [InlineData(@"a\b.md", @"it contains '\'")]
    [InlineData(@"..\..\x.md", @"it contains '\'")]
    [InlineData("what?.md", "it contains '?'")]
    [InlineData("a*b", "it contains '*'")]
    [InlineData("a|b", "it contains '|'")]
    [InlineData("<a>", "it contains '<'")]
    [InlineData("\"a\"", "it contains '\"'")]
    [InlineData("a\tb", "it contains U+0009")]
    [InlineData("a.", "it ends with a dot")]
    [InlineData("a.md ", "it ends with a space")]
    public void A_name_that_Windows_cannot_store_has_a_reason(string name, string reason) =>
        Assert.Equal(
            $"Windows cannot store the name '{name}': {reason}.",
            PortableName.Problem("input/" + name + "/x")
        );

    [Theory]
    [InlineData("input/console.md")]
    [InlineData("input/com10.md")]
    [InlineData("input/com.md")]
    [InlineData("input/a.con")]
    [InlineData("input/ leading.md")]
    [InlineData("input/.nojekyll")]
    [InlineData("input/naïve — 長.md")]
    public void Another_name_has_none(string path) => Assert.Null(PortableName.Problem(path));

    /// <summary>A path that Windows would resolve outside the output folder is refused on every system.</summary>
    [Theory]
    [InlineData(@"..\..\x")]
    [InlineData(@"\\server\share\x")]
    [InlineData(@"C:\x")]
    [InlineData("C:/x")]
    [InlineData("/c:x/")]
    [InlineData("//?/C:/x")]
    public void A_path_with_a_drive_or_backslashes_is_refused(string path)
    {
        IReadOnlyList<string> diagnostics = new SiteInMemory()
            .WithPost("2026-01-02-post", $"title: A post\npermalink: '{path}'\nredirect_from: ['{path}']")
            .Diagnostics();
        Assert.Equal(2, diagnostics.Count(message => message.Contains(" error PAGE004: ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("caf\u00E9", "cafe\u0301")]
    [InlineData("cafe\u0301", "caf\u00E9")]
    [InlineData("\uAC01", "\u1100\u1161\u11A8")]
    [InlineData("\u1100\u1161\u11A8", "\uAC01")]
    public void A_link_finds_a_file_in_the_other_Unicode_form(string name, string written)
    {
        SiteInMemory site = new SiteInMemory()
            .With($"input/docs/{name}.md", "---\ntitle: A page\n---\n## Caf\u00E9\n\nText.\n")
            .With($"input/docs/{name}.txt", "Text.\n")
            .WithPost(
                "2026-01-02-post",
                body: $"[a](../docs/{written}.md#cafe\u0301) [b](/docs/{written}/) [c](/docs/{written}.txt) "
                    + $"[d](../docs/{Uri.EscapeDataString(written)}.txt)"
            );
        string file = $"../../docs/{Uri.EscapeDataString(name)}.txt";
        string page = $"../../docs/{Uri.EscapeDataString(Composition.Compose(name))}/";
        Assert.Equal(
            [page + "#caf\u00E9", page, file, file],
            site.Page("/posts/post/").QuerySelectorAll(".prose p a").Select(link => link.GetAttribute("href"))
        );
    }

    private static readonly Lazy<IReadOnlyDictionary<string, byte[]>> Repository = new(() =>
        SiteFiles
            .FromFolder(Folders.Repository)
            .Paths.ToDictionary(
                path => path,
                path => File.ReadAllBytes(Path.Combine(Folders.Repository, path)),
                StringComparer.Ordinal
            )
    );

    private static bool IsBinary(string path) =>
        Array.Exists(Binary, ending => path.EndsWith(ending, StringComparison.Ordinal));

    private static byte[] Convert(byte[] text, string lineEnding, string start) =>
        Encoding.UTF8.GetBytes(
            start + Encoding.UTF8.GetString(text).Replace("\n", lineEnding, StringComparison.Ordinal)
        );

    /// <summary>The files of a built site by path.</summary>
    private static IReadOnlyDictionary<string, byte[]> Build(IReadOnlyDictionary<string, byte[]> files)
    {
        Site site = SiteBuilder.Plan(
            SiteFiles.FromFiles(
                files.ToDictionary(file => file.Key, file => SourceFile.InMemory(file.Value), StringComparer.Ordinal),
                [],
                []
            ),
            new BuildOptions
            {
                AsOf = new LocalDate(2026, 11, 29),
                LastChanges = () => new Dictionary<string, DateTimeOffset>(),
            }
        );
        Assert.Empty(site.Diagnostics);
        return new SortedDictionary<string, byte[]>(
            site.Routes.ToDictionary(route => route.Path, route => route.Render().Body!, StringComparer.Ordinal),
            StringComparer.Ordinal
        );
    }
}
