using Strata.Bench.Fuzzing;

namespace Strata.Tests.Trust;

/// <summary>
/// The inputs that made a reader fail once, found by <c>bench -- fuzz</c>: a file of <c>inputs/READER/</c> each.
/// </summary>
public class FoundInputTests
{
    private static readonly string Folder = Path.Combine(Folders.Tests, "Trust", "inputs");

    public static TheoryData<string> Inputs =>
        new(
            Directory
                .GetFiles(Folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Folder, path))
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Inputs))]
    public void An_input_is_read_or_has_errors(string input) =>
        Assert.Null(
            Trial.Of(Readers.All[Path.GetDirectoryName(input)!], File.ReadAllBytes(Path.Combine(Folder, input)))
        );

    [Fact]
    public void A_reader_that_throws_or_has_two_results_is_noticed()
    {
        int run = 0;
        Assert.NotNull(Trial.Of(new Reader("throws", _ => throw new InvalidOperationException()), []));
        Assert.NotNull(Trial.Of(new Reader("differs", _ => $"{run++}"), []));
    }
}
