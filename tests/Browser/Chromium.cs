using System.Diagnostics;

namespace Strata.Tests.Browser;

/// <summary>Finds a Chromium or installs one: browser tests are never skipped.</summary>
internal static class Chromium
{
    private static readonly string[] Paths =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
    ];

    /// <summary>The arguments to start headless as root in a container and without use of the network.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    /// <summary>The path of the program; null for the one that Playwright installs.</summary>
    /// <exception cref="InvalidOperationException">There is none, and none could be installed.</exception>
    public static string? Find()
    {
        if (Installed() is { } found)
            return found;
        if (Environment.UserName == "root" && File.Exists("/usr/bin/apt-get"))
        {
            Run("apt-get", "update", "-qq");
            Run("apt-get", "install", "-y", "-qq", "chromium", "fonts-liberation");
            return Installed() ?? throw Missing("apt-get install chromium");
        }

        return Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0
            ? null
            : throw Missing("sudo apt-get install chromium");
    }

    private static string? Installed() => Paths.FirstOrDefault(File.Exists);

    private static InvalidOperationException Missing(string command) =>
        new($"The browser tests need Chromium, and there is none. Run: {command}");

    private static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
        };
        using Process process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
    }
}
