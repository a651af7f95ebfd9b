using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;

namespace Strata.Tests.Catalogues;

/// <summary>Reads catalogues for tests.</summary>
internal static class Catalogue
{
    public static BaseImageCatalogue BaseImages => Shipped("data/base-images.yml", BaseImageReader.Read);

    public static Glossary Glossary => Shipped("data/glossary.yml", GlossaryReader.Read);

    /// <summary>The names of all compatibility tables that ship.</summary>
    public static IEnumerable<string> TableNames =>
        Directory
            .GetFiles(Path.Combine(Folders.Repository, "data/compatibility"), "*.yml")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal);

    public static CompatibilityTable Table(string name) =>
        Shipped($"data/compatibility/{name}.yml", (text, report) => CompatibilityReader.Read(name, text, report))!;

    /// <summary>What is wrong with a text.</summary>
    public static string MistakesOf<T>(string text, Func<string, FileReport, T> read)
    {
        var bag = new DiagnosticBag();
        read(text, new FileReport("test.yml", bag));
        return string.Join('\n', bag.Sorted().Select(diagnostic => diagnostic.ToString()));
    }

    /// <summary>A file of the repository, which has no mistake.</summary>
    private static T Shipped<T>(string path, Func<string, FileReport, T> read)
    {
        var bag = new DiagnosticBag();
        T catalogue = read(File.ReadAllText(Path.Combine(Folders.Repository, path)), new FileReport(path, bag));
        Assert.Empty(bag.Sorted().Select(diagnostic => diagnostic.ToString()));
        return catalogue;
    }
}
