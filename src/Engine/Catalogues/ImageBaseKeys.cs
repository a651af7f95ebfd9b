using Strata.Engine.Data;

namespace Strata.Engine.Catalogues;

/// <summary>
/// The keys of <c>data/image-bases.yml</c>, innermost first: each table is declared before the key that refers to it.
/// </summary>
internal static class ImageBaseKeys
{
    private static readonly KeyType<YamlMapping> Texts = KeyTypes.Mapping with
    {
        Schema = """{"type":"object","additionalProperties":{"type":"string"}}""",
    };

    public static Key<IReadOnlyList<YamlScalar>> Also { get; } =
        new("also", KeyTypes.TextList, "Other repositories that have the same image.") { Default = "none" };

    public static Key<string> Family { get; } =
        new("family", KeyTypes.Text, "The family of the base of all other tags.") { Default = "not known" };

    public static Key<bool> Slim { get; } =
        new("slim", KeyTypes.Flag, "Whether the variants for Debian are built from its slim image.")
        {
            DefaultValue = "false",
        };

    public static Key<IReadOnlyList<YamlScalar>> Variants { get; } =
        new("variants", KeyTypes.TextList, "The words in tags that do not change the base.") { Default = "none" };

    public static Key<YamlMapping> Tags { get; } = new("tags", Texts, "The base of a tag.") { Default = "none" };

    public static Key<YamlMapping> Lines { get; } =
        new("lines", Texts, "The base of a version, and of all longer ones that begin with it.") { Default = "none" };

    public static KeyTable ImageTable { get; } =
        new(
            "image with known bases",
            UnknownKeys.AreErrors,
            SourceKeys.Source,
            Also,
            Family,
            Slim,
            Variants,
            Tags,
            Lines
        );

    public static Key<YamlMapping> Codenames { get; } =
        new("codenames", Texts, "The code names of releases, with the image whose tag they are.") { Required = true };

    public static Key<IReadOnlyList<YamlScalar>> Distributions { get; } =
        new("distributions", KeyTypes.TextList, "The images that are built from nothing else.") { Required = true };

    public static Key<YamlMapping> Images { get; } =
        new("images", KeyTypes.EntriesOf(ImageTable), "The images, each by its repository.") { Required = true };

    public static KeyTable Table { get; } =
        new("table of base images", UnknownKeys.AreErrors, SourceKeys.Sources, Codenames, Distributions, Images);
}
