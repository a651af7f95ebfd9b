using System.Buffers.Binary;
using System.Text.Json;

namespace Strata.Tests.Host;

/// <summary>The verb <c>diagram</c> for a folder of topologies.</summary>
public sealed class DiagramFolderTests : IDisposable
{
    private const string Valid =
        "title: Linux\nstack:\n  - host: Ubuntu\n    os: linux\n    holds:\n      - container: Web\n        "
        + "image: scratch\n      - kernel: Linux kernel\n      - hardware: Hardware\n";

    private readonly string root = Directory.CreateTempSubdirectory("strata-diagrams-").FullName;

    public DiagramFolderTests()
    {
        Write("docs/web.yml", Valid);
        Write("docs/deep/er/data.yaml", Valid.Replace("Web", "Data"));
        Write("docs/deep/notes.md", "Text.");
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void All_topologies_of_a_folder_are_drawn_beside_them()
    {
        ProgramRun run = Strata("docs");
        Assert.Equal(
            (0, "Drew docs/deep/er/data.svg\nDrew docs/web.svg\n2 diagrams, 2 written, 0 unchanged\n", ""),
            (run.Code, run.Out, run.Error)
        );
        Assert.Equal(Strata("docs/web.yml").Out, Read("docs/web.svg"));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("./")]
    [InlineData("../docs")]
    public void The_current_folder_is_no_link(string folder)
    {
        Write("docs/web.yml", Valid);
        ProgramRun run = StrataIn("docs", folder);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.True(File.Exists(At("docs/web.svg")));
    }

    [Fact]
    public void Only_files_whose_content_changed_are_written()
    {
        Strata("docs");
        DateTime old = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(At("docs/web.svg"), old);
        Write("docs/deep/er/data.yaml", Valid.Replace("Web", "Data 2"));
        Assert.Equal("Drew docs/deep/er/data.svg\n2 diagrams, 1 written, 1 unchanged\n", Strata("docs").Out);
        Assert.Equal(old, File.GetLastWriteTimeUtc(At("docs/web.svg")));
    }

    [Fact]
    public void An_output_folder_has_the_same_subfolders()
    {
        Assert.Equal(0, Strata("docs", "--dark", "--png", "-o", "static/pictures", "--quiet").Code);
        Assert.Equal(
            ["deep/er/data.dark.png", "web.dark.png"],
            Directory
                .EnumerateFiles(At("static/pictures"), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(At("static/pictures"), file))
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            "2 diagrams, 0 written, 2 unchanged\n",
            Strata("docs", "--dark", "--png", "-o", "static/pictures").Out
        );
    }

    [Fact]
    public void The_diagnostics_of_all_files_are_printed_and_nothing_is_written()
    {
        Write("docs/a.yml", Valid.Replace("container:", "contaner:"));
        Write("docs/deep/b.yml", Valid.Replace("scratch", "scratch:1"));
        ProgramRun run = Strata("docs");
        Assert.Equal((1, "No diagram was written.\n"), (run.Code, run.Out));
        Assert.Contains("docs/a.yml(6,9): error TOP001: ", run.Error);
        Assert.Contains("docs/deep/b.yml(7,16): error IMG003: ", run.Error);
        Assert.False(File.Exists(At("docs/web.svg")));
        using JsonDocument json = JsonDocument.Parse(Strata("docs", "--format", "json").Out);
        Assert.Equal(0, json.RootElement.GetProperty("written").GetInt32());
    }

    [Theory]
    [InlineData("docs/web.svg", "<svg/>")]
    [InlineData("docs/web.svg", "<!-- Drawn by Strata -->\n<svg/>")]
    public void A_file_that_is_not_a_drawing_of_Strata_is_never_overwritten(string path, string content)
    {
        Write(path, content);
        ProgramRun run = Strata("docs");
        Assert.Equal(2, run.Code);
        Assert.Contains("'docs/web.svg' exists, and was not drawn by this program.", run.Error);
        Assert.Equal(content, Read(path));
        Assert.False(File.Exists(At("docs/deep/er/data.svg")));
    }

    [Fact]
    public void A_drawing_with_changed_line_ends_is_recognised()
    {
        Strata("docs");
        Write("docs/web.svg", Read("docs/web.svg").Replace("\n", "\r\n"));
        Assert.Equal("Drew docs/web.svg\n2 diagrams, 1 written, 1 unchanged\n", Strata("docs").Out);
    }

    [Fact]
    public void A_picture_is_recognised_and_its_mark_is_a_valid_chunk()
    {
        Strata("docs", "--png");
        Write("docs/web.yml", Valid.Replace("Web", "Shop"));
        Assert.Equal("Drew docs/web.png\n2 diagrams, 1 written, 1 unchanged\n", Strata("docs", "--png").Out);
        ReadOnlySpan<byte> chunk = File.ReadAllBytes(At("docs/web.png")).AsSpan(33);
        int length = BinaryPrimitives.ReadInt32BigEndian(chunk);
        Assert.Equal(Checksum(chunk.Slice(4, length + 4)), BinaryPrimitives.ReadUInt32BigEndian(chunk[(8 + length)..]));
    }

    [Theory]
    [InlineData("docs/link.yml", "../secret.yml")]
    [InlineData("docs/folder", "../elsewhere")]
    [InlineData("docs/web.svg", "../elsewhere/web.svg")]
    [InlineData("static", "elsewhere")]
    public void Links_are_refused(string link, string target)
    {
        Write("secret.yml", Valid);
        Write("elsewhere/other.yml", Valid);
        File.CreateSymbolicLink(At(link), target);
        ProgramRun run = Strata(link == "static" ? ["docs", "-o", "static"] : ["docs"]);
        Assert.Equal(2, run.Code);
        Assert.Contains("symbolic link", run.Error);
        Assert.Equal(
            ["elsewhere/other.yml"],
            Directory.GetFiles(At("elsewhere")).Select(file => Path.GetRelativePath(root, file))
        );
    }

    [Fact]
    public void Links_are_refused_from_any_current_folder()
    {
        Write("elsewhere/kept.txt", "");
        Write("other/kept.txt", "");
        Write("docs/sub/a.yml", Valid);
        Directory.CreateDirectory(At("out"));
        File.CreateSymbolicLink(At("out/sub"), "../elsewhere");
        File.CreateSymbolicLink(At("linked"), "docs");
        Assert.Equal(2, StrataIn("other", "../docs", "-o", "../out").Code);
        Assert.Equal(2, StrataIn("other", "../linked").Code);
        Assert.False(File.Exists(At("elsewhere/a.svg")));
    }

    [Theory]
    [InlineData("A folder is drawn as SVG or PNG", "docs", "--text")]
    [InlineData("Unknown view 'stak'", "docs", "--view", "stak")]
    [InlineData("'empty' contains no topology", "empty")]
    [InlineData("is a file", "docs", "-o", "docs/web.yml")]
    [InlineData("have the same output", "twice")]
    [InlineData("'a.dark.yml' and 'a.yml' have the same output 'dark/a.dark.svg'", "dark")]
    [InlineData("'a.dark.yml' and 'a.yml' have the same output 'dark/a.dark.png'", "dark", "--dark", "--png")]
    [InlineData("Rename '_a.yml': a file with a dot or an underscore before its name is not read.", "hidden")]
    public void Wrong_usage_exits_with_2(string reason, params string[] arguments)
    {
        Write("empty/.github/workflow.yml", "on: push\n");
        Write("twice/a.yml", Valid);
        Write("twice/A.yaml", Valid);
        Write("dark/a.yml", Valid);
        Write("dark/a.dark.yml", Valid);
        Write("hidden/_a.yml", Valid);
        ProgramRun run = Strata(arguments);
        Assert.Equal(2, run.Code);
        Assert.Contains(reason, run.Error);
        // Both colours of two files are one mistake.
        if (reason.Contains("same output"))
            Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(Directory.GetFiles(root, "*.*g", SearchOption.AllDirectories));
    }

    [Theory]
    [Trait("System", "Linux")]
    [InlineData("touch $'bad\\xff.yml'")]
    [InlineData("mkdir $'bad\\xff' && touch $'bad\\xff/a.yml'")]
    public void A_name_that_is_not_UTF_8_is_told(string command)
    {
        Write("docs/a.yml", Valid);
        Assert.Equal(0, ProgramRun.Of("bash", ["-c", command], At("docs")).Code);
        ProgramRun run = Strata("docs");
        // .NET cannot delete them.
        ProgramRun.Of("bash", ["-c", "rm -r bad*"], At("docs"));
        Assert.Equal(2, run.Code);
        Assert.Matches("^strata: The name of 'docs/bad.*' is not valid UTF-8. Rename it.\n$", run.Error);
    }

    [Fact]
    public void A_file_with_a_dot_or_an_underscore_before_its_name_is_reported()
    {
        Write("docs/_a.yml", Valid);
        Write("docs/.b.yaml", Valid);
        Write("docs/_drafts/c.yml", Valid);
        Write("docs/.github/workflow.yml", "on: push\n");
        ProgramRun run = Strata("docs");
        Assert.Equal((0, 3), (run.Code, run.Error.Split("note FILE007: It is not drawn").Length - 1));
        Assert.StartsWith("docs/.b.yaml(1,1): note FILE007", run.Error);
        Assert.DoesNotContain("workflow", run.Error);
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint checksum = uint.MaxValue;
        foreach (byte value in bytes)
        {
            checksum ^= value;
            for (int bit = 0; bit < 8; bit++)
                checksum = (checksum & 1) == 1 ? (checksum >> 1) ^ 0xEDB88320 : checksum >> 1;
        }

        return ~checksum;
    }

    private string At(string path) => Path.Combine(root, path);

    private string Read(string path) => File.ReadAllText(At(path));

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    private ProgramRun Strata(params string[] arguments) => StrataIn("", arguments);

    private ProgramRun StrataIn(string folder, params string[] arguments) =>
        ProgramRun.Of(
            "dotnet",
            ["exec", Path.Combine(AppContext.BaseDirectory, "strata.dll"), "diagram", .. arguments],
            At(folder)
        );
}
