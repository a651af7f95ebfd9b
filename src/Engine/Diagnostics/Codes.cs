namespace Strata.Engine.Diagnostics;

/// <summary>Every mistake Strata knows. A code keeps its meaning for ever; each has a fixture and a documentation entry.</summary>
public static class Codes
{
    private static readonly List<DiagnosticCode> Declared = [];

    /// <summary>All codes, in the order declared.</summary>
    public static IReadOnlyList<DiagnosticCode> All => Declared;

    // Files
    public static readonly DiagnosticCode FileNotText = Error("FILE001", "a text file that is not UTF-8");
    public static readonly DiagnosticCode FileLeavesRoot = Error("FILE002", "a symbolic link that leaves the site root");

    // YAML
    public static readonly DiagnosticCode YamlSyntax = Error("YAML001", "YAML that cannot be read");
    public static readonly DiagnosticCode YamlDuplicateKey = Error("YAML002", "the same key twice in one mapping");
    public static readonly DiagnosticCode YamlAlias = Error("YAML003", "anchors, aliases, tags and merge keys");
    public static readonly DiagnosticCode YamlTooDeep = Error("YAML004", "YAML nested too deeply");

    // Keys of any mapping
    public static readonly DiagnosticCode KeyUnknown = Error("KEY001", "a key that does not exist");
    public static readonly DiagnosticCode KeyMissing = Error("KEY002", "a required key that is missing");
    public static readonly DiagnosticCode KeyValue = Error("KEY003", "a value that the key does not take");
    public static readonly DiagnosticCode KeyMisspelt = Warning("KEY004", "a front matter key that is nearly a known one");

    // Templates
    public static readonly DiagnosticCode TemplateSyntax = Error("TPL001", "a template that cannot be read");
    public static readonly DiagnosticCode TemplateStatement = Error("TPL002", "a statement that the theme language does not have");
    public static readonly DiagnosticCode TemplateContext = Error("TPL003", "an expression where no escaping is safe");
    public static readonly DiagnosticCode TemplateAddress = Error("TPL004", "an address in a template that does not go through 'url'");
    public static readonly DiagnosticCode TemplateBranches = Error("TPL005", "ways through a template that end at different places of the markup");
    public static readonly DiagnosticCode TemplateInclude = Error("TPL006", "an include that names no partial");
    public static readonly DiagnosticCode TemplateUnknownName = Error("TPL007", "a name that the template is not given");
    public static readonly DiagnosticCode TemplateEvaluation = Error("TPL008", "an expression of a template that fails");
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
