using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;

namespace Strata.Tests.Catalogues;

/// <summary>Reads catalogues for tests.</summary>
internal static class Catalogue
{
    public static BaseImageCatalogue BaseImages => Shipped("data/base-images.yml", BaseImageReader.Read);

    public static Glossary Glossary => Shipped("data/glossary.yml", GlossaryReader.Read);

    /// <summary>The names of all shipped compatibility tables.</summary>
    public static IEnumerable<string> TableNames =>
        Directory
            .GetFiles(Path.Combine(Folders.Repository, "data/compatibility"), "*.yml")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal);

    public static CompatibilityTable Table(string name) =>
        Shipped($"data/compatibility/{name}.yml", (text, report) => CompatibilityReader.Read(name, text, report))!;

    /// <summary>The diagnostics of a text, one on each line.</summary>
    public static string ErrorsOf<T>(string text, Func<string, FileReport, T> read)
    {
        var bag = new DiagnosticBag();
        read(text, new FileReport("test.yml", bag));
        return string.Join('\n', bag.Sorted().Select(diagnostic => diagnostic.ToString()));
    }

    /// <summary>A catalogue of the repository, which must have no error.</summary>
    private static T Shipped<T>(string path, Func<string, FileReport, T> read)
    {
        var bag = new DiagnosticBag();
        T catalogue = read(File.ReadAllText(Path.Combine(Folders.Repository, path)), new FileReport(path, bag));
        Assert.Empty(bag.Sorted().Select(diagnostic => diagnostic.ToString()));
        return catalogue;
    }
}
