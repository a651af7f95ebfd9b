using Strata.Engine.Diagnostics;

namespace Strata.Engine.Templating;

/// <summary>
/// Finds why an expression must not be in the value of an attribute, although quotation marks are escaped.
/// </summary>
/// <param name="Code">The code.</param>
/// <param name="Message">The message.</param>
/// <param name="Fix">The fix.</param>
internal sealed record AttributeRule(DiagnosticCode Code, string Message, string Fix)
{
    private const string ScriptFix = "Put the value in a data- attribute, and read it in theme/assets/site.js.";

    private static readonly HashSet<string> Addresses = new(
        (
            "href src action poster cite data srcset formaction xlink:href ping background manifest longdesc "
            + "imagesrcset codebase profile icon"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Elements of SVG that set an attribute of another element, which may be an address.</summary>
    private static readonly HashSet<string> Animations = new(
        ["animate", "animatetransform", "animatemotion", "set"],
        StringComparer.Ordinal
    );

    /// <param name="at">The position.</param>
    /// <param name="givesAddress">Whether the value went through <c>url</c>.</param>
    public static AttributeRule? Find(HtmlContext at, bool givesAddress)
    {
        string name = at.Attribute;
        if (name.StartsWith("on", StringComparison.Ordinal))
            return Context($"the event handler '{name}'", ScriptFix);
        if (name == "style")
            return Context("a 'style' attribute", "Use a class.");
        if (name == "srcdoc")
            return Context("'srcdoc', whose text is a page of its own", "Use 'src' with the address of a page.");
        if (at.Tag == "base")
            return Context("<base>, which changes all addresses of the page", "Write '| url' after each address.");
        if (at.Tag == "meta" && name == "http-equiv")
            return Context("'http-equiv', which may load another page", "Write the name out.");
        if (Animations.Contains(at.Tag) && name is "to" or "from" or "by" or "values" or "attributename")
            return Context($"'{name}' of <{at.Tag}>, which sets an attribute", "Write the value out.");
        if (at is { Tag: "meta", Meta: MetaState.Refresh } && name == "content")
            return !givesAddress ? Address("the refresh")
                : at.Before.IsRefresh ? null
                : new(
                    Codes.TemplateAddress,
                    "The text before the address of the refresh is not '0; url='.",
                    "Write content=\"0; url={{ VALUE | url }}\"."
                );
        if (!Addresses.Contains(name))
            return null;
        if (at.Before.IsStart)
            return givesAddress ? null : Address($"'{name}'");
        return at.Before.IsInAddress
            ? null
            : new(
                Codes.TemplateAddress,
                $"The address in '{name}' begins with '{at.Before.Text}', so that the value may make it run code.",
                "Begin it with '/', '#' or 'https:', or with an expression that ends with '| url'."
            );
    }

    private static AttributeRule Context(string place, string fix) =>
        new(Codes.TemplateContext, $"An expression is in {place}.", fix);

    private static AttributeRule Address(string place) =>
        new(
            Codes.TemplateAddress,
            $"The address in {place} does not go through 'url'.",
            "Write '| url' after the value."
        );
}
