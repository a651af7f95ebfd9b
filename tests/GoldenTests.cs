using Xunit.Sdk;

namespace Strata.Tests;

public class GoldenTests
{
    [Fact]
    public void A_golden_that_differs_fails_with_its_path_and_a_diff()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, "one\ntwo\n");
        string message = Assert.Throws<FailException>(() => Golden.Compare(path, "one\nthree\n")).Message;
        File.Delete(path);
        Assert.StartsWith(Path.GetRelativePath(Folders.Repository, path) + " differs", message);
        Assert.EndsWith("\n@@ -1,2 +1,2 @@\n one\n-two\n+three\n", message);
    }

    [Fact]
    public void A_golden_that_is_missing_fails_with_the_command_that_writes_it() =>
        Assert.Contains(
            "nowhere.txt is missing: run the tests with UPDATE_GOLDEN=1",
            Assert.Throws<FailException>(() => Golden.Compare("nowhere.txt", "")).Message
        );
}
