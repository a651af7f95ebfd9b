// Short, so that most declarations fit on one line.
using Code = Strata.Engine.Diagnostics.DiagnosticCode;

namespace Strata.Engine.Diagnostics;

/// <summary>
/// All diagnostic codes. A code never changes its meaning; each has a fixture and an entry in the documentation.
/// </summary>
public static class Codes
{
    private static readonly List<Code> Declared = [];

    /// <summary>All codes, in the order of declaration.</summary>
    public static IReadOnlyList<Code> All => Declared;

    // Files
    public static readonly Code FileNotText = Error("FILE001", "a text file that is not UTF-8");
    public static readonly Code FileLeavesRoot = Error("FILE002", "a symbolic link that leaves the content");
    public static readonly Code FileUnreadable = Error("FILE003", "an entry that is not a readable file");
    public static readonly Code FileNameOnWindows = Warning("FILE004", "a name that Windows cannot store");
    public static readonly Code FileNamesAlike = Warning("FILE005", "two names that are one on Windows or macOS");
    public static readonly Code FileUnread = Warning("FILE006", "a file of the theme or the data that nothing reads");
    public static readonly Code FileHidden = Note("FILE007", "a name that begins with a dot or an underscore");
    public static readonly Code FileTemporary = Warning("FILE008", "a backup or temporary file");

    // YAML
    public static readonly Code YamlSyntax = Error("YAML001", "invalid YAML");
    public static readonly Code YamlDuplicateKey = Error("YAML002", "a duplicate key");
    public static readonly Code YamlAlias = Error("YAML003", "anchors, aliases, tags and merge keys");
    public static readonly Code YamlTooDeep = Error("YAML004", "YAML nested too deeply, or too long");

    // TOML
    public static readonly Code TomlSyntax = Error("TOML001", "invalid TOML");

    // Keys of mappings
    public static readonly Code KeyUnknown = Error("KEY001", "an unknown key");
    public static readonly Code KeyMissing = Error("KEY002", "a missing key");
    public static readonly Code KeyValue = Error("KEY003", "an invalid value of a key");
    public static readonly Code KeyMisspelt = Warning("KEY004", "a misspelt or misplaced key");

    // Pages
    public static readonly Code FrontMatterOpen = Error("PAGE001", "front matter that is not closed");
    public static readonly Code PostWithoutDate = Error("PAGE002", "a post without a date");
    public static readonly Code UnknownLayout = Error("PAGE003", "an unknown layout");
    public static readonly Code BadPermalink = Error("PAGE004", "an invalid permalink");
    public static readonly Code NoSlug = Error("PAGE005", "a name without a letter or digit for a path");
    public static readonly Code SameUrl = Error("PAGE006", "two files with the same URL");
    public static readonly Code FuturePost = Note("PAGE007", "a future post");
    public static readonly Code TermWritten = Warning("PAGE008", "a category or tag with two spellings");
    public static readonly Code NameTooLong = Error("PAGE009", "a name too long for a file");
    public static readonly Code ReservedUrl = Error("PAGE010", "a path of the site's own files");
    public static readonly Code FrontMatterMark = Error("PAGE012", "front matter with an unknown opening line");
    public static readonly Code GeneratedReplaced = Note("PAGE011", "a generated page replaced by content");
    public static readonly Code TermsInText = Warning("PAGE014", "several categories or tags in one text");
    public static readonly Code UrlOnWindows = Warning("PAGE013", "a URL whose file Windows cannot store");

    // Markdown
    public static readonly Code RawHtmlRefused = Error("HTML001", "an element that may run code or break the page");
    public static readonly Code RawHtmlHandler = Error("HTML002", "an attribute that runs code");
    public static readonly Code RawHtmlOpen = Error("HTML003", "a tag or comment that is not closed");
    public static readonly Code CalloutUnknown = Warning("MD001", "an unknown callout");
    public static readonly Code TabLabel = Error("MD002", "a tab without a label");
    public static readonly Code CodeLanguage = Warning("MD003", "a code block with an unknown language");
    public static readonly Code CodeOption = Warning("MD004", "an unknown option of a code block or an image");
    public static readonly Code MathNotation = Warning("MD005", "mathematical notation");

    public static readonly Code ImageWithoutText = Warning("MD006", "an image without alternative text");

    public static readonly Code CodeOpen = Warning("MD007", "a code block that is not closed");
    public static readonly Code FootnoteUnknown = Warning("MD008", "a reference to an unknown footnote");
    public static readonly Code MarkdownNesting = Error("MD009", "nesting that is too deep");
    public static readonly Code MarkdownMarks = Error("MD010", "a paragraph with too many marks");
    public static readonly Code MarkdownLength = Error("MD011", "a page that is too long");
    public static readonly Code TextDirection = Warning("MD012", "code or a link whose direction is changed unseen");
    public static readonly Code CodeLength = Warning("MD013", "more code than is highlighted");
    public static readonly Code ConflictMark = Error("MD014", "a conflict of a merge that is not resolved");
    public static readonly Code MarkupOfOthers = Warning("MD015", "markup of another dialect, which stays text");
    public static readonly Code Include = Error("MD016", "an include that is not possible");
    public static readonly Code TitleTwice = Warning("MD017", "a heading that is a second title");
    public static readonly Code BlockWithoutList = Warning("MD018", "cards or steps without a list");
    public static readonly Code RawHtmlUnbalanced = Error("HTML006", "a start or end tag without its counterpart");
    public static readonly Code RawHtmlName = Error("HTML007", "a name that scripts would read");
    public static readonly Code IdDuplicate = Error("HTML008", "two elements with the same id");
    public static readonly Code RawHtmlUnknown = Warning("HTML009", "an element that HTML does not have");
    public static readonly Code StaticFileScript = Error("HTML004", "a file with script");
    public static readonly Code RawHtmlStyle = Warning("HTML005", "a style attribute, which has no effect");

    // Links
    public static readonly Code LinkScheme = Error("LINK001", "a link with a scheme that is not allowed");
    public static readonly Code LinkDead = Error("LINK002", "a link to a page or file that does not exist");
    public static readonly Code LinkAnchor = Error("LINK003", "a link to an anchor that does not exist");

    public static readonly Code LinkOutside = Warning("LINK004", "a dead external link");

    // Migration from other generators
    public static readonly Code LiquidNotRun = Warning("MIG001", "a Liquid tag or expression");
    public static readonly Code AttributesNoEffect = Warning("MIG002", "an attribute list without effect");
    public static readonly Code ForeignSettingUnused = Warning(
        "MIG003",
        "a setting of another generator without effect"
    );
    public static readonly Code ForeignFileUnused = Warning(
        "MIG004",
        "a file or folder of another generator that is not published"
    );
    public static readonly Code ForeignLayout = Warning(
        "MIG005",
        "a layout of another generator that is not in the theme"
    );
    public static readonly Code ShortcodeNotRun = Warning("MIG006", "a shortcode or component of another generator");
    public static readonly Code LinkXref = Error("MIG007", "an xref link of Statiq");

    // Data used in prose
    public static readonly Code TermUnknown = Error("DATA001", "an unknown term");
    public static readonly Code FactUnknown = Error("DATA002", "an unknown fact");
    public static readonly Code FactWithText = Error("DATA003", "a link to a fact with text of its own");
    public static readonly Code TableUnknown = Error("DATA004", "an unknown compatibility table");
    public static readonly Code ValueUnknown = Error("DATA005", "an unknown value of data");

    // Settings
    public static readonly Code SettingTimeZone = Error("SITE001", "an unknown time zone");
    public static readonly Code SettingUrl = Error("SITE002", "an invalid address");
    public static readonly Code SettingPermalink = Error("SITE003", "a permalink pattern with an unknown token");
    public static readonly Code NoAddress = Note("SITE004", "a site without an address");
    public static readonly Code NoHistory = Note("SITE005", "files without a known date of change");
    public static readonly Code NavigationPages = Note("SITE006", "a navigation without some of the pages");
    public static readonly Code SitePicture = Error("SITE007", "a logo or an icon that cannot be used");

    // Diagrams in pages
    public static readonly Code DiagramUnknown = Error("FIG001", "an unknown diagram");
    public static readonly Code DiagramParameter = Error("FIG002", "an invalid diagram parameter");
    public static readonly Code DiagramInline = Error("FIG003", "a diagram inside a paragraph");
    public static readonly Code DiagramDuplicate = Error("FIG004", "two diagrams with the same id on a page");
    public static readonly Code DiagramCaption = Error("FIG005", "a diagram without a caption");
    public static readonly Code DiagramEmpty = Error("FIG006", "a view with nothing to show");

    // Pictures
    public static readonly Code PictureLabel = Note("PIC001", "a label that pictures cannot show");
    public static readonly Code CardText = Warning("PIC002", "a text that social cards cannot show");
    public static readonly Code PictureFile = Warning("PIC003", "a file that is not an image of its format");

    public static readonly Code PicturePixels = Warning("PIC005", "a picture that is too large for smaller versions");
    public static readonly Code PictureTooTall = Note("PIC004", "a diagram that is too tall for a picture");

    // Vocabularies
    public static readonly Code VocabularyKindMissing = Error("VOC001", "a reference to an unknown kind");
    public static readonly Code VocabularyDetailMissing = Error(
        "VOC002",
        "a detail that is not a property of its kind"
    );
    public static readonly Code VocabularyNameTaken = Error(
        "VOC003",
        "a kind, property or part whose name is already a key of the node"
    );
    public static readonly Code VocabularyNotAFrame = Error("VOC004", "a slab or box that contains nodes");
    public static readonly Code VocabularyEmpty = Error("VOC005", "a vocabulary without a kind");
    public static readonly Code VocabularyConstraint = Error("VOC006", "a constraint with an unknown name");
    public static readonly Code VocabularyExtends = Error("VOC007", "a vocabulary that extends an unusable one");

    // Catalogues
    public static readonly Code CatalogueSourceUnknown = Error("CAT001", "an unknown source");
    public static readonly Code CatalogueSizeUnattested = Warning("CAT002", "a size without its date or source");
    public static readonly Code CatalogueSizeText = Error("CAT003", "an invalid size");
    public static readonly Code CatalogueNameTwice = Error("CAT004", "a duplicate name");
    public static readonly Code CatalogueEmpty = Error("CAT005", "a catalogue that is not a mapping");
    public static readonly Code CatalogueEmptyImageHolds = Error("CAT006", "an empty image with contents");
    public static readonly Code CompatibilityVerdictUnknown = Error("CAT007", "an unknown verdict");
    public static readonly Code CompatibilityCellMissing = Error("CAT008", "a compatibility table with a missing cell");
    public static readonly Code CompatibilityRowUnknown = Error("CAT009", "an unknown row");
    public static readonly Code CompatibilityColumnUnknown = Error("CAT010", "an unknown column");
    public static readonly Code CompatibilityModeUnknown = Error("CAT011", "an unknown mode");
    public static readonly Code CompatibilityRemarkUnknown = Error("CAT012", "an unknown remark");
    public static readonly Code CompatibilityDisputedWithoutSources = Error(
        "CAT013",
        "a disputed cell without sources"
    );
    public static readonly Code CatalogueSizeOld = Warning("CAT014", "a size that is more than a year old");

    // Topologies
    public static readonly Code TopologyKindUnknown = Error("TOP001", "an unknown kind");
    public static readonly Code TopologyKindNotFirst = Error("TOP002", "a node whose first key is not its kind");
    public static readonly Code TopologyNodeShape = Error("TOP003", "a node that is not a mapping");
    public static readonly Code TopologyMayNotHold = Error("TOP004", "a kind that is not allowed here");
    public static readonly Code TopologyIdTwice = Error("TOP005", "two nodes with the same id");
    public static readonly Code TopologyIdMissing = Error("TOP006", "a reference to a node that does not exist");
    public static readonly Code TopologyCircular = Error("TOP007", "a node that refers to itself");
    public static readonly Code TopologyNothingBelow = Error("TOP008", "a node with nothing below it");
    public static readonly Code TopologyVocabularyMissing = Error("TOP009", "an unknown vocabulary");
    public static readonly Code TopologyEmpty = Error("TOP010", "a topology without nodes");
    public static readonly Code TopologyTooLarge = Error("TOP011", "a topology that is too large");
    public static readonly Code TopologyAmbiguous = Error("TOP012", "a name that several nodes have");
    public static readonly Code TopologySeveralSupports = Warning(
        "TOP013",
        "several nodes that could carry another one"
    );
    public static readonly Code TopologySeveralControllers = Warning("TOP014", "a node that several others control");

    // Constraints declared by kinds
    public static readonly Code DeclaredRequired = Error("DEC001", "a node without a key that its kind requires");
    public static readonly Code DeclaredAtMost = Error("DEC002", "too many nodes of a kind");
    public static readonly Code DeclaredNearlyKnown = Warning("DEC003", "a name that is close to one of a catalogue");
    public static readonly Code DeclaredIncompatible = Error("DEC004", "an incompatible combination");
    public static readonly Code DeclaredDisputed = Warning("DEC005", "a disputed combination");

    // Containers
    public static readonly Code WindowsWithoutBaseImage = Error("WIN001", "a Windows container without a base image");
    public static readonly Code WindowsImageOnHost = Error("WIN002", "a Windows image that does not run on its host");
    public static readonly Code WindowsDisputed = Warning(
        "WIN003",
        "a Windows image whose support by its host is disputed"
    );
    public static readonly Code ImageSupportEnded = Warning("IMG001", "a base image past the end of its support");
    public static readonly Code ImageLatest = Warning("IMG002", "a Windows image with the tag 'latest'");
    public static readonly Code ImageScratchTagged = Error("IMG003", "'scratch' with a tag");
    public static readonly Code IsolationOnLinux = Error("ISO001", "an isolation mode on Linux");
    public static readonly Code IsolationWithoutGuestKernel = Error("ISO002", "Hyper-V isolation on the host's kernel");
    public static readonly Code IsolationWithoutHypervisor = Error(
        "ISO003",
        "Hyper-V isolation without a hypervisor on the host"
    );
    public static readonly Code IsolationGuestBuild = Error(
        "ISO004",
        "a guest kernel with a different build than its image"
    );
    public static readonly Code UtilityMachineShared = Error("UVM001", "a utility VM with several containers");
    public static readonly Code UtilityMachineProcess = Error(
        "UVM002",
        "a utility VM around a container without Hyper-V isolation"
    );
    public static readonly Code KernelOfAnotherSystem = Error(
        "KRN001",
        "a container on a kernel of another operating system"
    );
    public static readonly Code KernelTwice = Error("KRN002", "two kernels in one machine");
    public static readonly Code ArchitectureMismatch = Error("ARCH001", "an image for another processor architecture");
    public static readonly Code LinuxOnWindowsGone = Warning(
        "LCOW001",
        "Linux containers on Windows with a Docker that does not support them"
    );
    public static readonly Code TermMissing = Warning("TERM001", "a kind without a term in the glossary");

    // Expected diagnostics of a topology
    public static readonly Code ExpectedMissing = Error("EXP001", "an expected code that is not reported");
    public static readonly Code ExpectedUnknown = Error("EXP002", "an unknown expected code");

    // Import of tool output
    public static readonly Code ImportJson = Error("IMP001", "invalid JSON");
    public static readonly Code ImportShape = Error("IMP002", "a field of an unexpected type");
    public static readonly Code ImportNothing = Error("IMP003", "nothing to import");
    public static readonly Code ImportMissingInfo = Warning("IMP004", "missing information in the input");
    public static readonly Code ImportTooMuch = Error("IMP005", "more nodes than a topology can have");
    public static readonly Code ImportTemplate = Error("IMP006", "a template in place of what it becomes");

    // Comparison of topologies with tool output
    public static readonly Code VerifyContainerMissing = Error("VER001", "a documented container that does not exist");
    public static readonly Code VerifyContainerUndocumented = Warning("VER002", "an undocumented container");
    public static readonly Code VerifyImage = Error("VER003", "a different image than documented");
    public static readonly Code VerifyIsolation = Error("VER004", "a different isolation than documented");
    public static readonly Code VerifyHost = Error("VER005", "a different container host than documented");
    public static readonly Code VerifyRuntime = Error("VER006", "a different runtime than documented");
    public static readonly Code VerifyEngine = Error("VER007", "a different engine than documented");
    public static readonly Code VerifyPorts = Error("VER008", "other ports than documented");
    public static readonly Code VerifyState = Error("VER009", "another state than documented");
    public static readonly Code VerifyUpdate = Error("VER010", "a topology that cannot be changed in place");
    public static readonly Code VerifySettings = Error("VER011", "other settings than documented");

    // Languages
    public static readonly Code LanguageUnusable = Error("LANG001", "an invalid language of the site");
    public static readonly Code LanguageOfPage = Error("LANG002", "a page in an unexpected language");
    public static readonly Code TranslationOfNothing = Error("LANG003", "a translation of a missing file");
    public static readonly Code TranslationDuplicate = Error("LANG004", "a duplicate translation");
    public static readonly Code TranslationDiffers = Error(
        "LANG005",
        "a topology that differs from the one it translates"
    );
    public static readonly Code WordMissing = Warning("LANG006", "missing messages of a language");

    // Words
    public static readonly Code WordForm = Error("WORD001", "text instead of a group of messages, or the reverse");

    // Diagrams
    public static readonly Code LabelTooWide = Error("DIA001", "a label that does not fit its box");

    public static readonly Code ArrowsOmitted = Warning("DIA003", "a diagram with arrows that cannot be drawn");
    public static readonly Code SupportAsLine = Warning("DIA004", "a node drawn apart from what it stands on");
    public static readonly Code BoundaryOmitted = Warning("DIA005", "a boundary that cannot be drawn around a node");
    public static readonly Code ViewLayout = Error("DIA002", "a diagram template that names no layout");

    // Templates
    public static readonly Code TemplateSyntax = Error("TPL001", "a template that cannot be read");
    public static readonly Code TemplateStatement = Error(
        "TPL002",
        "a statement that the theme language does not have"
    );
    public static readonly Code TemplateContext = Error("TPL003", "an expression where no escaping is safe");
    public static readonly Code TemplateAddress = Error(
        "TPL004",
        "an address in a template that does not go through 'url'"
    );
    public static readonly Code TemplateBranches = Error(
        "TPL005",
        "ways through a template that end at different places of the markup"
    );
    public static readonly Code TemplateInclude = Error("TPL006", "an include that names no partial");
    public static readonly Code TemplateUnknownName = Error("TPL007", "a name that the template is not given");
    public static readonly Code TemplateEvaluation = Error("TPL008", "an expression of a template that fails");
    public static readonly Code TemplateEndless = Error("TPL009", "a template that does not end");
    public static readonly Code TemplateTooLong = Error("TPL010", "a template that creates too much text");
    public static readonly Code TemplateBlocked = Error("TPL011", "a template that loads what the policy blocks");

    private static Code Error(string id, string title) => Declare(new(id, Severity.Error, title));

    private static Code Warning(string id, string title) => Declare(new(id, Severity.Warning, title));

    private static Code Note(string id, string title) => Declare(new(id, Severity.Note, title));

    private static Code Declare(Code code)
    {
        Declared.Add(code);
        return code;
    }
}
