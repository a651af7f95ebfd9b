using NodaTime.Text;
using Strata.Engine.Catalogues;
using Strata.Engine.Localization;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.DataPages;

/// <summary>A base image in a language.</summary>
internal sealed record ListedImage(BaseImage Image, MessageCatalog Messages)
{
    public ListedSize? Size(SizeMeasure measure) =>
        Image.SizeOf(measure) is { } size ? new ListedSize(size, Messages) : null;
}

/// <summary>A measured size in a language.</summary>
internal sealed record ListedSize(MeasuredSize Size, MessageCatalog Messages);

/// <summary>All base images, and the charts of their sizes.</summary>
/// <param name="Images">The images.</param>
/// <param name="Charts">The figures, as HTML.</param>
internal sealed record BaseImageList(IEnumerable<ListedImage> Images, IReadOnlyList<HtmlFragment> Charts);

/// <summary>The model of the layout of base images.</summary>
internal static class BaseImageModels
{
    private static readonly TemplateType<ListedSize> Size = new(
        "a size",
        new("text", "The size, such as `74 MB`.", entry => entry.Messages.Size(entry.Size.Text)),
        new("date", "The date of the measurement; may be empty.", entry => entry.Size.Date),
        new("note", "A remark; may be empty.", entry => entry.Size.Note),
        SourceModels.Field<ListedSize>("sources", "The sources.", entry => entry.Size.Sources)
    );

    private static readonly TemplateType<ListedImage> Image = new(
        "a base image",
        new("id", "An id for links to it.", entry => entry.Image.Id),
        new("name", "Its name.", entry => entry.Image.Name),
        new("os", "`linux` or `windows`.", entry => entry.Image.Os),
        new("build", "The build of Windows; may be empty.", entry => entry.Image.Build),
        new("contents", "A description of its content; may be empty.", entry => entry.Image.Holds),
        new("libc", "Its C library; may be empty.", entry => entry.Image.Libc),
        new("shell", "Its shell; may be empty.", entry => entry.Image.Shell),
        new("packages", "Its package manager; may be empty.", entry => entry.Image.Packages),
        TemplateField<ListedImage>.Model(
            "pull",
            "The size of its download, or nothing.",
            Size,
            entry => entry.Size(SizeMeasure.Pull)
        ),
        TemplateField<ListedImage>.Model(
            "disk",
            "Its size on disk, or nothing.",
            Size,
            entry => entry.Size(SizeMeasure.Disk)
        ),
        new(
            "support_ends",
            "The last day of its support; may be empty.",
            entry => entry.Image.SupportEnds is { } ends ? LocalDatePattern.Iso.Format(ends.Extended) : ""
        ),
        SourceModels.Field<ListedImage>(
            "support_sources",
            "The sources of that day.",
            entry => entry.Image.SupportEnds?.Sources ?? []
        )
    );

    private static readonly TemplateType<HtmlFragment> Chart = new(
        "a chart of sizes",
        [new("figure", "The figure.", html => html)]
    );

    public static TemplateType<BaseImageList> Root { get; } =
        new(
            "base images",
            TemplateField<BaseImageList>.List("images", "The base images.", Image, list => list.Images),
            TemplateField<BaseImageList>.List("charts", "The charts of their sizes.", Chart, list => list.Charts)
        );
}
