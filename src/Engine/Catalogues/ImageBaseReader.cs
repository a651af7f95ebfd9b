using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Catalogues;

/// <summary>Reads the YAML of the table of base images.</summary>
internal static class ImageBaseReader
{
    /// <summary>Reads a table. Errors are reported and the parts concerned left out.</summary>
    public static ImageBaseTable Read(string text, FileReport report)
    {
        if (CatalogueFile.Read(text, ImageBaseKeys.Table, report) is not { } values)
            return ImageBaseTable.None;
        SourceList sources = SourceList.Read(values, report);
        Dictionary<string, ImageBase> images = new(StringComparer.Ordinal);
        var names = new NameRegistry("image", report);
        foreach (CatalogueEntry entry in CatalogueFile.Entries(values, ImageBaseKeys.Images, report))
        {
            sources.Resolve(entry.Values.Get(SourceKeys.Source), report);
            var image = new ImageBase
            {
                Family = entry.Values.Get(ImageBaseKeys.Family),
                IsSlim = entry.Values.Get(ImageBaseKeys.Slim),
                Variants = CatalogueFile.Texts(entry.Values.Get(ImageBaseKeys.Variants)),
                Tags = Texts(entry.Values.Get(ImageBaseKeys.Tags)),
                Lines = Texts(entry.Values.Get(ImageBaseKeys.Lines)),
            };
            foreach (YamlScalar name in (entry.Values.Get(ImageBaseKeys.Also) ?? []).Prepend(entry.Name))
            {
                names.Claim(name.Value, entry.Id, name.Span);
                images.TryAdd(name.Value, image);
            }
        }

        return new ImageBaseTable(
            images,
            Texts(values.Get(ImageBaseKeys.Codenames)),
            [.. CatalogueFile.Texts(values.Get(ImageBaseKeys.Distributions))]
        );
    }

    private static Dictionary<string, string> Texts(YamlMapping? mapping)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach (YamlEntry entry in mapping?.Entries ?? [])
        {
            if (entry.Value is YamlScalar { IsNull: false } text)
                texts[entry.Key.Value] = text.Value;
        }

        return texts;
    }
}
