using System.Security.Cryptography;
using Strata.Engine.Diagnostics;
using Strata.Engine.Pipeline;
using Strata.Engine.Raster;
using Strata.Engine.Raster.Svg;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;

namespace Strata.Engine.Sites.Editions;

/// <summary>Reads and checks the pictures that the settings <c>logo</c> and <c>icon</c> name.</summary>
internal static class IdentityReader
{
    private const int LogoHeight = 24;
    private const int MaxLogoWidth = 240;

    /// <summary>The least width of a PNG, that of the largest icon, and the greatest one that is decoded.</summary>
    private const int MinIconSize = 512,
        MaxIconSize = 4096;
    private const int HashLength = 12;
    private const string FormatFix = "Set '{0}:' to an SVG or PNG file of the content folder.";
    private const string DrawFix =
        "Draw it with paths and plain colours, or set 'icon:' to a PNG of 512 by 512 pixels.";
    private const string OutsideFix = "Put what it needs into the file.";

    public static SiteIdentity Read(SiteConfig config, SiteFiles files, BuildContext build) =>
        new(Logo(config.Logo, files, build), Icon(config.Icon, files, build));

    private static SiteLogo? Logo(PictureSetting? setting, SiteFiles files, BuildContext build) =>
        setting is not null && FileOf(setting, files, build.Diagnostics) is { } file
            ? build.Step(
                "identity/logo",
                (setting, file, SiteConfigFile.PathIn(files)),
                static (inputs, bag) => CheckedLogo(inputs.setting, inputs.file, new FileReport(inputs.Item3, bag))
            )
            : null;

    private static SiteIcon? Icon(PictureSetting? setting, SiteFiles files, BuildContext build) =>
        setting is not null && FileOf(setting, files, build.Diagnostics) is { } file
            ? build.Step(
                "identity/icon",
                (setting, file, SiteConfigFile.PathIn(files)),
                static (inputs, bag) => CheckedIcon(inputs.setting, inputs.file, new FileReport(inputs.Item3, bag))
            )
            : null;

    /// <summary>The published file that a setting names; null, and reported, if it cannot be used.</summary>
    private static SiteFile? FileOf(PictureSetting setting, SiteFiles files, DiagnosticBag bag)
    {
        var report = new FileReport(SiteConfigFile.PathIn(files), bag);
        string fix = string.Format(null, FormatFix, setting.Key);
        if (!setting.IsSupported)
            report.Add(Codes.SitePicture, setting.Span, $"'{setting.Path}' is neither an SVG nor a PNG file.", fix);
        else if (files.CopiedAt(setting.Path) is { } source && CopiedFiles.In(files).Contains(source))
            return files[source];
        else
            report.Add(
                Codes.LinkDead,
                setting.Span,
                $"The file '{setting.Path}' does not exist.",
                Suggestions.For(
                    setting.Path,
                    [.. CopiedFiles.In(files).Select(path => files.Tree.PlaceOf(path)!).Where(ImageDimensions.IsImage)],
                    fix
                )
            );
        return null;
    }

    private static SiteLogo? CheckedLogo(PictureSetting setting, SiteFile file, FileReport report)
    {
        byte[] bytes = file.File.Read();
        if (setting.IsDrawing)
            Report(SvgReferences.Outside(bytes), file, OutsideFix, report.Bag);
        if (SizeOf(setting, bytes, report) is not { } size)
            return null;
        int width = Math.Max((int)Math.Round((double)LogoHeight * size.Width / size.Height), 1);
        return width <= MaxLogoWidth
            ? new SiteLogo("/" + setting.Path, width, LogoHeight)
            : new SiteLogo(
                "/" + setting.Path,
                MaxLogoWidth,
                Math.Max((int)Math.Round((double)MaxLogoWidth * size.Height / size.Width), 1)
            );
    }

    private static SiteIcon? CheckedIcon(PictureSetting setting, SiteFile file, FileReport report)
    {
        byte[] bytes = SiteIcon.BytesOf(file, setting.IsDrawing);
        if (setting.IsDrawing)
        {
            IReadOnlyList<SvgProblem> outside = SvgReferences.Outside(bytes),
                problems = outside.Count > 0 ? outside : SvgPicture.Problems(bytes);
            Report(problems, file, outside.Count > 0 ? OutsideFix : DrawFix, report.Bag);
            if (problems.Count > 0)
                return null;
        }
        else if (SizeOf(setting, bytes, report) is not { } size)
        {
            return null;
        }
        else if (size.Width != size.Height || size.Width is < MinIconSize or > MaxIconSize)
        {
            report.Add(
                Codes.SitePicture,
                setting.Span,
                $"'{setting.Path}' has {size.Width} by {size.Height} pixels; an icon is a square of {MinIconSize} to "
                    + $"{MaxIconSize}.",
                $"Set 'icon:' to an SVG, or to a PNG of {MinIconSize} by {MinIconSize} pixels."
            );
            return null;
        }

        return new SiteIcon(file, setting.IsDrawing, Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashLength]);
    }

    /// <summary>The size of a picture; null, and reported, if the file is not of its format.</summary>
    private static ImageDimensions? SizeOf(PictureSetting setting, byte[] bytes, FileReport report)
    {
        bool isPng = bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..];
        if ((setting.IsDrawing || isPng) && ImageDimensions.Read(setting.Path, bytes) is { } size)
            return size;
        report.Add(
            Codes.SitePicture,
            setting.Span,
            $"The content of '{setting.Path}' is not {(setting.IsDrawing ? "a drawing with a size" : "a PNG")}.",
            "Replace it with a picture of that format."
        );
        return null;
    }

    private static void Report(IReadOnlyList<SvgProblem> problems, SiteFile file, string fix, DiagnosticBag bag)
    {
        var report = new FileReport(file.Path, bag);
        foreach (SvgProblem problem in problems)
            report.Add(Codes.SitePicture, problem.Span, problem.Message, problem.Fix.Length > 0 ? problem.Fix : fix);
    }
}
