using Strata.Engine.Catalogues;
using Strata.Engine.Diagrams.Charts;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Localization;

namespace Strata.Engine.Sites.Figures;

/// <summary>The sizes of base images, as a chart and as text.</summary>
internal static class SizeChartData
{
    public static IReadOnlyList<SizeMeasure> Measures { get; } = [SizeMeasure.Pull, SizeMeasure.Disk];

    /// <summary>The word for a measure in <c>chart:…?measure=</c>.</summary>
    public static string NameOf(SizeMeasure measure) => measure is SizeMeasure.Pull ? "pull" : "disk";

    /// <summary>
    /// The images with a known size, the smallest first; without the empty one, whose size is that of a program on it.
    /// </summary>
    public static IReadOnlyList<BaseImage> Of(BaseImageCatalogue catalogue, SizeMeasure measure) =>
        catalogue
            .Images.Where(image => !image.IsEmpty && image.SizeOf(measure) is not null)
            .OrderBy(image => image.SizeOf(measure)!.Bytes)
            .ThenBy(image => image.Name, StringComparer.Ordinal)
            .ToList();

    public static IReadOnlyList<ChartRow> Rows(
        IReadOnlyList<BaseImage> images,
        SizeMeasure measure,
        MessageCatalog messages
    ) =>
        images
            .Select(image => new ChartRow(
                image.Name,
                image.SizeOf(measure)!.Bytes,
                messages.Size(image.SizeOf(measure)!.Text),
                image.Os == "windows" ? "slate" : "moss"
            ))
            .ToList();

    /// <summary>The measure of a chart.</summary>
    public static SizeMeasure MeasureOf(DiagramRequest figure) =>
        figure.Measure == NameOf(SizeMeasure.Disk) ? SizeMeasure.Disk : SizeMeasure.Pull;

    /// <summary>The text alternative of a chart.</summary>
    public static TextAlternative Describe(
        BaseImageCatalogue catalogue,
        DiagramRequest figure,
        MessageCatalog messages
    ) => Describe(Of(catalogue, MeasureOf(figure)), MeasureOf(figure), messages);

    /// <summary>
    /// The chart as text: the smallest and the largest size, and a table of all with their dates and sources.
    /// </summary>
    public static TextAlternative Describe(
        IReadOnlyList<BaseImage> images,
        SizeMeasure measure,
        MessageCatalog messages
    )
    {
        string description =
            images.Count == 0
                ? ""
                : messages.Get(
                    "chart.description",
                    images[0].Name,
                    messages.Size(images[0].SizeOf(measure)!.Text),
                    images[^1].Name,
                    messages.Size(images[^1].SizeOf(measure)!.Text)
                );
        return new TextAlternative
        {
            Title = messages.Get($"chart.{NameOf(measure)}"),
            Description = description,
            PictureDescription = description,
            Paragraphs = [description],
            Outline = [],
            Columns =
            [
                messages.Get("base_images.image"),
                messages.Get($"base_images.{NameOf(measure)}"),
                messages.Get("chart.measured"),
                messages.Get("chart.source"),
            ],
            Rows = images
                .Select(image => (image, size: image.SizeOf(measure)!))
                .Select(pair =>
                    (IReadOnlyList<string>)
                        [
                            pair.image.Name,
                            messages.Size(pair.size.Text),
                            pair.size.Date ?? "–",
                            pair.size.Sources.Count == 0
                                ? "–"
                                : string.Join(
                                    messages.Get("diagram.separator"),
                                    pair.size.Sources.Select(source => source.Title)
                                ),
                        ]
                )
                .ToList(),
        };
    }
}
