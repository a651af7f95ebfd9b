using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Strata.Engine.Text;

/// <summary>The rules that generators have for the ids of headings.</summary>
internal enum HeadingIdRule
{
    /// <summary>
    /// As GitHub, mdBook and Docusaurus: punctuation is dropped, each space is a hyphen.
    /// </summary>
    GitHub,

    /// <summary>As GitHub, without the hyphens that kramdown makes a dash of.</summary>
    Kramdown,

    /// <summary>As Zola: all but ASCII letters and digits become single hyphens.</summary>
    Zola,

    /// <summary>As the paths of Strata: letters and digits, and single hyphens.</summary>
    Slug,

    /// <summary>
    /// As Hugo: of the line as it is written, with the addresses of links, as GitHub but without marks.
    /// </summary>
    Hugo,

    /// <summary>As Hugo with <c>github-ascii</c>: without letters outside of ASCII.</summary>
    HugoAscii,

    /// <summary>As Hugo with <c>blackfriday</c>: of the line as it is written, all but letters and numbers become
    /// single hyphens.</summary>
    Blackfriday,

    /// <summary>As MkDocs: ASCII letters without their marks, digits and underscores, and single hyphens.</summary>
    MkDocs,

    /// <summary>As MkDocs with <c>slugify_unicode</c>: letters of all scripts.</summary>
    MkDocsUnicode,

    /// <summary>As MkDocs with <c>pymdownx.slugs</c>: as GitHub.</summary>
    MkDocsGitHub,
}

/// <summary>The ids of headings by rule, before they are numbered.</summary>
internal static partial class HeadingIdRules
{
    public static string IdOf(HeadingIdRule rule, string text) =>
        rule switch
        {
            HeadingIdRule.GitHub or HeadingIdRule.Kramdown => GitHub(text),
            HeadingIdRule.MkDocsGitHub => GitHub(text.Trim()),
            HeadingIdRule.MkDocs => MkDocs(
                Composition.Compose(text).EnumerateRunes().Select(Composition.WithoutDiacritics),
                rune => rune.IsAscii
            ),
            HeadingIdRule.MkDocsUnicode => MkDocs(Composition.Compose(text).EnumerateRunes(), _ => true),
            HeadingIdRule.Zola => Zola(text),
            HeadingIdRule.Hugo => OrHeading(Hugo(text.EnumerateRunes())),
            HeadingIdRule.HugoAscii => OrHeading(
                Hugo(text.EnumerateRunes().Select(Composition.WithoutDiacritics).Where(rune => rune.IsAscii))
            ),
            HeadingIdRule.Blackfriday => OrHeading(Blackfriday(text)),
            _ => Slug.Of(text),
        };

    /// <summary>
    /// Letters, marks, numbers, connectors and hyphens, in lower case; a space is a hyphen (kramdown-parser-gfm,
    /// generate_gfm_header_id; github-slugger).
    /// </summary>
    private static string GitHub(string text)
    {
        var id = new StringBuilder(text.Length);
        foreach (Rune rune in Composition.Compose(text).EnumerateRunes())
        {
            if (rune.Value is ' ')
                id.Append('-');
            else if (rune.Value is '-' || IsWord(rune))
                id.Append(rune.Value == 'İ' ? "i\u0307" : Rune.ToLowerInvariant(rune).ToString());
        }

        return id.ToString();
    }

    /// <summary>
    /// Letters, digits and underscores in lower case; blanks and hyphens in a row are one hyphen (Python-Markdown,
    /// toc.slugify).
    /// </summary>
    private static string MkDocs(IEnumerable<Rune> text, Func<Rune, bool> isKept)
    {
        IEnumerable<string> kept =
            from rune in text
            let isBlank = Rune.IsWhiteSpace(rune)
            where isBlank || rune.Value is '-' || (IsWord(rune) && isKept(rune))
            select isBlank ? " " : Lower(rune).ToString();
        return BlanksAndHyphens().Replace(string.Concat(kept).Trim(), "-");
    }

    /// <summary>Whether ids that are in use already get an underscore and a number, instead of a hyphen.</summary>
    public static bool IsNumberedAsInPython(HeadingIdRule rule) =>
        rule is HeadingIdRule.MkDocs or HeadingIdRule.MkDocsUnicode or HeadingIdRule.MkDocsGitHub;

    /// <summary>Whether an id is made of the line as it is written, rather than of the text that readers see.</summary>
    public static bool IsOfSource(HeadingIdRule rule) =>
        rule is HeadingIdRule.Hugo or HeadingIdRule.HugoAscii or HeadingIdRule.Blackfriday;

    private static string OrHeading(string id) => id.Length == 0 ? "heading" : id;

    /// <summary>Letters, digits, underscores and hyphens; a space is a hyphen (gohugo.io, autoHeadingIDType).</summary>
    private static string Hugo(IEnumerable<Rune> text) =>
        string.Concat(
            text.Where(rune => rune.Value is '-' or ' ' or '_' || Rune.IsLetterOrDigit(rune))
                .Select(rune => rune.Value is ' ' ? new Rune('-') : Lower(rune))
        );

    /// <summary>The small letter, which is always one character in Hugo.</summary>
    private static Rune Lower(Rune rune) => rune.Value == 'İ' ? new Rune('i') : Rune.ToLowerInvariant(rune);

    private static string Blackfriday(string text)
    {
        var id = new StringBuilder(text.Length);
        bool isApart = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune) && !Rune.IsNumber(rune))
            {
                isApart = true;
                continue;
            }

            if (isApart && id.Length > 0)
                id.Append('-');
            isApart = false;
            id.Append(Lower(rune).ToString());
        }

        return id.ToString();
    }

    private static bool IsWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.ConnectorPunctuation;

    /// <summary>
    /// As the crate slug: ASCII letters without their marks and digits, in lower case, and hyphens between them.
    /// </summary>
    public static string Zola(string text)
    {
        IEnumerable<Rune> bare = Composition.Compose(text).EnumerateRunes().Select(Composition.WithoutDiacritics);
        return NotAscii().Replace(string.Concat(bare).ToLowerInvariant(), "-").Trim('-');
    }

    [GeneratedRegex("[ -]+")]
    private static partial Regex BlanksAndHyphens();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotAscii();
}
