using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using SkiaSharp;
using Strata.Engine.Sources;

namespace Strata.Engine.Raster;

/// <summary>
/// The font of pictures: Inter, under the SIL Open Font License 1.1. Without a bundled font Skia silently draws nothing
/// on systems that have none. Loaded lazily, so that a run without pictures does not pay for it.
/// </summary>
internal static class InterFont
{
    private const string Package = "fonts/Avalonia.Fonts.Inter.dll";

    private static readonly Lazy<SKTypeface> LazyRegular = new(() => Load("Regular"));
    private static readonly Lazy<SKTypeface> LazySemiBold = new(() => Load("SemiBold"));

    public static SKTypeface Regular => LazyRegular.Value;

    public static SKTypeface SemiBold => LazySemiBold.Value;

    /// <summary>Whether the font has a character.</summary>
    public static bool Has(Rune character)
    {
        using var font = new SKFont(Regular);
        return font.GetGlyph(character.Value) != 0;
    }

    /// <summary>The bytes of the font file of a style, such as <c>Regular</c>.</summary>
    /// <exception cref="InvalidOperationException">The package has no such style.</exception>
    public static byte[] Read(string style)
    {
        using var file = new PEReader(DefaultFiles.Open(Package));
        MetadataReader metadata = file.GetMetadataReader();
        ManifestResource bundle = metadata
            .ManifestResources.Select(metadata.GetManifestResource)
            .First(resource => metadata.GetString(resource.Name) == "!AvaloniaResources");
        int start = file.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress + (int)bundle.Offset;
        BlobReader reader = file.GetSectionData(start).GetReader();
        _ = reader.ReadInt32();

        // The bundle: the length of the index; the index, which has a version, a count, and the path, offset and size
        // of each file; the files.
        int indexLength = reader.ReadInt32();
        int filesStart = reader.Offset + indexLength;
        _ = reader.ReadInt32();
        int count = reader.ReadInt32();
        for (int i = 0; i < count; i++)
        {
            string? path = reader.ReadSerializedString();
            int offset = reader.ReadInt32();
            int size = reader.ReadInt32();
            if (path?.EndsWith($"/Inter-{style}.ttf", StringComparison.Ordinal) == true)
            {
                reader.Offset = filesStart + offset;
                return reader.ReadBytes(size);
            }
        }

        throw new InvalidOperationException($"The package has no face '{style}'.");
    }

    private static SKTypeface Load(string style)
    {
        using var data = SKData.CreateCopy(Read(style));
        return SKTypeface.FromData(data);
    }
}
