namespace Strata.Engine.Localization;

/// <summary>
/// The plural rules of Unicode's CLDR 48 for whole numbers, written by
/// <c>.github/scripts/plurals.mjs</c>.
/// </summary>
internal static class PluralRules
{
    /// <summary>
    /// The languages with the same rules. A rule is a category and the conditions of a number <c>n</c>; all other
    /// numbers are in the category <c>other</c>.
    /// </summary>
    public static readonly LanguageGroup[] All =
    [
        new(
            "af an asa ast az bal bem bez bg brx ce cgg chr ckb da de dv ee el en eo et eu fi fo fur fy gl "
                + "gsw ha haw hu ia ie io jgo jmc ka kaj kcg kk kkj kl ks ksb ku ky lb lg lij mas mgo ml mn mr "
                + "nah nb nd ne nl nn nnh no nr ny nyn om or os pap ps rm rof rwk saq sc sd sdh seh sn so sq ss "
                + "ssy st sv sw syr ta te teo tig tk tn tr ts ug ur uz ve vo vun wae xh xog yi",
            "one: n = 1"
        ),
        new("ak bho csw guw ln mg nso pa ti wa", "one: n = 0..1"),
        new("am as bn doi fa gu hi kn kok kok-Latn pcm zu", "one: n = 0 or n = 1"),
        new("ar ars", "zero: n = 0; one: n = 1; two: n = 2; few: n % 100 = 3..10; many: n % 100 = 11..99"),
        new(
            "be ru uk",
            "one: n % 10 = 1 and n % 100 != 11; few: n % 10 = 2..4 and n % 100 != 12..14; many: n % 10 = 0 "
                + "or n % 10 = 5..9 or n % 100 = 11..14"
        ),
        new("blo cv ksh", "zero: n = 0; one: n = 1"),
        new(
            "bm bo dz hnj id ig ii ja jbo jv jw kde kea km ko lkt lo ms my nqo osa sah ses sg su th to tpi "
                + "und vi wo yo yue zh",
            ""
        ),
        new(
            "br",
            "one: n % 10 = 1 and n % 100 != 11,71,91; two: n % 10 = 2 and n % 100 != 12,72,92; few: n % 10 "
                + "= 3..4,9 and n % 100 != 10..19,70..79,90..99; many: n != 0 and n % 1000000 = 0"
        ),
        new("bs hr sh sr", "one: n % 10 = 1 and n % 100 != 11; few: n % 10 = 2..4 and n % 100 != 12..14"),
        new("ca es it lld pt-PT scn vec", "one: n = 1; many: n != 0 and n % 1000000 = 0"),
        new("ceb fil tl", "one: n = 1,2,3 or n % 10 != 4,6,9"),
        new("cs sk", "one: n = 1; few: n = 2..4"),
        new("cy", "zero: n = 0; one: n = 1; two: n = 2; few: n = 3; many: n = 6"),
        new("dsb hsb sl", "one: n % 100 = 1; two: n % 100 = 2; few: n % 100 = 3..4"),
        new("ff hy kab si", "one: n = 0,1"),
        new("fr", "one: n = 0,1; many: n != 0 and n % 1000000 = 0"),
        new("ga", "one: n = 1; two: n = 2; few: n = 3..6; many: n = 7..10"),
        new("gd", "one: n = 1,11; two: n = 2,12; few: n = 3..10,13..19"),
        new("gv", "one: n % 10 = 1; two: n % 10 = 2; few: n % 100 = 0,20,40,60,80"),
        new("he iu naq sat se sma smi smj smn sms", "one: n = 1; two: n = 2"),
        new("is mk", "one: n % 10 = 1 and n % 100 != 11"),
        new(
            "kw",
            "zero: n = 0; one: n = 1; two: n % 100 = 2,22,42,62,82 or n % 1000 = 0 and n % 100000 = "
                + "1000..20000,40000,60000,80000 or n != 0 and n % 1000000 = 100000; few: n % 100 = "
                + "3,23,43,63,83; many: n != 1 and n % 100 = 1,21,41,61,81"
        ),
        new("lag", "zero: n = 0; one: n = 0,1 and n != 0"),
        new("lt", "one: n % 10 = 1 and n % 100 != 11..19; few: n % 10 = 2..9 and n % 100 != 11..19"),
        new("lv prg", "zero: n % 10 = 0 or n % 100 = 11..19; one: n % 10 = 1 and n % 100 != 11"),
        new("mo ro", "one: n = 1; few: n = 0 or n != 1 and n % 100 = 1..19"),
        new("mt", "one: n = 1; two: n = 2; few: n = 0 or n % 100 = 3..10; many: n % 100 = 11..19"),
        new(
            "pl",
            "one: n = 1; few: n % 10 = 2..4 and n % 100 != 12..14; many: n != 1 and n % 10 = 0..1 or n % 10 "
                + "= 5..9 or n % 100 = 12..14"
        ),
        new("pt", "one: n = 0..1; many: n != 0 and n % 1000000 = 0"),
        new(
            "sgs",
            "one: n % 10 = 1 and n % 100 != 11; two: n = 2; few: n != 2 and n % 10 = 2..9 and n % 100 != " + "11..19"
        ),
        new("shi", "one: n = 0 or n = 1; few: n = 2..10"),
        new("tzm", "one: n = 0..1 or n = 11..99"),
    ];

    /// <param name="Languages">The language tags, separated by spaces.</param>
    /// <param name="Rules">The rules, separated by semicolons, in the order in which they are tried.</param>
    public readonly record struct LanguageGroup(string Languages, string Rules);
}
