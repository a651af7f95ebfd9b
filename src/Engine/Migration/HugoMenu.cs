using System.Globalization;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Migration;

/// <summary>Reads the main menu in the settings of Hugo as the navigation of the site.</summary>
internal static class HugoMenu
{
    /// <summary>The navigation in the form of <c>data/site.yml</c>; null without a menu.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="report">Receives a diagnostic about entries below others, which are left out.</param>
    public static YamlSequence? Read(YamlMapping settings, FileReport report)
    {
        string language = settings.TextAt("defaultContentLanguage") ?? "en";
        YamlNode? own = settings.At("languages", language);
        if (
            (
                settings.At("menus", "main")
                ?? settings.At("menu", "main")
                ?? own.At("menus", "main")
                ?? own.At("menu", "main")
            )
            is not YamlSequence menu
        )
            return null;
        // The order of Hugo: by weight, those without one last, then by title.
        List<Entry> all =
        [
            .. menu
                .Items.OfType<YamlMapping>()
                .Select(Entry.Of)
                .OfType<Entry>()
                .OrderBy(entry => entry.Weight == 0)
                .ThenBy(entry => entry.Weight)
                .ThenBy(entry => entry.Title.Value, StringComparer.Ordinal),
        ];
        ILookup<string, Entry> inner = all.Where(entry => entry.Parent.Length > 0).ToLookup(entry => entry.Parent);
        List<Entry> shown = [];
        List<Entry> below = [];
        foreach (Entry entry in all.Where(entry => entry.Parent.Length == 0))
        {
            if (entry.Leads)
                shown.Add(entry);
            // An entry that only opens a menu stands for what is in it.
            (entry.Leads ? below : shown).AddRange(inner[entry.Name].Where(item => item.Leads));
        }

        if (below.Count > 0)
            report.Add(
                Codes.ForeignSettingUnused,
                below[0].Title.Span,
                $"The navigation has one level, without {QuotedList.Of(below.Select(entry => entry.Title.Value))}.",
                "Write 'navigation:' in data/site.yml."
            );
        return new YamlSequence(menu.Span, [.. shown.Select(entry => entry.ToNode())]);
    }

    /// <summary>An entry of a menu.</summary>
    private sealed record Entry(YamlScalar Title, YamlScalar Url, string Name, string Parent, int Weight)
    {
        /// <summary>Whether it leads anywhere.</summary>
        public bool Leads => Url.Value.Trim() is not ("" or "#");

        public static Entry? Of(YamlMapping written)
        {
            if ((written.At("name") ?? written.At("title")) is not YamlScalar { IsNull: false } title)
                return null;
            return new Entry(
                title,
                (written.At("pageRef") ?? written.At("url")) as YamlScalar ?? title with { Value = "" },
                written.TextAt("identifier") ?? title.Value,
                written.TextAt("parent") ?? "",
                int.TryParse(
                    written.TextAt("weight"),
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out int weight
                )
                    ? weight
                    : 0
            );
        }

        public YamlMapping ToNode() =>
            new(
                Title.Span,
                [
                    new YamlEntry(new YamlScalar(Title.Span, "title"), Title),
                    new YamlEntry(new YamlScalar(Url.Span, "url"), Url),
                ]
            );
    }
}
