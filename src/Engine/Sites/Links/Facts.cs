using NodaTime.Text;
using Strata.Engine.Catalogues;
using Strata.Engine.Content.Html;
using Strata.Engine.Diagnostics;
using Strata.Engine.Localization;

namespace Strata.Engine.Sites.Links;

/// <summary>A value of a catalogue as shown in prose.</summary>
/// <param name="Value">The value, such as "197.7 MB".</param>
/// <param name="Qualities">The context of the value, such as its measure and date.</param>
/// <param name="Sources">The sources.</param>
internal sealed record Fact(string Value, IReadOnlyList<string> Qualities, IReadOnlyList<Source> Sources);

/// <summary>
/// Looks values up by path, for <c>[](fact:base-images/nanoserver-ltsc2025/pull)</c> and
/// <c>[](fact:compatibility/windows/server-2022/ltsc2022/process)</c>: values are only in the data, so that no post
/// has an outdated copy.
/// </summary>
internal sealed class Facts(CatalogueSet data, MessageCatalog messages)
{
    private const string Images = "base-images";
    private const string Compatibility = "compatibility";

    /// <summary>The fact of a path; null if there is none.</summary>
    public Fact? Find(string path) =>
        path.Split('/') switch
        {
            [Images, var image, var field] => data.BaseImages.Images.FirstOrDefault(known => known.Id == image)
                is { } found
                ? OfImage(found, field)
                : null,
            [Compatibility, var table, var row, var column, var mode] => OfCell(table, row, column, mode),
            [Compatibility, var table, var row, var column] => OfCell(table, row, column, ""),
            _ => null,
        };

    /// <summary>The fix for an unknown path: similar paths.</summary>
    public string Fix(string path) =>
        Suggestions.For(
            path,
            All().ToList(),
            "Write 'fact:base-images/IMAGE/pull' or 'fact:compatibility/TABLE/ROW/COLUMN/MODE'."
        );

    /// <summary>The fact as HTML: the value, its qualities and its source.</summary>
    public string Html(Fact fact)
    {
        IEnumerable<string> sources = fact.Sources.Select(source =>
            $"<a href=\"{HtmlText.Encode(source.Url)}\">{HtmlText.Encode(source.Title)}</a>"
        );
        string remarks = string.Join(", ", fact.Qualities.Select(HtmlText.Encode).Concat(sources));
        return remarks.Length == 0
            ? HtmlText.Encode(fact.Value)
            : $"<span class=\"fact\">{HtmlText.Encode(fact.Value)} <small>({remarks})</small></span>";
    }

    private IEnumerable<string> All() =>
        data
            .BaseImages.Images.SelectMany(image =>
                Fields.Where(field => OfImage(image, field) is not null).Select(field => $"{Images}/{image.Id}/{field}")
            )
            .Concat(
                data.Tables.Values.SelectMany(table =>
                    table.Cells.Select(cell =>
                        $"{Compatibility}/{table.Name}/{cell.Row.Id}/{cell.Column.Id}/{cell.Mode.Id}".TrimEnd('/')
                    )
                )
            );

    private static readonly string[] Fields =
    [
        "pull",
        "disk",
        "support-mainstream",
        "support-extended",
        "build",
        "libc",
        "shell",
        "packages",
        "layers",
    ];

    private Fact? OfImage(BaseImage image, string field) =>
        field switch
        {
            "pull" => OfSize(image.SizeOf(SizeMeasure.Pull)),
            "disk" => OfSize(image.SizeOf(SizeMeasure.Disk)),
            "support-mainstream" => image.SupportEnds is { Mainstream: { } date } ends
                ? new Fact(LocalDatePattern.Iso.Format(date), [messages.Get("fact.mainstream")], ends.Sources)
                : null,
            "support-extended" => image.SupportEnds is { } ends
                ? new Fact(LocalDatePattern.Iso.Format(ends.Extended), [messages.Get("fact.extended")], ends.Sources)
                : null,
            "build" => Plain(image.Build),
            "libc" => Plain(image.Libc),
            "shell" => Plain(image.Shell),
            "packages" => Plain(image.Packages),
            "layers" => Plain(image.Layers?.ToString()),
            _ => null,
        };

    private Fact? OfSize(MeasuredSize? size) =>
        size is null
            ? null
            : new Fact(
                messages.Size(size.Text),
                [
                    messages.Get(size.Measure is SizeMeasure.Pull ? "fact.pull" : "fact.disk"),
                    .. size.Date is { } date ? [date] : (string[])[],
                ],
                size.Sources
            );

    private static Fact? Plain(string? value) => value is null ? null : new Fact(value, [], []);

    private Fact? OfCell(string table, string row, string column, string mode) =>
        data.Tables.TryGetValue(table, out CompatibilityTable? found) && found.CellOf(row, column, mode) is { } cell
            ? new Fact(
                messages.Get($"verdict.{cell.Verdict.ToString().ToLowerInvariant()}"),
                mode.Length == 0 ? [] : [cell.Mode.Label],
                cell.Sources
            )
            : null;
}
