namespace Strata.Engine.Diagnostics;

/// <summary>
/// Every mistake Strata knows. A code keeps its meaning for ever; each has a fixture and a documentation entry.
/// </summary>
public static class Codes
{
    private static readonly List<DiagnosticCode> Declared = [];

    /// <summary>All codes, in the order declared.</summary>
    public static IReadOnlyList<DiagnosticCode> All => Declared;

    // Files
    public static readonly DiagnosticCode FileNotText = Error("FILE001", "a text file that is not UTF-8");
    public static readonly DiagnosticCode FileLeavesRoot = Error(
        "FILE002",
        "a symbolic link that leaves the site root"
    );

    // YAML
    public static readonly DiagnosticCode YamlSyntax = Error("YAML001", "YAML that cannot be read");
    public static readonly DiagnosticCode YamlDuplicateKey = Error("YAML002", "the same key twice in one mapping");
    public static readonly DiagnosticCode YamlAlias = Error("YAML003", "anchors, aliases, tags and merge keys");
    public static readonly DiagnosticCode YamlTooDeep = Error("YAML004", "YAML nested too deeply");

    // TOML
    public static readonly DiagnosticCode TomlSyntax = Error("TOML001", "TOML that cannot be read");

    // Keys of any mapping
    public static readonly DiagnosticCode KeyUnknown = Error("KEY001", "a key that does not exist");
    public static readonly DiagnosticCode KeyMissing = Error("KEY002", "a required key that is missing");
    public static readonly DiagnosticCode KeyValue = Error("KEY003", "a value that the key does not take");
    public static readonly DiagnosticCode KeyMisspelt = Warning("KEY004", "a key that is nearly a known one");

    // Pages
    public static readonly DiagnosticCode FrontMatterOpen = Error("PAGE001", "front matter without an end");
    public static readonly DiagnosticCode PostWithoutDate = Error("PAGE002", "a post without a date");
    public static readonly DiagnosticCode UnknownLayout = Error("PAGE003", "a layout that does not exist");
    public static readonly DiagnosticCode BadPermalink = Error("PAGE004", "a path that cannot be a permalink");
    public static readonly DiagnosticCode NoSlug = Error(
        "PAGE005",
        "a name without a letter or digit to make a path of"
    );
    public static readonly DiagnosticCode SameUrl = Error("PAGE006", "two files at one URL");
    public static readonly DiagnosticCode FuturePost = Note("PAGE007", "a post whose date has not come");
    public static readonly DiagnosticCode TermWritten = Warning(
        "PAGE008",
        "a category or tag that is written in two ways"
    );

    // Markdown
    public static readonly DiagnosticCode RawHtmlRefused = Error(
        "HTML001",
        "an element that may run code or break the page"
    );
    public static readonly DiagnosticCode RawHtmlHandler = Error("HTML002", "an attribute that runs code");
    public static readonly DiagnosticCode RawHtmlOpen = Error(
        "HTML003",
        "a tag or comment that does not end in its block"
    );
    public static readonly DiagnosticCode CalloutUnknown = Warning("MD001", "a callout of a kind that does not exist");
    public static readonly DiagnosticCode TabLabel = Error("MD002", "a tab without a label");
    public static readonly DiagnosticCode CodeLanguage = Warning(
        "MD003",
        "a code block in a language that is not known"
    );
    public static readonly DiagnosticCode CodeOption = Warning(
        "MD004",
        "a code block with an option that it does not take"
    );
    public static readonly DiagnosticCode MathNotation = Warning("MD005", "mathematical notation");

    public static readonly DiagnosticCode ImageWithoutText = Warning(
        "MD006",
        "an image without words for those who do not see it"
    );

    public static readonly DiagnosticCode CodeOpen = Warning("MD007", "a code block that is not closed");
    public static readonly DiagnosticCode FootnoteUnknown = Warning("MD008", "a mark of a footnote that is not there");
    public static readonly DiagnosticCode RawHtmlUnbalanced = Error(
        "HTML006",
        "an element that is not closed, or was not opened"
    );
    public static readonly DiagnosticCode StaticFileScript = Error("HTML004", "a file that brings script");
    public static readonly DiagnosticCode RawHtmlStyle = Warning("HTML005", "a style attribute, which has no effect");

    // Links
    public static readonly DiagnosticCode LinkScheme = Error("LINK001", "a link with a scheme that is not allowed");
    public static readonly DiagnosticCode LinkDead = Error("LINK002", "a link to a page or file that does not exist");
    public static readonly DiagnosticCode LinkAnchor = Error(
        "LINK003",
        "a link to a place that the page does not have"
    );

    public static readonly DiagnosticCode LinkOutside = Warning("LINK004", "an outside link that leads nowhere");

    // What other generators did
    public static readonly DiagnosticCode LiquidNotRun = Warning("MIG001", "a Liquid tag or value that is not run");
    public static readonly DiagnosticCode KramdownNoEffect = Warning(
        "MIG002",
        "a kramdown attribute list without effect"
    );
    public static readonly DiagnosticCode JekyllSettingUnused = Warning("MIG003", "a setting of Jekyll without effect");
    public static readonly DiagnosticCode JekyllFileUnused = Warning(
        "MIG004",
        "a file or folder of Jekyll that is not published"
    );
    public static readonly DiagnosticCode JekyllLayout = Warning("MIG005", "a layout of Jekyll that the theme lacks");
    public static readonly DiagnosticCode ShortcodeNotRun = Warning(
        "MIG006",
        "a shortcode of Hugo or Statiq that is not run"
    );
    public static readonly DiagnosticCode LinkXref = Error("MIG007", "an xref link of Statiq");

    // Data in prose
    public static readonly DiagnosticCode TermUnknown = Error("DATA001", "a term that the glossary lacks");
    public static readonly DiagnosticCode FactUnknown = Error("DATA002", "a fact that no catalogue has");
    public static readonly DiagnosticCode FactWithText = Error("DATA003", "a fact with words of its own");
    public static readonly DiagnosticCode TableUnknown = Error(
        "DATA004",
        "a page of a compatibility table that does not exist"
    );

    // Settings
    public static readonly DiagnosticCode SettingTimeZone = Error("SITE001", "a time zone that does not exist");
    public static readonly DiagnosticCode SettingUrl = Error("SITE002", "an address that is not absolute");
    public static readonly DiagnosticCode SettingPermalink = Error(
        "SITE003",
        "a permalink pattern with an unknown token"
    );
    public static readonly DiagnosticCode NoAddress = Note("SITE004", "a site without an address");
    public static readonly DiagnosticCode NoHistory = Note("SITE005", "files whose last change is not known");

    // Diagrams in pages
    public static readonly DiagnosticCode DiagramUnknown = Error("FIG001", "a diagram that does not exist");
    public static readonly DiagnosticCode DiagramParameter = Error("FIG002", "a parameter that diagrams do not take");
    public static readonly DiagnosticCode DiagramInline = Error("FIG003", "a diagram inside a sentence");
    public static readonly DiagnosticCode DiagramDuplicate = Error("FIG004", "two figures of one name on a page");
    public static readonly DiagnosticCode DiagramCaption = Error("FIG005", "a diagram without a caption");
    public static readonly DiagnosticCode DiagramEmpty = Error("FIG006", "a view with nothing to show");

    // Pictures
    public static readonly DiagnosticCode PictureLabel = Note("PIC001", "a label that pictures cannot show");
    public static readonly DiagnosticCode CardText = Warning("PIC002", "a text that social cards cannot show");
    public static readonly DiagnosticCode PictureFile = Warning(
        "PIC003",
        "a file that is not the picture its name says"
    );

    // Vocabularies
    public static readonly DiagnosticCode VocabularyKindMissing = Error(
        "VOC001",
        "a kind that names a kind that does not exist"
    );
    public static readonly DiagnosticCode VocabularyDetailMissing = Error(
        "VOC002",
        "a detail that is not a property of its kind"
    );
    public static readonly DiagnosticCode VocabularyNameTaken = Error(
        "VOC003",
        "a kind, property or part whose name is already a key of the node"
    );
    public static readonly DiagnosticCode VocabularyNotAFrame = Error("VOC004", "a slab or box that holds others");
    public static readonly DiagnosticCode VocabularyEmpty = Error("VOC005", "a vocabulary without a kind");
    public static readonly DiagnosticCode VocabularyConstraint = Error(
        "VOC006",
        "a constraint that names something that does not exist"
    );

    // Catalogues
    public static readonly DiagnosticCode CatalogueSourceUnknown = Error("CAT001", "a source that does not exist");
    public static readonly DiagnosticCode CatalogueSizeUnattested = Warning(
        "CAT002",
        "a size without its date or source"
    );
    public static readonly DiagnosticCode CatalogueSizeText = Error("CAT003", "a size that cannot be read");
    public static readonly DiagnosticCode CatalogueNameTwice = Error("CAT004", "a name that means two entries");
    public static readonly DiagnosticCode CatalogueEmpty = Error("CAT005", "a catalogue that is not a mapping");
    public static readonly DiagnosticCode CatalogueEmptyImageHolds = Error(
        "CAT006",
        "an empty image that holds something"
    );
    public static readonly DiagnosticCode CompatibilityVerdictUnknown = Error(
        "CAT007",
        "a verdict that does not exist"
    );
    public static readonly DiagnosticCode CompatibilityCellMissing = Error(
        "CAT008",
        "a compatibility table with a missing cell"
    );
    public static readonly DiagnosticCode CompatibilityRowUnknown = Error(
        "CAT009",
        "cells of a row that does not exist"
    );
    public static readonly DiagnosticCode CompatibilityColumnUnknown = Error(
        "CAT010",
        "a cell of a column that does not exist"
    );
    public static readonly DiagnosticCode CompatibilityModeUnknown = Error("CAT011", "a mode that does not exist");
    public static readonly DiagnosticCode CompatibilityRemarkUnknown = Error("CAT012", "a remark that does not exist");
    public static readonly DiagnosticCode CompatibilityDisputedWithoutSources = Error(
        "CAT013",
        "a disputed cell that does not name its sources"
    );

    // Topologies
    public static readonly DiagnosticCode TopologyKindUnknown = Error(
        "TOP001",
        "a kind that the vocabulary does not have"
    );
    public static readonly DiagnosticCode TopologyKindNotFirst = Error(
        "TOP002",
        "a node whose first key is not its kind"
    );
    public static readonly DiagnosticCode TopologyNodeShape = Error("TOP003", "a node that is not a mapping");
    public static readonly DiagnosticCode TopologyMayNotHold = Error("TOP004", "a kind that may not be held here");
    public static readonly DiagnosticCode TopologyIdTwice = Error("TOP005", "two nodes with the same id");
    public static readonly DiagnosticCode TopologyIdMissing = Error(
        "TOP006",
        "a reference to a node that does not exist"
    );
    public static readonly DiagnosticCode TopologyCircular = Error(
        "TOP007",
        "a node that refers to itself, by way of others or of what holds it"
    );
    public static readonly DiagnosticCode TopologyNothingBelow = Error("TOP008", "a node with nothing to stand on");
    public static readonly DiagnosticCode TopologyVocabularyMissing = Error(
        "TOP009",
        "a vocabulary that does not exist"
    );
    public static readonly DiagnosticCode TopologyEmpty = Error("TOP010", "a topology without a node");
    public static readonly DiagnosticCode TopologyTooLarge = Error("TOP011", "a topology with too many nodes");

    // What kinds declare
    public static readonly DiagnosticCode DeclaredRequired = Error(
        "DEC001",
        "a node without a key that its kind requires"
    );
    public static readonly DiagnosticCode DeclaredAtMost = Error(
        "DEC002",
        "more nodes of a kind than their holder may have"
    );
    public static readonly DiagnosticCode DeclaredNearlyKnown = Warning(
        "DEC003",
        "a name that is nearly one of a catalogue"
    );
    public static readonly DiagnosticCode DeclaredIncompatible = Error(
        "DEC004",
        "what a compatibility table says does not work"
    );
    public static readonly DiagnosticCode DeclaredDisputed = Warning(
        "DEC005",
        "what the sources of a compatibility table disagree about"
    );

    // Containers
    public static readonly DiagnosticCode WindowsWithoutBaseImage = Error(
        "WIN001",
        "a Windows container without a base image"
    );
    public static readonly DiagnosticCode WindowsImageOnHost = Error(
        "WIN002",
        "a Windows image that does not run on its host"
    );
    public static readonly DiagnosticCode WindowsDisputed = Warning(
        "WIN003",
        "a Windows image on a host that the sources disagree about"
    );
    public static readonly DiagnosticCode ImageSupportEnded = Warning(
        "IMG001",
        "a base image past the end of its support"
    );
    public static readonly DiagnosticCode ImageLatest = Warning("IMG002", "a Windows image by the tag 'latest'");
    public static readonly DiagnosticCode ImageScratchTagged = Error("IMG003", "'scratch' with a tag");
    public static readonly DiagnosticCode IsolationOnLinux = Error("ISO001", "an isolation mode on Linux");
    public static readonly DiagnosticCode IsolationWithoutGuestKernel = Error(
        "ISO002",
        "Hyper-V isolation on the host's kernel"
    );
    public static readonly DiagnosticCode IsolationWithoutHypervisor = Error(
        "ISO003",
        "Hyper-V isolation without a hypervisor of the host"
    );
    public static readonly DiagnosticCode IsolationGuestBuild = Error(
        "ISO004",
        "a guest kernel of another build than its image"
    );
    public static readonly DiagnosticCode UtilityMachineShared = Error(
        "UVM001",
        "a utility VM with several containers"
    );
    public static readonly DiagnosticCode UtilityMachineProcess = Error(
        "UVM002",
        "a utility VM around a container without Hyper-V isolation"
    );
    public static readonly DiagnosticCode KernelOfAnotherSystem = Error(
        "KRN001",
        "a container on a kernel of another operating system"
    );
    public static readonly DiagnosticCode KernelTwice = Error("KRN002", "two kernels in one machine");
    public static readonly DiagnosticCode ArchitectureMismatch = Error(
        "ARCH001",
        "another processor than the machine's, without emulation"
    );
    public static readonly DiagnosticCode LinuxOnWindowsGone = Warning(
        "LCOW001",
        "Linux containers on Windows with a Docker that dropped them"
    );
    public static readonly DiagnosticCode TermMissing = Warning("TERM001", "a kind whose term the glossary lacks");

    // What a topology expects
    public static readonly DiagnosticCode ExpectedMissing = Error("EXP001", "an expected mistake that is not there");
    public static readonly DiagnosticCode ExpectedUnknown = Error("EXP002", "an expected code that no rule has");

    // What tools print, to import
    public static readonly DiagnosticCode ImportJson = Error("IMP001", "JSON that cannot be read");
    public static readonly DiagnosticCode ImportShape = Error(
        "IMP002",
        "a field of another shape than the tool prints"
    );
    public static readonly DiagnosticCode ImportNothing = Error("IMP003", "nothing to import");
    public static readonly DiagnosticCode ImportMissingInfo = Warning("IMP004", "something that no tool tells");
    public static readonly DiagnosticCode ImportTooMuch = Error("IMP005", "more than a topology can hold");

    // Topologies compared with what tools print
    public static readonly DiagnosticCode VerifyContainerMissing = Error(
        "VER001",
        "a documented container that is not there"
    );
    public static readonly DiagnosticCode VerifyContainerUndocumented = Warning(
        "VER002",
        "a container that is not documented"
    );
    public static readonly DiagnosticCode VerifyImage = Error("VER003", "another image than documented");
    public static readonly DiagnosticCode VerifyIsolation = Error("VER004", "another isolation than documented");
    public static readonly DiagnosticCode VerifyHost = Error("VER005", "another container host than documented");
    public static readonly DiagnosticCode VerifyRuntime = Error("VER006", "another runtime than documented");
    public static readonly DiagnosticCode VerifyEngine = Error("VER007", "another engine than documented");

    // Languages
    public static readonly DiagnosticCode LanguageUnusable = Error("LANG001", "a language that the site cannot be in");
    public static readonly DiagnosticCode LanguageOfPage = Error(
        "LANG002",
        "a page in another language than it says, or than the site has"
    );
    public static readonly DiagnosticCode TranslationOfNothing = Error(
        "LANG003",
        "a translation of a file that does not exist"
    );
    public static readonly DiagnosticCode TranslationDuplicate = Error(
        "LANG004",
        "two files that are one page in one language"
    );
    public static readonly DiagnosticCode TranslationDiffers = Error(
        "LANG005",
        "a topology that differs from the one it translates"
    );
    public static readonly DiagnosticCode WordMissing = Warning("LANG006", "a word list that lacks words");

    // Words
    public static readonly DiagnosticCode WordForm = Error(
        "WORD001",
        "a word where words stand below its key, or the other way round"
    );

    // Diagrams
    public static readonly DiagnosticCode LabelTooWide = Error("DIA001", "a label that does not fit its box");

    public static readonly DiagnosticCode ViewLayout = Error("DIA002", "a diagram template that names no layout");

    // Templates
    public static readonly DiagnosticCode TemplateSyntax = Error("TPL001", "a template that cannot be read");
    public static readonly DiagnosticCode TemplateStatement = Error(
        "TPL002",
        "a statement that the theme language does not have"
    );
    public static readonly DiagnosticCode TemplateContext = Error("TPL003", "an expression where no escaping is safe");
    public static readonly DiagnosticCode TemplateAddress = Error(
        "TPL004",
        "an address in a template that does not go through 'url'"
    );
    public static readonly DiagnosticCode TemplateBranches = Error(
        "TPL005",
        "ways through a template that end at different places of the markup"
    );
    public static readonly DiagnosticCode TemplateInclude = Error("TPL006", "an include that names no partial");
    public static readonly DiagnosticCode TemplateUnknownName = Error(
        "TPL007",
        "a name that the template is not given"
    );
    public static readonly DiagnosticCode TemplateEvaluation = Error(
        "TPL008",
        "an expression of a template that fails"
    );
    public static readonly DiagnosticCode TemplateEndless = Error("TPL009", "a template that does not end");

    private static DiagnosticCode Error(string id, string title) => Declare(new(id, Severity.Error, title));

    private static DiagnosticCode Warning(string id, string title) => Declare(new(id, Severity.Warning, title));

    private static DiagnosticCode Note(string id, string title) => Declare(new(id, Severity.Note, title));

    private static DiagnosticCode Declare(DiagnosticCode code)
    {
        Declared.Add(code);
        return code;
    }
}
