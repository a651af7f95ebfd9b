using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using System.Xml.Linq;
using Strata.Engine.Raster;

namespace Strata.Tests.Trust;

/// <summary>What the program is made of: the licences of all packages, and the bytes of the font.</summary>
public class PackageTests
{
    /// <summary>The font's package, of which only a file is embedded, so that no lock file lists it.</summary>
    private const string FontPackage = "avalonia.fonts.inter/12.1.6";

    private static readonly string[] Licences = ["Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MIT"];

    /// <summary>Packages that only tests use, and that are not in the program.</summary>
    private static readonly string[] LicencesOfTests = [.. Licences, "MPL-2.0"];

    /// <summary>The compiler of the native program, under MIT, restored only when it is published.</summary>
    private static readonly string[] Compiler =
    [
        "microsoft.dotnet.ilcompiler",
        "runtime.linux-x64.microsoft.dotnet.ilcompiler",
    ];

    [Fact]
    public void The_packages_of_the_program_have_allowed_licences() =>
        AssertAllowed(
            Licences,
            [FontPackage, .. Locked("packages.lock.json"), .. Locked("src/Engine/packages.lock.json")]
        );

    [Fact]
    public void The_packages_of_tests_and_benchmarks_have_allowed_licences() =>
        AssertAllowed(LicencesOfTests, [.. Locked("tests/packages.lock.json"), .. Locked("bench/packages.lock.json")]);

    [Fact]
    public void The_native_program_has_the_same_packages()
    {
        IEnumerable<string> native = Locked("packages.aot.lock.json")
            .Concat(Locked("src/Engine/packages.aot.lock.json"));
        IEnumerable<string> managed = Locked("packages.lock.json").Concat(Locked("src/Engine/packages.lock.json"));
        Assert.Equal(
            Compiler,
            native.Except(managed).Select(package => package.Split('/')[0]).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>The native libraries of SkiaSharp, under MIT, are restored only where they are needed.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("src/Engine/")]
    [InlineData("tests/")]
    [InlineData("bench/")]
    public void Other_systems_have_the_same_packages(string folder)
    {
        string[] here = [.. Locked($"{folder}packages.lock.json")],
            others = [.. Locked($"{folder}packages.all.lock.json")];
        Assert.Empty(here.Except(others));
        Assert.Equal(
            ["skiasharp.nativeassets.macos", "skiasharp.nativeassets.win32"],
            others.Except(here).Select(package => package.Split('/')[0]).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>The tools of WebAssembly, under MIT, are restored only when that is published.</summary>
    [Fact]
    public void The_engine_in_WebAssembly_has_the_same_packages() =>
        Assert.Equal(
            ["microsoft.net.sdk.webassembly.pack"],
            Locked("src/Wasm/packages.lock.json")
                .Except(Locked("src/Engine/packages.lock.json"))
                .Select(package => package.Split('/')[0])
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    /// <summary>
    /// The files are those of AvaloniaUI/Avalonia at commit 37f3e607a6bc970354b70e3b7dfa817e2bd8cf88 (2026-08-20),
    /// compared on 2026-11-29: <c>src/Avalonia.Fonts.Inter/Assets/Inter-Regular.ttf</c> is the Git blob 8d4eebf2, and
    /// <c>Inter-SemiBold.ttf</c> c6aeeb16. Both are version 3.019 of Inter.
    /// </summary>
    [Theory]
    [InlineData("Regular", "41ab0f707a2bfab8133ccdfcdab52282f5f79e5751f43a264805451c7bb95fb8")]
    [InlineData("SemiBold", "e8cbc2b88bc4268237ff5e251776d3c54edcb14e015a9e66e4883bde4b55f13f")]
    public void The_font_has_the_bytes_that_were_compared_with_its_source(string style, string expected) =>
        Assert.Equal(expected, Convert.ToHexStringLower(SHA256.HashData(InterFont.Read(style))));

    [Fact]
    public void All_packages_come_from_one_source() =>
        Assert.Equal(
            ["nuget.org: *"],
            XDocument
                .Load(Path.Combine(Folders.Repository, "nuget.config"))
                .Descendants("package")
                .Select(package => $"{package.Parent!.Attribute("key")!.Value}: {package.Attribute("pattern")!.Value}")
        );

    private static void AssertAllowed(string[] allowed, IEnumerable<string> packages)
    {
        List<string> refused = packages
            .Distinct()
            .Select(package => (package, licence: LicenceOf(package)))
            .Where(pair => !allowed.Contains(pair.licence))
            .Select(pair => $"{pair.package}: {pair.licence}")
            .ToList();
        Assert.Empty(refused);
    }

    /// <summary>All packages of a lock file, as the folders that NuGet stores them in.</summary>
    private static IEnumerable<string> Locked(string path)
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folders.Repository, path)));
        List<string> packages =
        [
            .. from framework in file.RootElement.GetProperty("dependencies").EnumerateObject()
            from package in framework.Value.EnumerateObject()
            where package.Value.GetProperty("type").GetString() != "Project"
            select $"{package.Name}/{package.Value.GetProperty("resolved").GetString()}".ToLowerInvariant(),
        ];
        Assert.NotEmpty(packages);
        return packages;
    }

    /// <summary>The licence expression of a restored package; a licence in a file has no expression.</summary>
    private static string LicenceOf(string package)
    {
        string root = typeof(PackageTests)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "NuGetPackageRoot")
            .Value!;
        XElement? licence = XDocument
            .Load(Path.Combine(root, package, package.Split('/')[0] + ".nuspec"))
            .Descendants()
            .SingleOrDefault(element => element.Name.LocalName == "license");
        return licence?.Attribute("type")?.Value == "expression" ? licence.Value : "none";
    }
}
