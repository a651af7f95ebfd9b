using System.Diagnostics;
using Strata.Tests.Host;
using Strata.Tests.Output;

namespace Strata.Tests.Trust;

/// <summary>Kills the program while it writes a site, as a cancelled job of continuous integration does.</summary>
public sealed class KilledProgramTests : IDisposable
{
    private const int Kills = 20;
    private const int Pages = 300;
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "strata.dll");
    private readonly string root = Directory.CreateTempSubdirectory("strata-kills-").FullName;

    public KilledProgramTests() => Directory.CreateDirectory(Path.Combine(root, "input"));

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_build_after_killed_ones_gives_the_tree_of_a_clean_build()
    {
        // The seed makes the moments similar in each run; the scheduler makes them different.
        Random random = new(1);
        int interrupted = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            WriteSite(kill);
            interrupted += KillWhileWriting(random.Next(250)) ? 1 : 0;
        }

        Assert.True(interrupted >= Kills / 2, $"Only {interrupted} of {Kills} builds were killed while they wrote.");
        WriteSite(Kills);
        Assert.Equal(0, Build("output").Code);
        Assert.Equal(0, Build("clean").Code);
        Assert.Equal(FolderContent.Of(Path.Combine(root, "clean")), FolderContent.Of(Path.Combine(root, "output")));
    }

    [Fact]
    public void A_second_build_into_the_same_folder_fails_without_writing()
    {
        WriteSite(0);
        string folder = Directory.CreateDirectory(Path.Combine(root, "output")).FullName;
        ProgramRun second;
        using (new FileStream(Path.Combine(folder, ".strata-lock"), FileMode.Create, FileAccess.Write, FileShare.None))
            second = Build("output");
        Assert.Equal(2, second.Code);
        Assert.Equal(
            "strata: Another build is writing into the output folder. Wait until it ends, or choose another folder "
                + "with --output.\n",
            second.Error
        );
        Assert.Equal([".strata-lock"], FolderContent.Names(folder));
        Assert.Equal(0, Build("output").Code);
        Assert.False(File.Exists(Path.Combine(folder, ".strata-lock")));
    }

    /// <summary>Each site has other pages, other texts, and other names that are files or folders.</summary>
    private void WriteSite(int number)
    {
        string input = Path.Combine(root, "input");
        Directory.Delete(input, recursive: true);
        Directory.CreateDirectory(input);
        for (int page = 0; page < Pages; page++)
        {
            string name = page % 3 == 0 ? $"page-{page}-of-{number}" : $"page-{page}";
            File.WriteAllText(
                Path.Combine(input, name + ".md"),
                $"---\ntitle: Page {page}\npermalink: /{name}{(page % 3 == 1 && number % 2 == 0 ? "/below" : "")}/\n"
                    + $"---\nText {(page % 2 == 0 ? number : 0)}.\n"
            );
            if (page % 3 == 2)
                File.WriteAllText(Path.Combine(input, $"file-{page}{(number % 2 == 0 ? "" : ".txt")}"), $"{number}");
            if (page % 30 == 2)
                File.WriteAllText(Path.Combine(input, number % 2 == 0 ? $"way-{page}" : $"way-{page}.md"), "Text.");
        }
    }

    /// <summary>Kills a build some time after it began to write; whether it still ran.</summary>
    private bool KillWhileWriting(int milliseconds)
    {
        string folder = Path.Combine(root, "output");
        string held = Path.Combine(folder, ".strata-lock");
        Directory.CreateDirectory(folder);
        File.Delete(held);
        var start = new ProcessStartInfo("dotnet", Arguments("output")) { UseShellExecute = false };
        using Process build = Process.Start(start)!;
        while (!build.HasExited && !File.Exists(held))
            Thread.Sleep(1);
        bool ended = build.WaitForExit(milliseconds);
        build.Kill();
        build.WaitForExit();
        return !ended && File.Exists(held);
    }

    private ProgramRun Build(string folder) => ProgramRun.Of("dotnet", Arguments(folder));

    private string[] Arguments(string folder) =>
        ["exec", Program, "build", "--quiet", "--root", root, "--output", Path.Combine(root, folder)];
}
