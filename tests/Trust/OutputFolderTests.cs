using Strata.Engine.Output;
using Strata.Tests.Host;

namespace Strata.Tests.Trust;

/// <summary>The folders into which no site is written, directly or through a link.</summary>
public sealed class OutputFolderTests : IDisposable
{
    private readonly string parent = Directory.CreateTempSubdirectory("strata-output-").FullName;
    private readonly string root;

    public OutputFolderTests()
    {
        root = Path.Combine(parent, "repository", "site");
        foreach (string folder in new[] { "repository/.git", "repository/site/input", "clone/.git", "built/.git" })
            Directory.CreateDirectory(Path.Combine(parent, folder));
        File.WriteAllText(Path.Combine(parent, "file"), "");
        File.WriteAllText(Path.Combine(parent, "built/.strata-files"), "");
    }

    public void Dispose() => Directory.Delete(parent, recursive: true);

    public static TheoryData<string> Refused =>
        [
            "",
            " ",
            "/",
            "//",
            "/.",
            "/tmp/..",
            "/tmp",
            "/usr",
            "/etc/",
            ".",
            "..",
            "../..",
            "input",
            "input/",
            "input/../input/deep",
            "data",
            "data/new",
            "theme",
            "_posts",
            "_drafts/x",
            "../../clone",
            "../../clone/.git",
            "../../clone/.git/new",
            "../../file",
            "HOME",
            "HOME/.",
        ];

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_folder_with_other_files_is_refused_directly_and_through_a_link(string output)
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string path =
            output.StartsWith("HOME", StringComparison.Ordinal) ? home + output[4..]
            : output.Trim().Length == 0 ? output
            : Path.Combine(root, output);
        Assert.NotNull(OutputFolder.Refusal(path, root));
        if (path.Trim().Length == 0)
            return;
        string link = Path.Combine(parent, "link");
        Directory.CreateSymbolicLink(link, path);
        Assert.NotNull(OutputFolder.Refusal(link, root));
        // The site root is the same folder through a link.
        string linkedRoot = Path.Combine(parent, "linked");
        Directory.CreateSymbolicLink(linkedRoot, root);
        Assert.NotNull(OutputFolder.Refusal(path, linkedRoot));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("//")]
    [InlineData("/usr/")]
    [InlineData("/etc")]
    [InlineData("/tmp/..")]
    [InlineData("HOME")]
    public void A_new_site_is_not_created_in_a_folder_of_the_system_or_of_a_user(string folder)
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        Assert.NotNull(OutputFolder.RefusalOfSite(folder == "HOME" ? home : folder));
        Assert.Null(OutputFolder.RefusalOfSite(Path.Combine(root, "new")));
    }

    [Fact]
    public void The_command_refuses_the_home_folder_for_a_new_site()
    {
        foreach (
            string[] options in (string[][])
                [
                    [],
                    ["--from", root],
                ]
        )
        {
            ProgramRun run = ProgramRun.Of(
                "dotnet",
                ["exec", Path.Combine(AppContext.BaseDirectory, "strata.dll"), "new", "site", parent, .. options],
                environment: ("HOME", parent)
            );
            Assert.Equal(2, run.Code);
            Assert.Contains("is a home folder. Choose a folder for the site", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_link_of_the_site_that_leads_out_of_it_is_refused()
    {
        Directory.CreateDirectory(Path.Combine(parent, "elsewhere"));
        Directory.CreateSymbolicLink(Path.Combine(root, "output"), Path.Combine(parent, "elsewhere"));
        Assert.NotNull(OutputFolder.Refusal(Path.Combine(root, "output"), root));
        Assert.NotNull(OutputFolder.Refusal(Path.Combine(root, "output", "deep"), root));
    }

    [Fact]
    public void A_link_to_itself_is_refused()
    {
        string link = Path.Combine(parent, "circle");
        File.CreateSymbolicLink(link, link);
        Assert.NotNull(OutputFolder.Refusal(link, root));
    }

    [Theory]
    [InlineData("output")]
    [InlineData("docs")]
    [InlineData("../output")]
    [InlineData("../../elsewhere")]
    [InlineData("../../built")]
    [InlineData("../../clone/output")]
    public void Another_folder_is_accepted(string output) =>
        Assert.Null(OutputFolder.Refusal(Path.Combine(root, output), root));
}
