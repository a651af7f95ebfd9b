using System.Text;
using Strata.Engine.Content.Html;
using Strata.Engine.Content.Links;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Templating;
using Strata.Engine.Text;

namespace Strata.Engine.Sites.Checks;

/// <summary>
/// Finds what the templates of a site load, and its Content-Security-Policy blocks: the page would lack it without a
/// message that an author sees.
/// </summary>
internal static class TemplateResourceCheck
{
    private const string Head = "theme/partials/head.html";
    private const string PolicyField = "content_security_policy";

    public static void Run(Edition site, DiagnosticBag bag)
    {
        // A site with its own head can have a policy of its own.
        if (site.Files.Contains(Head) && !TextOf(site, Head).Contains(PolicyField, StringComparison.Ordinal))
            return;
        foreach (string path in site.Files.Paths.Where(IsPagePart))
            Check(TextOf(site, path), site.Config.Allow, new FileReport(path, bag));
    }

    private static bool IsPagePart(string path) =>
        TemplateSet.IsTemplate(path) && path.EndsWith(".html", StringComparison.Ordinal);

    private static string TextOf(Edition site, string path) =>
        LineEndings.Normalize(Encoding.UTF8.GetString(site.Files.ReadBytes(path)));

    private static void Check(string text, AllowedHosts allow, FileReport report)
    {
        var lines = new LineMap(text);
        IReadOnlyList<RawTag> tags = RawHtml.TagsOfDocument(WithoutExpressions(text));
        foreach (RawTag tag in tags.Where(tag => !tag.IsEnd))
        {
            if (InlineProblem(tag, text) is var (problem, fix))
                report.Add(Codes.TemplateBlocked, lines.SpanAt(tag.Offset, tag.Name.Length + 1), problem, fix);
            foreach (RawAttribute attribute in tag.Attributes)
            {
                if (!IsInline(attribute))
                    CheckHosts(tag, attribute, allow, lines, report);
                // An expression in such a value is an error of its own.
                else if (!HasExpression(text.AsSpan(attribute.ValueStart, attribute.ValueLength)))
                    report.Add(
                        Codes.TemplateBlocked,
                        lines.SpanAt(attribute.Offset, attribute.Name.Length),
                        $"The policy of the pages blocks the attribute '{attribute.Name}'.",
                        attribute.Name == "style"
                            ? "Move the rule to theme/custom.css."
                            : "Listen to the event in a file such as theme/assets/NAME.js."
                    );
            }
        }
    }

    private static bool IsInline(RawAttribute attribute) =>
        attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal);

    /// <summary>A script or style in the page itself, which no host allows, and the fix.</summary>
    private static (string Problem, string Fix)? InlineProblem(RawTag tag, string text)
    {
        if (tag.Name is not ("style" or "script") || tag.Attributes.Any(attribute => attribute.Name == "src"))
            return null;
        // Without an end tag, or with an expression in it, the element is an error of its own.
        int end = text.IndexOf($"</{tag.Name}", tag.Offset, StringComparison.OrdinalIgnoreCase);
        if (end < 0 || HasExpression(text.AsSpan(tag.Offset, end - tag.Offset)))
            return null;
        if (tag.Name == "style")
            return ("The policy of the pages blocks <style>.", "Move its rules to theme/custom.css.");
        string type = tag.Attributes.FirstOrDefault(attribute => attribute.Name == "type")?.Value ?? "";
        bool isData = type.Length > 0 && type != "module" && !type.Contains("javascript", StringComparison.Ordinal);
        return isData
            ? null
            : (
                "The policy of the pages blocks a script between tags.",
                "Move it to a file such as theme/assets/NAME.js, and load that with 'src'."
            );
    }

    private static void CheckHosts(
        RawTag tag,
        RawAttribute attribute,
        AllowedHosts allow,
        LineMap lines,
        FileReport report
    )
    {
        if (Kind(tag, attribute) is not { } kind)
            return;
        foreach (string address in Addresses(attribute))
        {
            if (
                WebAddress.KindOf(address) is AddressKind.Outside
                && WebAddress.OriginOf(address) is { } origin
                && !AllowedHosts.Contains(HostsOf(kind, allow), origin)
            )
                report.Add(
                    Codes.TemplateBlocked,
                    lines.SpanAt(attribute.ValueStart, attribute.ValueLength),
                    $"The policy of the pages blocks what '{origin}' sends.",
                    $"Add the host to '{kind}:' below 'allow:' in data/site.yml."
                );
        }
    }

    private static bool HasExpression(ReadOnlySpan<char> text) => text.Contains("{{", StringComparison.Ordinal);

    private static IEnumerable<string> Addresses(RawAttribute attribute) =>
        attribute.Name == "srcset"
            ? attribute.Value.Split(',').Select(candidate => candidate.Trim().Split(' ')[0])
            : [attribute.Value.Trim()];

    /// <summary>The key of <c>allow</c> for what an attribute loads; null if it loads nothing.</summary>
    private static string? Kind(RawTag tag, RawAttribute attribute) =>
        (tag.Name, attribute.Name) switch
        {
            ("script", "src") => "scripts",
            ("link", "href") => RelOf(tag) switch
            {
                var rel when rel.Contains("stylesheet") => "styles",
                var rel when rel.Contains("icon") || rel.Contains("apple-touch-icon") => "images",
                var rel when rel.Contains("modulepreload") => "scripts",
                _ => null,
            },
            ("img" or "source" or "video" or "audio" or "track", "src" or "srcset" or "poster") => "images",
            ("iframe", "src") => "frames",
            _ => null,
        };

    private static string[] RelOf(RawTag tag) =>
        (tag.Attributes.FirstOrDefault(attribute => attribute.Name == "rel")?.Value ?? "")
            .ToLowerInvariant()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IReadOnlyList<string> HostsOf(string kind, AllowedHosts allow) =>
        kind switch
        {
            "scripts" => allow.Scripts,
            "styles" => allow.Styles,
            "frames" => allow.Frames,
            _ => allow.Images,
        };

    /// <summary>The text with letters for its expressions, which may contain quotation marks.</summary>
    private static string WithoutExpressions(string text)
    {
        var html = new StringBuilder(text.Length);
        int start = text.IndexOf("{{", StringComparison.Ordinal);
        int end = 0;
        while (start >= 0 && text.IndexOf("}}", start, StringComparison.Ordinal) is >= 0 and int close)
        {
            html.Append(text, end, start - end);
            end = close + 2;
            html.Append('x', end - start);
            start = text.IndexOf("{{", end, StringComparison.Ordinal);
        }

        return html.Append(text, end, text.Length - end).ToString();
    }
}
