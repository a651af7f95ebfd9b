using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using SkiaSharp;
using Strata.Engine.Sources;

namespace Strata.Engine.Raster;

/// <summary>
/// The font of pictures: Inter, under the SIL Open Font License 1.1. Skia finds no font of the system where it runs
/// without one, and
/// then draws nothing and says nothing. Read when first asked for: a program that draws no picture does not pay for it.
/// </summary>
internal static class InterFont
{
    private const string Package = "fonts/Avalonia.Fonts.Inter.dll";

    private static readonly Lazy<SKTypeface> LazyRegular = new(() => Load("Regular"));
    private static readonly Lazy<SKTypeface> LazySemiBold = new(() => Load("SemiBold"));

    public static SKTypeface Regular => LazyRegular.Value;

    public static SKTypeface SemiBold => LazySemiBold.Value;

    public static bool Has(Rune character)
    {
        using var font = new SKFont(Regular);
        return font.GetGlyph(character.Value) != 0;
    }

    /// <summary>The file of a face by its style, such as <c>Regular</c>.</summary>
    /// <exception cref="InvalidOperationException">There is no such face.</exception>
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

        // The bundle: the length of the index, the index (a version, a count, then path, place and size of each file),
        // the files.
        int indexLength = reader.ReadInt32();
        int filesStart = reader.Offset + indexLength;
        _ = reader.ReadInt32();
        int count = reader.ReadInt32();
        for (int i = 0; i < count; i++)
        {
            string? path = reader.ReadSerializedString();
            int place = reader.ReadInt32();
            int size = reader.ReadInt32();
            if (path?.EndsWith($"/Inter-{style}.ttf", StringComparison.Ordinal) == true)
            {
                reader.Offset = filesStart + place;
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
