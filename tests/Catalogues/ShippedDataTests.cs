using NodaTime;
using Strata.Engine.Catalogues;
using Strata.Engine.Sources;
using Strata.Tests.Topologies;

namespace Strata.Tests.Catalogues;

public class ShippedDataTests
{
    private static readonly BaseImageCatalogue Images = Catalogue.BaseImages;

    public static TheoryData<string> Tables => new(Catalogue.TableNames);

    [Fact]
    public void The_shipped_base_images_are_listed_here() =>
        Assert.Equal(
            [
                "nanoserver-sac2016",
                "nanoserver-ltsc2019",
                "nanoserver-ltsc2022",
                "nanoserver-ltsc2025",
                "servercore-ltsc2016",
                "servercore-ltsc2019",
                "servercore-ltsc2022",
                "servercore-ltsc2025",
                "server-ltsc2022",
                "windows-1809",
                "scratch",
                "busybox-1.37",
                "alpine-3.24",
                "debian-13-slim",
                "debian-13",
                "ubuntu-24.04",
                "fedora-44",
                "rockylinux-9",
                "centos-7",
                "distroless-static-debian13",
            ],
            Images.Images.Select(image => image.Id)
        );

    [Fact]
    public void Every_size_has_a_date_and_a_source() =>
        Assert.All(
            Images.Images.SelectMany(image => image.Sizes),
            size =>
            {
                Assert.NotNull(size.Date);
                Assert.NotEmpty(size.Sources);
            }
        );

    [Theory]
    [InlineData("nanoserver:ltsc2022", "nanoserver-ltsc2022")]
    [InlineData("mcr.microsoft.com/windows/nanoserver:ltsc2022", "nanoserver-ltsc2022")]
    [InlineData("nanoserver-ltsc2022", "nanoserver-ltsc2022")]
    [InlineData("nanoserver:1809", "nanoserver-ltsc2019")]
    [InlineData("microsoft/nanoserver", "nanoserver-sac2016")]
    [InlineData("debian:13", "debian-13")]
    [InlineData("debian:13.7", "debian-13")]
    [InlineData("debian:13-slim", "debian-13-slim")]
    [InlineData("alpine:3.24", "alpine-3.24")]
    [InlineData("busybox:1.37", "busybox-1.37")]
    [InlineData("scratch", "scratch")]
    [InlineData("debian", null)]
    [InlineData("nanoserver:latest", null)]
    public void An_image_is_found_by_all_its_names(string written, string? id) =>
        Assert.Equal(id, Images.Find(written)?.Id);

    [Fact]
    public void All_declarations_of_an_image_are_kept()
    {
        BaseImage image = Images.Find("nanoserver:ltsc2022")!;
        Assert.Equal(
            ("nanoserver", "ltsc2022", "windows", "20348", false),
            (image.Family, image.Tag, image.Os, image.Build, image.IsEmpty)
        );
        Assert.Equal(
            (new LocalDate(2026, 10, 13), new LocalDate(2031, 10, 14)),
            (image.SupportEnds!.Mainstream, image.SupportEnds.Extended)
        );
        MeasuredSize disk = image.SizeOf(SizeMeasure.Disk)!;
        Assert.Equal(("297 MB", 297_000_000L, "2023-02-23"), (disk.Text, disk.Bytes, disk.Date));
        Assert.Equal("https://github.com/microsoft/Windows-Containers/issues/321", disk.Sources.Single().Url);
        Assert.Equal("apk", Images.Find("alpine:3.24")!.Packages);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_table_has_a_cell_for_every_combination(string name)
    {
        CompatibilityTable table = Catalogue.Table(name);
        Assert.Equal(table.Rows.Count * table.Columns.Count * table.Modes.Count, table.Cells.Count);
        Assert.All(table.Cells, cell => Assert.NotEmpty(cell.Sources));
    }

    [Theory]
    [InlineData("560.35.03", "12.8", "Yes")]
    [InlineData("580.65.06", "11.8", "Yes")]
    [InlineData("535.104.05", "13.0", "No")]
    [InlineData("470.57.02", "11.4", "Yes")]
    [InlineData("470.57.02", "12.0", "No")]
    public void A_driver_supports_toolkits_that_are_not_newer(string driver, string toolkit, string verdict)
    {
        CompatibilityTable table = Catalogue.Table("cuda-drivers");
        Assert.Equal(verdict, table.VerdictOf(table.RowFor(driver)!.Id, table.ColumnFor(toolkit)!.Id).ToString());
    }

    [Fact]
    public void A_driver_older_than_the_first_row_has_no_row() =>
        Assert.Null(Catalogue.Table("cuda-drivers").RowFor("450.51.06"));

    [Fact]
    public void Every_kind_of_the_default_vocabulary_has_a_term() =>
        Assert.Equal(
            Reading.Vocabularies["containers"].Kinds.Keys.Order(StringComparer.Ordinal),
            Catalogue.Glossary.Terms.Select(term => term.Kind).OfType<string>().Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("kernel", "kernel")]
    [InlineData("container OS", "base-image")]
    [InlineData("Container host", "container-host")]
    [InlineData("dockerd", "daemon")]
    [InlineData("moon", null)]
    public void A_term_is_found_by_its_names(string written, string? id) =>
        Assert.Equal(id, Catalogue.Glossary.Find(written)?.Id);

    [Fact]
    public void The_catalogues_are_embedded() =>
        Assert.Subset(
            DefaultFiles.Paths.ToHashSet(),
            new HashSet<string>([
                "data/base-images.yml",
                "data/glossary.yml",
                "data/compatibility/windows.yml",
                "data/compatibility/cuda-drivers.yml",
            ])
        );
}
