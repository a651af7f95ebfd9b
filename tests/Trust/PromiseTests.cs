using System.Text.RegularExpressions;

namespace Strata.Tests.Trust;

/// <summary>The page about security names tests that exist, and all those of this folder.</summary>
public partial class PromiseTests
{
    private static readonly string Page = File.ReadAllText(
        Path.Combine(Folders.Repository, "input/docs/publish/security.md")
    );

    private static readonly HashSet<string> Classes = typeof(PromiseTests)
        .Assembly.GetTypes()
        .Select(type => type.Name)
        .ToHashSet(StringComparer.Ordinal);

    [Fact]
    public void Every_test_on_the_page_exists() =>
        Assert.All(TestNames().Matches(Page), name => Assert.Contains(name.Groups["name"].Value, Classes));

    [Fact]
    public void Every_test_of_this_folder_is_on_the_page() =>
        Assert.All(
            Directory
                .EnumerateFiles(Path.Combine(Folders.Tests, "Trust"), "*Tests.cs")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Where(name => name != nameof(PromiseTests)),
            name => Assert.Contains($"`{name}`", Page)
        );

    [Fact]
    public void Every_script_on_the_page_exists() =>
        Assert.All(
            Scripts().Matches(Page),
            path => Assert.True(File.Exists(Path.Combine(Folders.Repository, path.Groups["path"].Value)), path.Value)
        );

    [GeneratedRegex("`(?<name>[A-Za-z]+Tests)`", RegexOptions.ExplicitCapture)]
    private static partial Regex TestNames();

    [GeneratedRegex("`(?<path>(\\.github/|bench/|\\.ci/)[a-z/]+(\\.sh)?)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Scripts();
}
