namespace Strata.Engine.Sources;

/// <summary>The files and folders of a site root with a special meaning.</summary>
internal static class SourcePaths
{
    public const string Config = "data/site.yml";

    /// <summary>The settings of a Jekyll tree.</summary>
    public const string JekyllConfig = "_config.yml";

    public const string Data = "data/";
    public const string Theme = "theme/";
    public const string Assets = "theme/assets/";
    public const string Tokens = "theme/tokens.yml";
    public const string Messages = "theme/i18n/";
    public const string Vocabularies = "data/vocabularies/";
    public const string Topologies = "data/topologies/";
    public const string Compatibility = "data/compatibility/";
    public const string BaseImages = "data/base-images.yml";
    public const string ImageBases = "data/image-bases.yml";
    public const string Glossary = "data/glossary.yml";

    /// <summary>The glossary in another language than the main one.</summary>
    public static string GlossaryIn(string language) => $"data/glossary.{language}.yml";

    /// <summary>Whether a file is Markdown, and so content if it is in the content folder.</summary>
    public static bool IsMarkdown(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of a file without folder and extension: the name of a topology, vocabulary or table.</summary>
    public static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);
}
