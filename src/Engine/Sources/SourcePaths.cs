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

    /// <summary>The name of the files with the front matter of all pages of a folder.</summary>
    public const string FolderDefaults = "_defaults.yml";

    /// <summary>The name of the folders with the parts that several pages include.</summary>
    public const string Parts = "_parts";

    /// <summary>Where a file is read that is often put beside the folders of a site; null for other files.</summary>
    public static string? PlaceOf(string name) =>
        name switch
        {
            "site.yml" or "site.yaml" => Config,
            "authors.yml" or "glossary.yml" => Data + name,
            "tokens.yml" => Tokens,
            _ => null,
        };

    /// <summary>The glossary in another language than the main one.</summary>
    public static string GlossaryIn(string language) => $"data/glossary.{language}.yml";

    /// <summary>Whether a file is Markdown, and so content if it is in the content folder.</summary>
    public static bool IsMarkdown(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file has the front matter of all pages of a folder.</summary>
    public static bool IsFolderDefaults(string path) =>
        path.EndsWith(FolderDefaults, StringComparison.Ordinal)
        && (path.Length == FolderDefaults.Length || path[^(FolderDefaults.Length + 1)] == '/');

    /// <summary>Whether a file of the content folder is for other files there, and neither page nor copied.</summary>
    public static bool IsInternal(string path) =>
        IsFolderDefaults(path) || path.Contains("/" + Parts + "/", StringComparison.Ordinal);

    /// <summary>
    /// Whether a path is a YAML file of a folder of data itself. The name alone identifies such a file, so that files
    /// in sub-folders, whose names need not differ, are not read.
    /// </summary>
    /// <param name="folder">The folder, ending with a slash.</param>
    /// <param name="path">The path.</param>
    public static bool IsNamedIn(string folder, string path) =>
        path.StartsWith(folder, StringComparison.Ordinal)
        && path.EndsWith(".yml", StringComparison.Ordinal)
        && !path.AsSpan(folder.Length).Contains('/');

    /// <summary>The name of a file without folder and extension: the name of a topology, vocabulary or table.</summary>
    public static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);
}
