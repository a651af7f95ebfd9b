using System.Globalization;
using NodaTime;

namespace Strata.Engine.Catalogues;

/// <summary>Reads and writes dates as ISO 8601 has them: <c>2026-11-23</c>, and months as <c>2026-11</c>.</summary>
internal static class IsoDate
{
    /// <summary>A day that exists; null for any other text.</summary>
    public static LocalDate? Day(string text) =>
        text.Length == 10
        && text[7] == '-'
        && Month(text[..7]) is { } month
        && Number(text.AsSpan(8)) is { } day
        && day >= 1
        && day <= CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month)
            ? new LocalDate(month.Year, month.Month, day)
            : null;

    /// <summary>The first day of a month; null for any other text.</summary>
    public static LocalDate? Month(string text) =>
        text.Length == 7
        && text[4] == '-'
        && Number(text.AsSpan(0, 4)) is { } year
        && Number(text.AsSpan(5)) is >= 1 and <= 12 and var month
            ? new LocalDate(year, month, 1)
            : null;

    public static string Format(LocalDate date) => $"{date.Year:0000}-{date.Month:00}-{date.Day:00}";

    private static int? Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
