namespace Strata.Engine.Diagnostics;

/// <summary>
/// The names of a theme that were renamed: fields, functions, message keys and partials. An old name is never accepted,
/// but its diagnostic gives the new one.
/// </summary>
internal static class RenamedNames
{
    /// <summary>New names by old ones. The new name of a part of a message key has no dot.</summary>
    private static readonly Dictionary<string, string> NewNames = new(StringComparer.Ordinal)
    {
        // Partials
        ["data-head.html"] = "data-header.html",
        ["figure-text.html"] = "figure-feed.html",
        ["figure-told.html"] = "figure-text-alternative.html",
        ["figure-words.html"] = "text-alternative.html",
        ["mark.html"] = "logo.html",
        ["neighbours.html"] = "previous-next.html",
        ["post-head.html"] = "post-header.html",
        ["rock.html"] = "footer-stripe.html",
        ["scene-text.html"] = "box-text.html",
        // Functions, fields and message keys
        ["also"] = "also_known_as",
        ["beside"] = "supporting_files",
        ["changed"] = "modified",
        ["cure"] = "suggestion",
        ["drawn"] = "has_outline",
        ["elsewhere"] = "share",
        ["ends"] = "closing_groups",
        ["explained"] = "url",
        ["glossary_url"] = "url",
        ["heard"] = "accessible_name",
        ["held"] = "rules_description",
        ["holds"] = "contents",
        ["more"] = "continuation_class",
        ["neighbours"] = "navigation",
        ["paper"] = "background",
        ["policy"] = "content_security_policy",
        ["right"] = "correct",
        ["say"] = "message",
        ["search"] = "search_index",
        ["spots"] = "anchors",
        ["text"] = "text_alternative",
        ["text_version"] = "text_alternative",
        ["trail"] = "breadcrumbs",
        ["why"] = "rationale",
        ["word"] = "label",
        ["wrong"] = "incorrect",
    };

    /// <summary>The new name if the context of the old one knows it; otherwise null.</summary>
    /// <param name="name">A name, a partial such as <c>x.html</c> or a message key such as <c>post.next</c>.</param>
    /// <param name="known">The known names.</param>
    public static string? Find(string name, IEnumerable<string> known)
    {
        string renamed = NewNames.TryGetValue(name, out string? whole)
            ? whole
            : string.Join('.', name.Split('.').Select(part => NewNames.GetValueOrDefault(part, part)));
        return renamed != name && known.Contains(renamed) ? renamed : null;
    }

    /// <summary>The fix for a renamed name; null for other names.</summary>
    public static string? Fix(string name, IEnumerable<string> known) =>
        Find(name, known) is { } renamed ? $"It was renamed to '{renamed}'." : null;
}
