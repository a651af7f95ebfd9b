using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Links;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Pages;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Checks;

/// <summary>
/// Checks the copied files that a browser opens as documents: script in them would run with the rights of the site.
/// <c>trusted_files</c> in the settings excludes files from the check.
/// </summary>
internal static partial class StaticFileCheck
{
    private const string TrustFix = "Remove it, or add the file to 'trusted_files:' in data/site.yml if you trust it.";

    /// <summary>The most bytes of a document: the memory to check it is up to 30 times as large.</summary>
    private const int MaxLength = 16_000_000;

    private static readonly HashSet<string> RunningElements = new(StringComparer.Ordinal)
    {
        "script",
        "iframe",
        "frame",
        "object",
        "embed",
        "applet",
        "base",
        "portal",
    };

    /// <summary>
    /// Checks all copied files; those of another generator's site were checked when they were left out.
    /// </summary>
    public static void Run(Edition site, DiagnosticBag bag)
    {
        if (site.Files.Tree.IsForeign)
            return;
        foreach (string path in CopiedFiles.In(site.Files).Where(path => !IsTrusted(path, site.Files, site.Config)))
        {
            var report = new FileReport(path, bag);
            Check(path, site.Files, report, isDrawn: path == IconOf(site));
            CheckDomain(path, site, report);
        }
    }

    /// <summary>Reports a <c>CNAME</c> of another domain: GitHub Pages redirects all readers to it.</summary>
    private static void CheckDomain(string path, Edition site, FileReport report)
    {
        if (site.Files.Tree.PlaceOf(path) is not "CNAME" || site.Files.ReadText(path, report) is not { } text)
            return;
        string domain = text.Trim();
        if (!domain.Equals(site.Config.Address?.Host, StringComparison.OrdinalIgnoreCase))
            report.Add(
                Codes.StaticFileScript,
                SourceSpan.Start,
                $"The file would lead all readers to '{domain}', which is not the domain of the site's 'url'.",
                TrustFix
            );
    }

    /// <summary>The file of the icon, whose drawing is read and checked elsewhere.</summary>
    private static string? IconOf(Edition site) => site.Config.Icon is { } icon ? site.Files.CopiedAt(icon.Path) : null;

    /// <summary>
    /// The files of another generator's site that are not published because of what the check finds. Reported as one
    /// warning a file.
    /// </summary>
    public static IReadOnlyList<string> LeftOut(SiteFiles files, SiteConfig config, DiagnosticBag bag)
    {
        List<string> leftOut = [];
        foreach (string path in CopiedFiles.In(files).Where(path => !IsTrusted(path, files, config)))
        {
            FileReport local = new FileReport(path, bag).Local();
            Check(path, files, local, isDrawn: false);
            if (local.Bag.Sorted() is not [var first, ..])
                continue;
            leftOut.Add(path);
            new FileReport(path, bag).Add(
                Codes.ForeignFileUnused,
                first.Span,
                $"The file is not published. {first.Message}",
                TrustFix
            );
        }

        return leftOut;
    }

    private static bool IsTrusted(string path, SiteFiles files, SiteConfig config) =>
        config.Trusts(files.Tree.PlaceOf(path)!);

    private static void Check(string path, SiteFiles files, FileReport report, bool isDrawn)
    {
        if (DocumentTypes.IsScript(path))
            report.Add(Codes.StaticFileScript, SourceSpan.Start, "The file is a script.", TrustFix);
        else if (DocumentTypes.IsForServer(path))
            report.Add(
                Codes.StaticFileScript,
                SourceSpan.Start,
                "A web server runs this file, or configures itself by it.",
                TrustFix
            );
        else if (DocumentTypes.IsCompressedForm(path))
            report.Add(
                Codes.StaticFileScript,
                SourceSpan.Start,
                "A web server can send this file instead of the one with the rest of its name.",
                TrustFix
            );
        else if (!DocumentTypes.IsDocument(path) && !LooksLikeDocument(path, files))
            return;
        else if (files.ReadBytes(path) is { Length: <= MaxLength } bytes)
            Check(path, bytes, report, isDrawn, mayLead: files.Tree.IsForeign);
        else
            report.Add(
                Codes.StaticFileScript,
                SourceSpan.Start,
                $"The file has more than {MaxLength} bytes, so it is not checked for script.",
                TrustFix
            );
    }

    /// <summary>
    /// Whether a browser may take a file without a media type for a document: its first character that is no white
    /// space is a less-than sign (mimesniff.spec.whatwg.org, section 7.1).
    /// </summary>
    private static bool LooksLikeDocument(string path, SiteFiles files) =>
        DocumentTypes.IsJudgedByContent(path)
        && files.ReadBytes(path).AsSpan().TrimStart("\uFEFF \t\r\n\f"u8) is [(byte)'<', ..];

    /// <summary>Checks a file that is a document.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="report">The report on it.</param>
    /// <param name="isDrawn">Whether it is the icon, whose drawing is read elsewhere.</param>
    /// <param name="mayLead">Whether it may lead readers to another site, as old pages of other generators do.</param>
    public static void Check(string path, byte[] bytes, FileReport report, bool isDrawn = false, bool mayLead = false)
    {
        string text = Encoding.UTF8.GetString(bytes);
        if (!IsReadable(bytes, text))
        {
            report.Add(
                Codes.StaticFileScript,
                SourceSpan.Start,
                "The file is not UTF-8, or contains NUL or ESC, so it cannot be checked for script.",
                "Save it as UTF-8, without these characters."
            );
            return;
        }

        text = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var lines = new LineMap(text);
        HashSet<int> refused = [];
        if (Declaration.Match(text) is { Success: true } declaration)
            Refuse(declaration.Index, declaration.Length, $"'{declaration.Value}' can load script.");
        CheckTags(RawHtml.TagsOfDocument(text));
        if (DocumentTypes.IsXml(path) && text.AsSpan().TrimStart(" \t\n") is ['<', ..])
        {
            CheckTags(XmlTags.Read(text, out XmlException? error));
            if (error is not null && refused.Count == 0 && !isDrawn)
                report.Add(
                    Codes.StaticFileScript,
                    new SourceSpan(error.LineNumber, error.LinePosition),
                    $"The file is not well-formed XML, so it cannot be checked for script. {error.Message}",
                    "Correct it, or add the file to 'trusted_files:' in data/site.yml if you trust it."
                );
        }

        void CheckTags(IEnumerable<RawTag> tags)
        {
            foreach (RawTag tag in tags.Where(tag => !tag.IsEnd))
            {
                if (RunningElements.Contains(LocalName(tag.Name)))
                    Refuse(
                        tag.Offset,
                        tag.Name.Length + 1,
                        $"The element <{tag.Name}> runs script or embeds another page."
                    );
                else
                    CheckAttributes(tag);
            }
        }

        void CheckAttributes(RawTag tag)
        {
            if (!mayLead && LocalName(tag.Name) == "meta" && OutsideRefresh(tag) is { } refresh)
                Refuse(tag.Offset, tag.Name.Length + 1, $"The page leads its readers to '{refresh}'.");
            foreach (RawAttribute attribute in tag.Attributes)
            {
                string name = attribute.Name;
                if (name.StartsWith("on", StringComparison.Ordinal) || name is "srcdoc")
                    Refuse(attribute.Offset, name.Length, $"The attribute '{name}' runs script.");
                else if (RunsScript(tag, attribute, path))
                    RefuseOnce(
                        attribute.Offset,
                        lines.SpanAt(attribute.ValueStart, attribute.ValueLength),
                        $"The attribute '{name}' contains an address that runs script."
                    );
            }
        }

        void Refuse(int start, int length, string message) => RefuseOnce(start, lines.SpanAt(start, length), message);

        void RefuseOnce(int offset, SourceSpan span, string message)
        {
            if (refused.Add(offset))
                report.Add(Codes.StaticFileScript, span, message, TrustFix);
        }
    }

    private static bool IsReadable(byte[] bytes, string text) =>
        // A browser may take a text with ESC for ISO-2022-JP, in which a quotation mark can be half a character.
        text.AsSpan().IndexOfAny('\0', '\e') < 0
        && !bytes.AsSpan().StartsWith(Encoding.Unicode.Preamble)
        && !bytes.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble)
        && !OddEncoding().IsMatch(text);

    /// <summary>
    /// Whether a value is an address that runs script. An animation has a list of values, and a refresh has the seconds
    /// before its address.
    /// </summary>
    private static bool RunsScript(RawTag tag, RawAttribute attribute, string path) =>
        (
            attribute.Name == "content"
                ? IsScript(RefreshAddress.Of(attribute.Value) ?? "")
                : attribute.Value.Split(';').Any(IsScript)
        )
        || (
            WebAddress.SchemeOf(attribute.Value) == "data"
            && !IsPicture(tag, attribute.Value.TrimStart())
            && !attribute.Value.TrimStart().StartsWith("data:font/", StringComparison.OrdinalIgnoreCase)
            && LocalName(attribute.Name) is "href" or "src" or "data" or "from" or "to" or "by" or "values"
            && !path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The address at another site that a tag leads readers to; null for none.</summary>
    private static string? OutsideRefresh(RawTag tag) =>
        tag.Attributes.Any(attribute =>
            attribute.Name == "http-equiv"
            && attribute.Value.Trim().Equals("refresh", StringComparison.OrdinalIgnoreCase)
        )
            ? tag
                .Attributes.Where(attribute => attribute.Name == "content")
                .Select(attribute => RefreshAddress.Of(attribute.Value))
                .FirstOrDefault(address =>
                    address is not null && !IsScript(address) && WebAddress.KindOf(address) is not AddressKind.OfTheSite
                )
            : null;

    /// <summary>A name without its prefix, which any document can choose for a namespace.</summary>
    private static string LocalName(string name) => name[(name.LastIndexOf(':') + 1)..];

    private static bool IsScript(string address) => WebAddress.SchemeOf(address) is "javascript" or "vbscript";

    /// <summary>
    /// Whether an address contains a picture. A drawing can contain script, which runs except where an element shows it
    /// as a picture.
    /// </summary>
    private static bool IsPicture(RawTag tag, string address) =>
        address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase)
        && (
            tag.Name is "img" or "image" or "feimage" or "source"
            || !address.StartsWith("data:image/svg", StringComparison.OrdinalIgnoreCase)
        );

    private static readonly Regex Declaration = new(
        @"<!ENTITY|<\?xml-stylesheet|<!DOCTYPE[^>]*\[",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    );

    [GeneratedRegex(
        @"^\s*<\?xml[^>]*encoding\s*=\s*[""'](?!utf-8|us-ascii|iso-8859-1|windows-1252)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex OddEncoding();
}
