using System.Diagnostics;
using System.Net.Sockets;
using Strata.Engine.Building;
using Strata.Engine.Pipeline;
using Strata.Engine.Sources;
using Strata.Tests.Host;

namespace Strata.Tests.Trust;

/// <summary>Entries of a site root that are never opened, and so can neither leak, nor block a build.</summary>
[Trait("System", "Linux")]
public sealed class RefusedPathTests : IDisposable
{
    private const string Secret = "token=f3a1";
    private readonly string parent = Directory.CreateTempSubdirectory("strata-refused-").FullName;
    private readonly string root;

    public RefusedPathTests()
    {
        root = Path.Combine(parent, "site");
        Directory.CreateDirectory(Path.Combine(root, "input"));
        Directory.CreateDirectory(Path.Combine(root, ".git"));
        File.WriteAllText(Path.Combine(root, "input/index.md"), "# Home\n");
        File.WriteAllText(Path.Combine(root, ".git/config"), Secret);
        File.WriteAllText(Path.Combine(root, ".env"), Secret);
        File.WriteAllText(Path.Combine(parent, "secret.txt"), Secret);
    }

    public void Dispose() => Directory.Delete(parent, recursive: true);

    [Theory]
    [InlineData("input/film.mp4")]
    [InlineData("input/page.md")]
    [InlineData("data/glossary.yml")]
    public void A_file_that_is_too_long_to_read_is_reported(string path)
    {
        string full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        using (FileStream file = File.Create(full))
            file.SetLength(3L << 30);

        RefusedPath refused = Assert.Single(SiteFiles.FromFolder(root).Refused);
        Assert.Equal((path, Refusal.TooLong), (refused.Path, refused.Reason));
    }

    [Theory]
    [InlineData("data")]
    [InlineData("theme")]
    [InlineData("content")]
    [InlineData(".")]
    public void A_link_in_place_of_the_content_does_not_make_the_root_the_content(string target)
    {
        Directory.Delete(Path.Combine(root, "input"), recursive: true);
        foreach (string folder in new[] { "data", "theme", "content" })
            Directory.CreateDirectory(Path.Combine(root, folder));
        File.WriteAllText(Path.Combine(root, "data/site.yml"), "title: T\n");
        File.WriteAllText(Path.Combine(root, "credentials.json"), Secret);
        File.CreateSymbolicLink(Path.Combine(root, "input"), target);

        var files = SiteFiles.FromFolder(root);
        Assert.Equal("input", Assert.Single(files.Refused).Path);
        Assert.Equal(["data/site.yml"], files.Paths);
    }

    [Theory]
    [InlineData("_config.yml", "title: Old\n")]
    [InlineData("hugo.toml", "title = 'Old'\n")]
    [InlineData("mkdocs.yml", "site_name: Old\n")]
    [InlineData("docusaurus.config.js", "export default { title: 'Old' };\n")]
    [InlineData("astro.config.mjs", "export default {};\n")]
    [InlineData("book.toml", "[book]\ntitle = 'Old'\n")]
    [InlineData("data/site.yml", "generator: hugo\n")]
    [InlineData("data/site.yml", "generator: jekyll\n")]
    public void Own_data_in_a_tree_of_another_generator_is_read(string path, string settings)
    {
        if (!path.StartsWith("data/", StringComparison.Ordinal))
            Directory.Delete(Path.Combine(root, "input"), recursive: true);
        Directory.CreateDirectory(Path.Combine(root, "data/topologies"));
        File.WriteAllText(Path.Combine(root, "data/site.yml"), "title: New\n");
        File.WriteAllText(Path.Combine(root, path), settings);
        File.WriteAllText(Path.Combine(root, "data/topologies/a.yml"), "title: A\n");

        var files = SiteFiles.FromFolder(root);
        Assert.Contains("data/site.yml", files.Paths);
        Assert.Contains("data/topologies/a.yml", files.Paths);
    }

    [Theory]
    [InlineData("input/a.md", "/proc/self/environ")]
    [InlineData("input/a.md", "/dev/zero")]
    [InlineData("input/a.md", "/dev/stdin")]
    [InlineData("input/a.md", "../../secret.txt")]
    [InlineData("input/a", "../..")]
    [InlineData("input/a.txt", "../.git/config")]
    [InlineData("input/a", "../.git")]
    [InlineData("input/a.md", "../.env")]
    [InlineData("theme/layouts/page.html", "../../.env")]
    [InlineData("input/a.yml", "../data/topologies/secret.yml")]
    [InlineData("input/a", "../data")]
    [InlineData("input/a.html", "../theme/layouts/page.html")]
    [InlineData("data/site.yml", "../.env")]
    [InlineData("data/topologies/a.yml", "../../../secret.txt")]
    [InlineData("input/a.md", "missing.md")]
    public void A_link_out_of_the_content_is_reported_and_its_target_is_never_shown(string path, string target)
    {
        string link = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        File.CreateSymbolicLink(link, target);

        Assert.Equal([path], SiteFiles.FromFolder(root).Refused.Select(refused => refused.Path));
        foreach (string format in new[] { "human", "json", "github" })
        {
            ProgramRun run = Run("check", "--format", format);
            Assert.NotEqual(0, run.Code);
            Assert.Contains("FILE002", run.Out + run.Error);
            Assert.DoesNotContain(Secret, run.Out + run.Error);
            Assert.DoesNotContain("STRATA_TEST_SECRET", run.Out + run.Error);
        }
    }

    [Theory]
    [InlineData("input/a.md")]
    [InlineData("input/a.png")]
    [InlineData("theme/layouts/page.html")]
    [InlineData("theme/i18n/en.yml")]
    [InlineData("data/site.yml")]
    [InlineData("data/topologies/a.yml")]
    public void A_pipe_or_socket_is_reported_and_never_opened(string path)
    {
        string full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        using (Process pipe = Process.Start("mkfifo", [full]))
            pipe.WaitForExit();
        Assert.Equal(
            [
                $"{path}(1,1): error FILE003: This is a pipe, a socket or a device, not a file. Remove it, or "
                    + "replace it with a file.",
            ],
            Messages()
        );
        Assert.Contains("FILE003", Run("check").Error);

        File.Delete(full);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(full));
        Assert.Contains("FILE003", Assert.Single(Messages()));
    }

    [Theory]
    [InlineData("site.yml", "data/site.yml")]
    [InlineData("site.yaml", "data/site.yml")]
    [InlineData("glossary.yml", "data/glossary.yml")]
    [InlineData("tokens.yml", "theme/tokens.yml")]
    public void Settings_beside_their_folder_are_reported_unless_they_are_there_too(string path, string place)
    {
        File.WriteAllText(Path.Combine(root, path), "title: Mine\n");
        RefusedPath refused = Assert.Single(SiteFiles.FromFolder(root).Refused);
        Assert.Equal((path, Refusal.Misplaced), (refused.Path, refused.Reason));

        Directory.CreateDirectory(Path.Combine(root, Path.GetDirectoryName(place)!));
        File.WriteAllText(Path.Combine(root, place), "");
        Assert.Empty(SiteFiles.FromFolder(root).Refused);
    }

    [Theory]
    [InlineData("data/site.yml")]
    [InlineData("data/glossary.yml")]
    [InlineData("theme/i18n/en.yml")]
    public void A_folder_with_the_name_of_a_data_file_is_reported(string path)
    {
        Directory.CreateDirectory(Path.Combine(root, path));
        Assert.Equal(
            [
                $"{path}(1,1): error FILE003: This is a folder with the name of a data file. Replace it with a file, "
                    + "or rename it.",
            ],
            Messages()
        );
    }

    [Theory]
    [InlineData("a -> a")]
    [InlineData("a -> b/c, b -> a")]
    [InlineData("a -> b/c, b -> a, c -> a/.., d -> .")]
    [InlineData("a -> a/b")]
    [InlineData("a -> b/../a, b -> .")]
    public void Circular_links_are_reported(string links)
    {
        foreach (string link in links.Split(", "))
            File.CreateSymbolicLink(Path.Combine(root, "input", link[..1]), link[5..]);
        Assert.All(Messages(), message => Assert.Contains(" FILE002: ", message));
        Assert.Equal(links.Split(", ").Length, Messages().Count());
    }

    [Fact]
    public void A_name_that_is_not_UTF8_is_reported()
    {
        using (Process shell = Process.Start("bash", ["-c", $"echo x > \"{root}/input/\"$'a\\xff.md'"]))
            shell.WaitForExit();
        Assert.Equal(
            ["input/a\uFFFD.md(1,1): error FILE003: The name of the file is not valid UTF-8. Rename the file."],
            Messages()
        );
        // The base library cannot delete it.
        using Process remove = Process.Start("rm", ["-rf", root]);
        remove.WaitForExit();
    }

    [Fact]
    public void Empty_files_and_links_within_the_content_are_read()
    {
        File.WriteAllText(Path.Combine(root, "input/empty.txt"), "");
        File.CreateSymbolicLink(Path.Combine(root, "input/copy.md"), "index.md");
        Directory.CreateDirectory(Path.Combine(root, "input/folder"));
        File.WriteAllText(Path.Combine(root, "input/folder/page.md"), "Text.\n");
        Directory.CreateSymbolicLink(Path.Combine(root, "input/other"), "folder");
        Assert.Empty(Messages());
        Assert.Equal(
            ["input/copy.md", "input/empty.txt", "input/folder/page.md", "input/index.md", "input/other/page.md"],
            SiteFiles.FromFolder(root).Paths
        );
    }

    [Fact]
    public void Links_to_folders_with_links_do_not_multiply_without_end()
    {
        for (int level = 1; level <= 9; level++)
        {
            string folder = Directory.CreateDirectory(Path.Combine(root, $"input/l{level}")).FullName;
            for (int link = 0; link < 10; link++)
                Directory.CreateSymbolicLink(Path.Combine(folder, $"k{link}"), $"../l{level + 1}");
        }

        Directory.CreateDirectory(Path.Combine(root, "input/l10"));
        File.WriteAllText(Path.Combine(root, "input/l10/page.md"), "Text.\n");
        SiteFiles files = SiteFiles.FromFolder(root);
        Assert.Equal(["input/index.md", "input/l10/page.md"], files.Paths);
        Assert.Equal(90, files.Refused.Count);
        Assert.All(files.Refused, refused => Assert.Equal(Refusal.LinksToTooMuch, refused.Reason));

        // Three levels of them are 1,110 paths more.
        for (int level = 1; level <= 6; level++)
            Directory.Delete(Path.Combine(root, $"input/l{level}"), recursive: true);
        files = SiteFiles.FromFolder(root);
        Assert.Empty(files.Refused);
        Assert.Equal(2 + 10 + 100 + 1_000, files.Paths.Count);
        Assert.Contains("input/l7/k0/k9/k5/page.md", files.Paths);
    }

    private IEnumerable<string> Messages() =>
        SiteBuilder
            .Plan(SiteFiles.FromFolder(root), new BuildOptions())
            .Diagnostics.Select(diagnostic => diagnostic.ToString())
            .Where(message => !message.Contains(": note ", StringComparison.Ordinal));

    private ProgramRun Run(params string[] arguments) =>
        ProgramRun.Of(
            "dotnet",
            ["exec", Path.Combine(AppContext.BaseDirectory, "strata.dll"), .. arguments, "--root", root],
            environment: ("STRATA_TEST_SECRET", Secret)
        );
}
