namespace Strata.Tests.Import;

/// <summary>
/// Every folder of <c>tests/Import/invalid/</c> is an import with mistakes, or a topology that differs; its
/// <c>expected.txt</c> is what Strata says of it.
/// </summary>
public class ImportMistakeTests
{
    public static string Invalid => Path.Combine(Importing.Folder, "invalid");

    public static TheoryData<string> Imports =>
        new(
            Directory.GetDirectories(Invalid).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Imports))]
    public void An_import_with_mistakes_says_each_at_its_place(string import)
    {
        string folder = Path.Combine(Invalid, import);
        string said = string.Concat(Importing.Diagnose(folder).Select(diagnostic => diagnostic + "\n"));
        Assert.Contains($" {import.Split('-')[0]}: ", said);
        Golden.MatchFile(Path.Combine(folder, "expected.txt"), said);
    }
}
