namespace Strata.Engine.Highlighting;

/// <summary>The names of languages that code blocks may have; listed without loading a grammar.</summary>
internal static class Languages
{
    /// <summary>Names for text that has no grammar.</summary>
    private static readonly string[] Plain = ["text", "txt", "plain", "plaintext", "console", "output", "csv", "tree"];

    /// <summary>The scope of a grammar, and the names that authors write for it.</summary>
    private static readonly (string Scope, string Names)[] Grammars =
    [
        ("document.adoc", "asciidoc adoc"),
        ("source.batchfile", "bat batch cmd"),
        ("source.clojure", "clojure clj"),
        ("source.coffee", "coffeescript coffee"),
        ("source.c", "c h"),
        ("source.cpp", "cpp c++ cc hpp"),
        ("source.cuda-cpp", "cuda cu"),
        ("source.cs", "csharp c# cs"),
        ("source.css", "css"),
        ("source.css.less", "less"),
        ("source.css.scss", "scss"),
        ("source.dart", "dart"),
        ("source.diff", "diff patch"),
        ("source.dockerfile", "dockerfile docker containerfile"),
        ("source.fsharp", "fsharp f# fs"),
        ("source.go", "go golang"),
        ("source.groovy", "groovy gradle jenkinsfile"),
        ("source.hlsl", "hlsl"),
        ("source.ignore", "ignore gitignore dockerignore"),
        ("source.ini", "ini properties conf toml editorconfig"),
        ("source.java", "java"),
        ("source.js", "javascript js mjs"),
        ("source.js.jsx", "jsx"),
        ("source.json", "json"),
        ("source.json.comments", "jsonc json5"),
        ("source.julia", "julia jl"),
        ("source.lua", "lua"),
        ("source.makefile", "makefile make"),
        ("source.objc", "objective-c objc"),
        ("source.pascal", "pascal delphi"),
        ("source.perl", "perl pl"),
        ("source.powershell", "powershell ps1 pwsh ps"),
        ("source.python", "python py"),
        ("source.r", "r"),
        ("source.ruby", "ruby rb irb"),
        ("source.rust", "rust rs"),
        ("source.shell", "bash sh shell zsh shellscript"),
        ("source.sql", "sql"),
        ("source.swift", "swift"),
        ("source.ts", "typescript ts"),
        ("source.tsx", "tsx"),
        ("source.asp.vb.net", "vb vbnet"),
        ("source.x86asm", "asm nasm"),
        ("source.yaml", "yaml yml compose"),
        ("text.html.cshtml", "razor cshtml"),
        ("text.html.derivative", "html htm xhtml astro"),
        ("text.html.handlebars", "handlebars hbs scriban liquid jinja jinja2 tera twig go-html-template go-template"),
        ("text.html.markdown", "markdown md mdx markdoc"),
        ("text.html.php", "php"),
        ("text.log", "log"),
        ("text.pug", "pug"),
        ("text.tex.latex", "latex tex"),
        ("text.xml", "xml svg xaml csproj"),
        ("text.xml.xsl", "xsl xslt"),
    ];

    /// <summary>
    /// The grammars that take longer than that of C# for each token: their patterns are long lists of names.
    /// </summary>
    private static readonly Dictionary<string, int> Costs = new(StringComparer.Ordinal)
    {
        ["source.cpp"] = 3,
        ["source.cuda-cpp"] = 4,
        ["source.css"] = 2,
        ["source.css.less"] = 15,
        ["source.css.scss"] = 8,
        ["source.r"] = 2,
        ["source.sql"] = 7,
        ["source.asp.vb.net"] = 3,
        ["source.x86asm"] = 3,
    };

    private static readonly Dictionary<string, string> Scopes = Grammars
        .SelectMany(grammar => grammar.Names.Split(' ').Select(name => (name, grammar.Scope)))
        .Concat(Plain.Select(name => (name, "")))
        .ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    /// <summary>All names, the most common name of each language first.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [.. Grammars.SelectMany(grammar => grammar.Names.Split(' ')), .. Plain];

    /// <summary>
    /// The time that a grammar takes for the same work, compared with that of C#; 0 for plain text and unknown names.
    /// </summary>
    public static int CostOf(string name) =>
        ScopeOf(name) is { Length: > 0 } scope ? Costs.GetValueOrDefault(scope, 1) : 0;

    /// <summary>The scope of a language's grammar; empty for plain text, null for an unknown name.</summary>
    public static string? ScopeOf(string name) => Scopes.GetValueOrDefault(name);
}
