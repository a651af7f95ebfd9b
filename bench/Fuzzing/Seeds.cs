using System.Text;
using SkiaSharp;

namespace Strata.Bench.Fuzzing;

/// <summary>The valid inputs that a reader begins with: files of this repository.</summary>
internal sealed class Seeds
{
    private const string DefaultFiles =
        "-- data/site.yml --\ntitle: Fixture\nurl: https://example.org/\n-- input/index.md --\n---\nlayout: home\n---\n"
        + "Text.\n";

    private readonly string root;

    private Seeds(string root) => this.root = root;

    /// <summary>The seeds of each reader.</summary>
    /// <param name="root">The root of this repository.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<byte[]>> Of(string root)
    {
        Seeds seeds = new(root);
        return Readers.All.Keys.ToDictionary(name => name, name => (IReadOnlyList<byte[]>)seeds.Required(name));
    }

    private IEnumerable<byte[]> For(string name) =>
        name switch
        {
            SmallSite.Name => Sites(),
            "yaml" => Files("data", "*.yml").Concat(Files("tests/Import/fixtures/compose", "*.yml")),
            "toml" => [Toml()],
            "page" => Files("input", "*.md").Append(Concat("+++\n"u8, Toml(), "+++\n\nText.\n"u8)),
            "jekyll-page" => Files("tests/fixtures/jekyll-blog", "*.md"),
            "topology" => Files("data/topologies", "*.yml").Concat(Files("tests/Topologies/fixtures", "*.yml")),
            "vocabulary" => Files("data/vocabularies", "*.yml"),
            "base-images" => Files("data", "base-images.yml"),
            "compatibility" => Files("data/compatibility", "*.yml"),
            "glossary" => Files("data", "glossary*.yml"),
            "messages" => Files("theme/i18n", "*.yml"),
            "colours" => Files("theme", "tokens.yml"),
            "template" => Files("theme", "*.html"),
            "diagram-template" => Files("theme", "*.scriban"),
            "settings" => Files("data", "site.yml").Concat(Files("tests/fixtures", "site.yml")),
            "jekyll-settings" => Files("tests/fixtures", "_config.yml"),
            "document" => Files("theme", "*.svg").Concat(Files("theme", "*.html")).Append(Drawing()),
            "picture" => Pictures().Append(Drawing()),
            "manifest" => [Manifest()],
            "compose" => Files("tests/Import/fixtures/compose", "*.yml"),
            "kubernetes" => Files("tests/Import/fixtures/kubernetes", "*"),
            _ => Files("tests/Import/fixtures", name["docker-".Length..] + ".json"),
        };

    private List<byte[]> Required(string name)
    {
        List<byte[]> seeds = [.. For(name)];
        return seeds.Count > 0 ? seeds : throw new InvalidOperationException($"The reader '{name}' has no seeds.");
    }

    private IEnumerable<byte[]> Files(string folder, string pattern) =>
        Directory
            .GetFiles(Path.Combine(root, folder), pattern, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes);

    /// <summary>The cases of <c>tests/cases/</c> that check a site, the sites on disk, and the pages and topologies
    /// of this site, each in a site of its own.</summary>
    private IEnumerable<byte[]> Sites()
    {
        foreach (byte[] bytes in Files("tests/cases", "*.txt"))
        {
            string text = Encoding.UTF8.GetString(bytes);
            if (!text.StartsWith("run: import", StringComparison.Ordinal))
                yield return Site(text[..text.IndexOf("-- expected --", StringComparison.Ordinal)]);
        }

        foreach (string folder in Directory.GetDirectories(Path.Combine(root, "tests/fixtures")).Order())
            yield return Encoding.UTF8.GetBytes(Folder(folder));
        foreach (byte[] topology in Files("data/topologies", "*.yml"))
            yield return Site(
                "-- input/a.md --\n# A\n\n![One](diagram:a)\n\n![Two](diagram:a?view=layers)\n"
                    + $"-- data/topologies/a.yml --\n{Encoding.UTF8.GetString(topology)}"
            );
        yield return Site($"-- input/a.md --\n{File.ReadAllText(Path.Combine(root, "tests/one-diagram.md"))}");
    }

    /// <summary>The text files of a folder as one text.</summary>
    private static string Folder(string folder) =>
        string.Concat(
            Directory
                .GetFiles(folder, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Where(file => Path.GetExtension(file) is ".md" or ".yml" or ".html" or ".xml")
                .Select(file =>
                    $"-- {Path.GetRelativePath(folder, file).Replace(' ', '-')} --\n{File.ReadAllText(file)}\n"
                )
        );

    private static byte[] Site(string text) => Encoding.UTF8.GetBytes(text + DefaultFiles);

    private static byte[] Toml() =>
        """
            title = "One"
            date = 2026-01-02
            tags = ["a", 'b']
            draft = false
            [params]
            order = 3
            list = { a = 1 }

            """u8.ToArray();

    private static byte[] Manifest() =>
        Encoding.UTF8.GetBytes(
            $"{new string('a', 64)} index.html\n{new string('b', 64)}:{new string('c', 64)} a/b.png\n"
        );

    private static byte[] Drawing() =>
        """
            <?xml version="1.0" encoding="utf-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" width="10" height="20" viewBox="0 0 600 300">
              <title>A &amp; B</title><style>a { fill: red }</style>
              <a href="https://example.org/"><text x="1">One</text></a><image href="data:image/png;base64,AAAA"/>
            </svg>
            """u8.ToArray();

    private static IEnumerable<byte[]> Pictures()
    {
        using var bitmap = new SKBitmap(5, 4);
        foreach (
            SKEncodedImageFormat format in new[]
            {
                SKEncodedImageFormat.Png,
                SKEncodedImageFormat.Jpeg,
                SKEncodedImageFormat.Webp,
            }
        )
        {
            using SKData data = bitmap.Encode(format, quality: 80);
            yield return data.ToArray();
        }

        yield return "GIF89a\x05\0\x04\0\0\0\0,\0\0\0\0\x05\0\x04\0\0\x02\x02D\x01\0;"u8.ToArray();
        yield return "BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x02\0\0\0\x02\0\0\0\x01\0\x18\0"u8.ToArray();
        yield return "\0\0\0\x14ftypavif\0\0\0\0avif\0\0\0\x34meta\0\0\0\0\0\0\0\x28iprp\0\0\0\x20ipco\0\0\0\x14ispe"u8
            .ToArray()
            .Concat("\0\0\0\0\0\0\0\x05\0\0\0\x04"u8.ToArray())
            .ToArray();
    }

    private static byte[] Concat(ReadOnlySpan<byte> before, byte[] text, ReadOnlySpan<byte> after) =>
        [.. before, .. text, .. after];
}
