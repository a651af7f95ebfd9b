using NodaTime;
using Strata.Engine.Data;

namespace Strata.Engine.Catalogues;

/// <summary>
/// The keys of <c>data/base-images.yml</c>, innermost first: each table is declared before the key that refers to it.
/// </summary>
internal static class BaseImageKeys
{
    public static Key<string> Size { get; } =
        new("size", KeyTypes.Text, "The size: a number and a unit.") { Required = true };

    public static Key<string> Date { get; } =
        new("date", CatalogueTypes.Measured, "The date of the measurement.") { Default = "a warning" };

    public static Key<string> Note { get; } = new("note", KeyTypes.Text, "A remark.") { Default = "none" };

    public static KeyTable SizeTable { get; } = new("size", UnknownKeys.AreErrors, Size, Date, SourceKeys.Source, Note);

    public static Key<YamlMapping> Pull { get; } =
        new("pull", KeyTypes.MappingOf(SizeTable), "The compressed size of the download.") { Default = "not known" };

    public static Key<YamlMapping> Disk { get; } =
        new("disk", KeyTypes.MappingOf(SizeTable), "The unpacked size on disk.") { Default = "not known" };

    public static KeyTable SizesTable { get; } = new("list of sizes", UnknownKeys.AreErrors, Pull, Disk);

    public static Key<LocalDate> Mainstream { get; } =
        new("mainstream", CatalogueTypes.Date, "The last day of mainstream support.")
        {
            Default = "the vendor has only one date",
        };

    public static Key<LocalDate> Extended { get; } =
        new("extended", CatalogueTypes.Date, "The last day of all support.") { Required = true };

    public static KeyTable SupportTable { get; } =
        new("support end", UnknownKeys.AreErrors, Mainstream, Extended, SourceKeys.Source);

    public static Key<string> Family { get; } =
        new("family", KeyTypes.Text, "The name without the tag.") { Required = true };

    public static Key<string> Tag { get; } = new("tag", KeyTypes.Text, "The tag.") { Default = "none" };

    public static Key<string> Reference { get; } =
        new("reference", KeyTypes.Text, "The reference for 'docker pull'.") { Default = "it cannot be pulled" };

    public static Key<IReadOnlyList<YamlScalar>> Also { get; } =
        new("also", KeyTypes.TextList, "Other names in topologies.") { Default = "none" };

    public static Key<string> Os { get; } =
        new("os", KeyTypes.Choice("linux", "windows"), "The operating system of the kernel it needs.")
        {
            Required = true,
        };

    public static Key<string> Build { get; } =
        new("build", KeyTypes.Text, "The Windows build of its files.") { Default = "none" };

    public static Key<bool> Empty { get; } =
        new("empty", KeyTypes.Flag, "Whether it is a reserved name for an empty base.") { DefaultValue = "false" };

    public static Key<string> Holds { get; } =
        new("holds", KeyTypes.Text, "The contents, in a few words.") { Default = "none" };

    public static Key<string> Libc { get; } = new("libc", KeyTypes.Text, "The C library.") { Default = "none" };

    public static Key<string> Shell { get; } = new("shell", KeyTypes.Text, "The shell.") { Default = "none" };

    public static Key<string> Packages { get; } =
        new("packages", KeyTypes.Text, "The package manager.") { Default = "none" };

    public static Key<int> Layers { get; } =
        new("layers", KeyTypes.Number, "The number of layers.") { Default = "not known" };

    public static Key<YamlMapping> Sizes { get; } =
        new("sizes", KeyTypes.MappingOf(SizesTable), "The sizes, by measure.") { Default = "not known" };

    public static Key<YamlMapping> Support { get; } =
        new("support", KeyTypes.MappingOf(SupportTable), "The end of support.") { Default = "not known" };

    public static KeyTable ImageTable { get; } =
        new(
            "base image",
            UnknownKeys.AreErrors,
            Family,
            Tag,
            Reference,
            Also,
            Os,
            Build,
            Empty,
            Holds,
            Libc,
            Shell,
            Packages,
            Layers,
            Sizes,
            Support
        );

    public static Key<YamlMapping> Images { get; } =
        new("images", KeyTypes.EntriesOf(ImageTable), "The base images, each by its id.") { Required = true };

    public static KeyTable Table { get; } =
        new("catalogue of base images", UnknownKeys.AreErrors, SourceKeys.Sources, Images);
}
