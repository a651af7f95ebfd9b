namespace Strata.Tests.Import;

/// <summary>
/// Every folder of <c>tests/Import/invalid/</c> is an invalid import, or a topology that differs from the input; its
/// <c>expected.txt</c> contains the diagnostics.
/// </summary>
public class ImportErrorTests
{
    public static string Invalid => Path.Combine(Importing.Folder, "invalid");

    public static TheoryData<string> Imports =>
        new(
            Directory.GetDirectories(Invalid).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Imports))]
    public void An_invalid_import_reports_each_error_at_its_position(string import)
    {
        string folder = Path.Combine(Invalid, import);
        string diagnostics = string.Concat(Importing.Diagnose(folder).Select(diagnostic => diagnostic + "\n"));
        Assert.Contains($" {import.Split('-')[0]}: ", diagnostics);
        Golden.MatchFile(Path.Combine(folder, "expected.txt"), diagnostics);
    }
}
