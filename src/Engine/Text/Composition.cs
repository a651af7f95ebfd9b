using System.Text;

namespace Strata.Engine.Text;

/// <summary>
/// Composes letters and the marks after them into single code points (Unicode normalization form C), so that a name
/// typed on any machine is the same name. The base class library does not normalize under invariant globalization.
/// </summary>
/// <remarks>
/// Text is assumed to be in canonical order, as keyboards and file systems write it: a mark composes with the letter
/// directly before it. The table lists pairs of a letter and its composed form for each mark. It was generated from
/// Unicode 17.0: JavaScript's <c>String.prototype.normalize</c> decomposed every code point, and those that compose
/// back were kept.
/// </remarks>
internal static class Composition
{
    /// <summary>The first code point that composes with one before it.</summary>
    private const char FirstMark = '\u0300';

    private const int FirstSyllable = 0xAC00;
    private const int FirstLead = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int BeforeFirstTail = 0x11A7;
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Tails = 28;

    private static readonly Dictionary<string, string> ByMark = new()
    {
        ["\u0300"] =
            "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹЕЀИЍеѐиѝĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳἀἂἁἃἈἊἉἋἐἒἑἓἘἚἙἛἠἢἡἣ"
            + "ἨἪἩἫἰἲἱἳἸἺἹἻὀὂὁὃὈὊὉὋὐὒὑὓὙὛὠὢὡὣὨὪὩὫαὰεὲηὴιὶοὸυὺωὼΑᾺΕῈΗῊ\u1FBF\u1FCDϊῒΙῚ\u1FFE\u1FDDϋῢΥῪ\u00A8"
            + "\u1FEDΟῸΩῺ",
        ["\u0301"] =
            "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿ\u00A8\u0385ΑΆΕΈΗΉΙΊΟΌΥΎΩΏϊΐ"
            + "αάεέηήιίϋΰοόυύωώϒϓГЃКЌгѓкќÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứἀἄἁἅἈἌ"
            + "ἉἍἐἔἑἕἘἜἙἝἠἤἡἥἨἬἩἭἰἴἱἵἸἼἹἽὀὄὁὅὈὌὉὍὐὔὑὕὙὝὠὤὡὥὨὬὩὭ\u1FBF\u1FCE\u1FFE\u1FDE",
        ["\u0302"] = "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ",
        ["\u0303"] = "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ",
        ["\u0304"] = "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳИӢиӣУӮуӯGḠgḡḶḸḷḹṚṜṛṝαᾱΑᾹιῑΙῙυῡΥῩ",
        ["\u0306"] = "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭУЎИЙийуўЖӁжӂАӐаӑЕӖеӗȨḜȩḝẠẶạặαᾰΑᾸιῐΙῘυῠΥῨ",
        ["\u0307"] =
            "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋYẎyẏſẛ"
            + "\U000105D2\U000105C9\U000105DA\U000105E4",
        ["\u0308"] =
            "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸΙΪΥΫιϊυϋϒϔЕЁІЇеёіїАӒаӓӘӚәӛЖӜжӝЗӞзӟИӤиӥОӦоӧӨӪөӫЭӬэӭУӰуӱЧӴчӵЫӸыӹHḦhḧÕṎõṏŪṺ"
            + "ūṻWẄwẅXẌxẍtẗ",
        ["\u0309"] = "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ",
        ["\u030A"] = "AÅaåUŮuůwẘyẙ",
        ["\u030B"] = "OŐoőUŰuűУӲуӳ",
        ["\u030C"] = "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ",
        ["\u030F"] = "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕѴѶѵѷ",
        ["\u0311"] = "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ",
        ["\u0313"] = "αἀΑἈεἐΕἘηἠΗἨιἰΙἸοὀΟὈυὐωὠΩὨρῤ",
        ["\u0314"] = "αἁΑἉεἑΕἙηἡΗἩιἱΙἹοὁΟὉυὑΥὙωὡΩὩρῥΡῬ",
        ["\u031B"] = "OƠoơUƯuư",
        ["\u0323"] = "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ",
        ["\u0324"] = "UṲuṳ",
        ["\u0325"] = "AḀaḁ",
        ["\u0326"] = "SȘsșTȚtț",
        ["\u0327"] = "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ",
        ["\u0328"] = "AĄaąEĘeęIĮiįUŲuųOǪoǫ",
        ["\u032D"] = "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ",
        ["\u032E"] = "HḪhḫ",
        ["\u0330"] = "EḚeḛIḬiḭUṴuṵ",
        ["\u0331"] = "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ",
        ["\u0338"] =
            "\u2190\u219A\u2192\u219B\u2194\u21AE\u21D0\u21CD\u21D4\u21CE\u21D2\u21CF\u2203\u2204\u2208\u2209"
            + "\u220B\u220C\u2223\u2224\u2225\u2226\u223C\u2241\u2243\u2244\u2245\u2247\u2248\u2249\u003D\u2260"
            + "\u2261\u2262\u224D\u226D\u003C\u226E\u003E\u226F\u2264\u2270\u2265\u2271\u2272\u2274\u2273\u2275"
            + "\u2276\u2278\u2277\u2279\u227A\u2280\u227B\u2281\u2282\u2284\u2283\u2285\u2286\u2288\u2287\u2289"
            + "\u22A2\u22AC\u22A8\u22AD\u22A9\u22AE\u22AB\u22AF\u227C\u22E0\u227D\u22E1\u2291\u22E2\u2292\u22E3"
            + "\u22B2\u22EA\u22B3\u22EB\u22B4\u22EC\u22B5\u22ED",
        ["\u0342"] = "ἀἆἁἇἈἎἉἏἠἦἡἧἨἮἩἯἰἶἱἷἸἾἹἿὐὖὑὗὙὟὠὦὡὧὨὮὩὯαᾶ\u00A8\u1FC1ηῆ\u1FBF\u1FCFιῖϊῗ\u1FFE\u1FDFυῦϋῧωῶ",
        ["\u0345"] =
            "ἀᾀἁᾁἂᾂἃᾃἄᾄἅᾅἆᾆἇᾇἈᾈἉᾉἊᾊἋᾋἌᾌἍᾍἎᾎἏᾏἠᾐἡᾑἢᾒἣᾓἤᾔἥᾕἦᾖἧᾗἨᾘἩᾙἪᾚἫᾛἬᾜἭᾝἮᾞἯᾟὠᾠὡᾡὢᾢὣᾣὤᾤὥᾥὦᾦὧᾧὨᾨὩᾩὪᾪὫᾫὬᾬὭᾭὮᾮὯᾯ"
            + "ὰᾲαᾳάᾴᾶᾷΑᾼὴῂηῃήῄῆῇΗῌὼῲωῳώῴῶῷΩῼ",
        ["\u0653"] = "\u0627\u0622",
        ["\u0654"] = "\u0627\u0623\u0648\u0624\u064A\u0626\u06D5\u06C0\u06C1\u06C2\u06D2\u06D3",
        ["\u0655"] = "\u0627\u0625",
        ["\u093C"] = "नऩरऱळऴ",
        ["\u09BE"] = "\u09C7\u09CB",
        ["\u09D7"] = "\u09C7\u09CC",
        ["\u0B3E"] = "\u0B47\u0B4B",
        ["\u0B56"] = "\u0B47\u0B48",
        ["\u0B57"] = "\u0B47\u0B4C",
        ["\u0BBE"] = "\u0BC6\u0BCA\u0BC7\u0BCB",
        ["\u0BD7"] = "ஒஔ\u0BC6\u0BCC",
        ["\u0C56"] = "\u0C46\u0C48",
        ["\u0CC2"] = "\u0CC6\u0CCA",
        ["\u0CD5"] = "\u0CBF\u0CC0\u0CC6\u0CC7\u0CCA\u0CCB",
        ["\u0CD6"] = "\u0CC6\u0CC8",
        ["\u0D3E"] = "\u0D46\u0D4A\u0D47\u0D4B",
        ["\u0D57"] = "\u0D46\u0D4C",
        ["\u0DCA"] = "\u0DD9\u0DDA\u0DDC\u0DDD",
        ["\u0DCF"] = "\u0DD9\u0DDC",
        ["\u0DDF"] = "\u0DD9\u0DDE",
        ["\u102E"] = "ဥဦ",
        ["\u1B35"] = "ᬅᬆᬇᬈᬉᬊᬋᬌᬍᬎᬑᬒ\u1B3A\u1B3B\u1B3C\u1B3D\u1B3E\u1B40\u1B3F\u1B41\u1B42\u1B43",
        ["\u3099"] =
            "かがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼうゔゝゞカガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドハバヒビフブヘベホボウヴワヷヰヸヱヹヲヺヽヾ",
        ["\u309A"] = "はぱひぴふぷへぺほぽハパヒピフプヘペホポ",
        ["\U000110BA"] = "\U00011099\U0001109A\U0001109B\U0001109C\U000110A5\U000110AB",
        ["\U00011127"] = "\U00011131\U0001112E\U00011132\U0001112F",
        ["\U0001133E"] = "\U00011347\U0001134B",
        ["\U00011357"] = "\U00011347\U0001134C",
        ["\U000113B8"] = "\U000113C2\U000113C7",
        ["\U000113BB"] = "\U00011384\U00011385",
        ["\U000113C2"] = "\U0001138B\U0001138E\U000113C2\U000113C5",
        ["\U000113C9"] = "\U00011382\U00011383\U00011390\U00011391\U000113C2\U000113C8",
        ["\U000114B0"] = "\U000114B9\U000114BC",
        ["\U000114BA"] = "\U000114B9\U000114BB",
        ["\U000114BD"] = "\U000114B9\U000114BE",
        ["\U000115AF"] = "\U000115B8\U000115BA\U000115B9\U000115BB",
        ["\U00011930"] = "\U00011935\U00011938",
        ["\U0001611E"] = "\U0001611E\U00016121",
        ["\U0001611F"] = "\U0001611E\U00016123\U00016129\U00016124\U00016121\U00016126\U00016122\U00016127",
        ["\U00016120"] = "\U0001611E\U00016125\U00016121\U00016128",
        ["\U00016129"] = "\U0001611E\U00016122",
        ["\U00016D67"] = "\U00016D67\U00016D68\U00016D63\U00016D69\U00016D69\U00016D6A",
    };

    private static readonly Dictionary<(Rune First, Rune Second), Rune> Pairs = ReadPairs();

    private static readonly Dictionary<Rune, Rune> Bare = Pairs
        .Where(pair => IsDiacritic(pair.Key.Second))
        .ToDictionary(pair => pair.Value, pair => pair.Key.First);

    /// <summary>
    /// Whether a code point is a mark above, below or through a letter of Latin, Greek or Cyrillic script, which
    /// readers often omit.
    /// </summary>
    public static bool IsDiacritic(Rune rune) => rune.Value is >= 0x300 and <= 0x36F;

    /// <summary>A letter without its diacritics.</summary>
    public static Rune WithoutDiacritics(Rune letter)
    {
        while (Bare.TryGetValue(letter, out Rune bare))
            letter = bare;
        return letter;
    }

    /// <summary>Composes all letters of a text.</summary>
    public static string Compose(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange(FirstMark, char.MaxValue) < 0)
            return text;
        List<Rune> composed = [];
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (composed is [.., var last] && ComposePair(last, rune) is { } letter)
                composed[^1] = letter;
            else
                composed.Add(rune);
        }

        return string.Concat(composed);
    }

    private static Rune? ComposePair(Rune first, Rune second) =>
        Pairs.TryGetValue((first, second), out Rune composed) ? composed : Syllable(first.Value, second.Value);

    /// <summary>Composes a Korean syllable, whose code point is computed from its lead, vowel and tail.</summary>
    private static Rune? Syllable(int first, int second)
    {
        int lead = first - FirstLead;
        int vowel = second - FirstVowel;
        if (lead is >= 0 and < Leads && vowel is >= 0 and < Vowels)
            return new Rune(FirstSyllable + (((lead * Vowels) + vowel) * Tails));
        int syllable = first - FirstSyllable;
        int tail = second - BeforeFirstTail;
        bool joins = syllable is >= 0 and < Leads * Vowels * Tails && syllable % Tails == 0 && tail is > 0 and < Tails;
        return joins ? new Rune(first + tail) : null;
    }

    private static Dictionary<(Rune First, Rune Second), Rune> ReadPairs()
    {
        Dictionary<(Rune, Rune), Rune> pairs = [];
        foreach ((string mark, string letters) in ByMark)
        {
            Rune second = Rune.GetRuneAt(mark, 0);
            foreach (Rune[] pair in letters.EnumerateRunes().Chunk(2))
                pairs.Add((pair[0], second), pair[1]);
        }

        return pairs;
    }
}
