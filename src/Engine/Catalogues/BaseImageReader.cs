using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Catalogues;

/// <summary>Reads the YAML of the catalogue of base images.</summary>
internal static class BaseImageReader
{
    private static readonly (Key<YamlMapping> Key, SizeMeasure Measure)[] Measures =
    [
        (BaseImageKeys.Pull, SizeMeasure.Pull),
        (BaseImageKeys.Disk, SizeMeasure.Disk),
    ];

    /// <summary>Reads a catalogue. Errors are reported and the parts concerned left out.</summary>
    public static BaseImageCatalogue Read(string text, FileReport report)
    {
        if (CatalogueFile.Read(text, BaseImageKeys.Table, report) is not { } values)
            return BaseImageCatalogue.None;
        SourceList sources = SourceList.Read(values, report);
        var names = new NameRegistry("image", report);
        List<BaseImage> images = [];
        foreach (CatalogueEntry entry in CatalogueFile.Entries(values, BaseImageKeys.Images, report))
        {
            BaseImage image = Image(entry, sources, report);
            CheckNames(image, entry, names);
            CheckEmpty(image, entry.Values, report);
            images.Add(image);
        }

        return new BaseImageCatalogue(images, sources.All);
    }

    private static BaseImage Image(CatalogueEntry entry, SourceList sources, FileReport report)
    {
        KeyValues values = entry.Values;
        return new BaseImage
        {
            Id = entry.Id,
            Family = values.Get(BaseImageKeys.Family, entry.Id),
            Tag = values.Get(BaseImageKeys.Tag),
            Reference = values.Get(BaseImageKeys.Reference),
            Aliases = CatalogueFile.Texts(values.Get(BaseImageKeys.Also)),
            Os = values.Get(BaseImageKeys.Os, ""),
            Build = values.Get(BaseImageKeys.Build),
            IsEmpty = values.Get(BaseImageKeys.Empty),
            Holds = values.Get(BaseImageKeys.Holds),
            Libc = values.Get(BaseImageKeys.Libc),
            Shell = values.Get(BaseImageKeys.Shell),
            Packages = values.Get(BaseImageKeys.Packages),
            Layers = values.Has(BaseImageKeys.Layers) ? values.Get(BaseImageKeys.Layers) : null,
            Sizes = KeyReader.Read(values, BaseImageKeys.Sizes, report) is { } sizes
                ? Sizes(sizes, sources, report)
                : [],
            SupportEnds = KeyReader.Read(values, BaseImageKeys.Support, report) is { } support
                ? Support(support, sources, report)
                : null,
        };
    }

    private static List<MeasuredSize> Sizes(KeyValues values, SourceList sources, FileReport report)
    {
        List<MeasuredSize> sizes = [];
        foreach ((Key<YamlMapping> key, SizeMeasure measure) in Measures)
        {
            if (values.Get(key) is { } mapping && Size(measure, mapping, sources, report) is { } size)
                sizes.Add(size);
        }

        return sizes;
    }

    /// <summary>
    /// A size; null, and reported, if its text is not a size. A size without date or source gets a warning.
    /// </summary>
    private static MeasuredSize? Size(SizeMeasure measure, YamlMapping mapping, SourceList sources, FileReport report)
    {
        KeyValues values = KeyReader.Read(mapping, BaseImageKeys.SizeTable, report);
        foreach (
            Key key in new Key[] { BaseImageKeys.Date, SourceKeys.Source }.Where(key =>
                mapping[key.Name] is null or YamlScalar { IsNull: true }
            )
        )
            report.Add(
                Codes.CatalogueSizeUnattested,
                values.Span,
                $"The size has no '{key.Name}'.",
                $"Add '{key.Name}:', so that readers can judge the size."
            );
        IReadOnlyList<Source> sizeSources = sources.Resolve(values.Get(SourceKeys.Source), report);
        if (values.Get(BaseImageKeys.Size) is not { } text)
            return null;
        if (ByteSize.Parse(text) is { } bytes)
            return new MeasuredSize
            {
                Measure = measure,
                Text = text,
                Bytes = bytes,
                Date = values.Get(BaseImageKeys.Date),
                DateSpan = values.SpanOf(BaseImageKeys.Date),
                Sources = sizeSources,
                Note = values.Get(BaseImageKeys.Note),
            };
        report.Add(
            Codes.CatalogueSizeText,
            values.SpanOf(BaseImageKeys.Size),
            $"'{text}' is not a size.",
            $"Write {ByteSize.AcceptedForms}, such as '124.6 MB'."
        );
        return null;
    }

    private static SupportEnds? Support(KeyValues values, SourceList sources, FileReport report)
    {
        IReadOnlyList<Source> supportSources = sources.Resolve(values.Get(SourceKeys.Source), report);
        return values.Has(BaseImageKeys.Extended)
            ? new SupportEnds(
                values.Has(BaseImageKeys.Mainstream) ? values.Get(BaseImageKeys.Mainstream) : null,
                values.Get(BaseImageKeys.Extended),
                supportSources
            )
            : null;
    }

    private static void CheckNames(BaseImage image, CatalogueEntry entry, NameRegistry names)
    {
        names.Claim(entry.Id, image.Id, entry.Name.Span);
        names.Claim(image.Name, image.Id, entry.Values.SpanOf(BaseImageKeys.Tag));
        if (image.Reference is { } reference)
            names.Claim(reference, image.Id, entry.Values.SpanOf(BaseImageKeys.Reference));
        foreach (YamlScalar name in entry.Values.Get(BaseImageKeys.Also) ?? [])
            names.Claim(name.Value, image.Id, name.Span);
    }

    private static void CheckEmpty(BaseImage image, KeyValues values, FileReport report)
    {
        if (!image.IsEmpty)
            return;
        foreach (
            Key key in new Key[]
            {
                BaseImageKeys.Reference,
                BaseImageKeys.Libc,
                BaseImageKeys.Shell,
                BaseImageKeys.Packages,
                BaseImageKeys.Layers,
            }.Where(values.Has)
        )
            report.Add(
                Codes.CatalogueEmptyImageHolds,
                values.SpanOf(key),
                $"The image '{image.Id}' is empty but has '{key.Name}'.",
                $"Remove '{key.Name}' or 'empty'."
            );
    }
}
