using System.Reflection;
using TextMateSharp.Grammars;
using TextMateSharp.Internal.Themes;
using TextMateSharp.Internal.Types;
using TextMateSharp.Registry;
using TextMateSharp.Themes;

namespace Strata.Engine.Highlighting;

/// <summary>
/// The grammars of TextMateSharp's package by their scopes, without a theme. To find the first one, TextMateSharp
/// itself reads the manifests of 60 grammars and a theme.
/// </summary>
internal sealed class GrammarFiles : IRegistryOptions
{
    /// <summary>The scopes of the grammars, and their files in the package.</summary>
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["document.adoc"] = "asciidoc.syntaxes.asciidoc.tmLanguage.json",
        ["documentation.injection.js.jsx"] = "typescriptbasics.syntaxes.jsdoc.js.injection.tmLanguage.json",
        ["documentation.injection.ts"] = "typescriptbasics.syntaxes.jsdoc.ts.injection.tmLanguage.json",
        ["markdown.math.block"] = "markdownmath.syntaxes.md-math-block.tmLanguage.json",
        ["markdown.math.inline"] = "markdownmath.syntaxes.md-math-inline.tmLanguage.json",
        ["markdown.typst.codeblock"] = "typst.syntaxes.typst-markdown-injection.json",
        ["source.asp.vb.net"] = "vb.syntaxes.asp-vb-net.tmlanguage.json",
        ["source.batchfile"] = "bat.syntaxes.batchfile.tmLanguage.json",
        ["source.c"] = "cpp.syntaxes.c.tmLanguage.json",
        ["source.c.platform"] = "cpp.syntaxes.platform.tmLanguage.json",
        ["source.clojure"] = "clojure.syntaxes.clojure.tmLanguage.json",
        ["source.coffee"] = "coffeescript.syntaxes.coffeescript.tmLanguage.json",
        ["source.cpp"] = "cpp.syntaxes.cpp.tmLanguage.json",
        ["source.cpp.embedded.latex"] = "latex.syntaxes.cpp-grammar-bailout.tmLanguage.json",
        ["source.cpp.embedded.macro"] = "cpp.syntaxes.cpp.embedded.macro.tmLanguage.json",
        ["source.cs"] = "csharp.syntaxes.csharp.tmLanguage.json",
        ["source.css"] = "css.syntaxes.css.tmLanguage.json",
        ["source.css.less"] = "less.syntaxes.less.tmLanguage.json",
        ["source.css.scss"] = "scss.syntaxes.scss.tmLanguage.json",
        ["source.cuda-cpp"] = "cpp.syntaxes.cuda-cpp.tmLanguage.json",
        ["source.dart"] = "dart.syntaxes.dart.tmLanguage.json",
        ["source.diff"] = "diff.syntaxes.diff.tmLanguage.json",
        ["source.dockerfile"] = "docker.syntaxes.docker.tmLanguage.json",
        ["source.fsharp"] = "fsharp.syntaxes.fsharp.tmLanguage.json",
        ["source.go"] = "go.syntaxes.go.tmLanguage.json",
        ["source.groovy"] = "groovy.syntaxes.groovy.tmLanguage.json",
        ["source.hlsl"] = "hlsl.syntaxes.hlsl.tmLanguage.json",
        ["source.ignore"] = "git.syntaxes.ignore.tmLanguage.json",
        ["source.ini"] = "ini.syntaxes.ini.tmLanguage.json",
        ["source.java"] = "java.syntaxes.java.tmLanguage.json",
        ["source.js"] = "javascript.syntaxes.JavaScript.tmLanguage.json",
        ["source.js.jsx"] = "javascript.syntaxes.JavaScriptReact.tmLanguage.json",
        ["source.json"] = "json.syntaxes.JSON.tmLanguage.json",
        ["source.json.comments"] = "json.syntaxes.JSONC.tmLanguage.json",
        ["source.julia"] = "julia.syntaxes.julia.tmLanguage.json",
        ["source.lua"] = "lua.syntaxes.lua.tmLanguage.json",
        ["source.makefile"] = "make.syntaxes.make.tmLanguage.json",
        ["source.objc"] = "objectivec.syntaxes.objective-c.tmLanguage.json",
        ["source.objcpp"] = "objectivec.syntaxes.objective-c++.tmLanguage.json",
        ["source.pascal"] = "pascal.syntaxes.pascal.tmLanguage.json",
        ["source.perl"] = "perl.syntaxes.perl.tmLanguage.json",
        ["source.perl.6"] = "perl.syntaxes.perl6.tmLanguage.json",
        ["source.php"] = "php.syntaxes.php.tmLanguage.json",
        ["source.powershell"] = "powershell.syntaxes.powershell.tmLanguage.json",
        ["source.python"] = "python.syntaxes.MagicPython.tmLanguage.json",
        ["source.r"] = "r.syntaxes.r.tmLanguage.json",
        ["source.regexp.python"] = "python.syntaxes.MagicRegExp.tmLanguage.json",
        ["source.ruby"] = "ruby.syntaxes.ruby.tmLanguage.json",
        ["source.rust"] = "rust.syntaxes.rust.tmLanguage.json",
        ["source.sassdoc"] = "scss.syntaxes.sassdoc.tmLanguage.json",
        ["source.shaderlab"] = "shaderlab.syntaxes.shaderlab.tmLanguage.json",
        ["source.shell"] = "shellscript.syntaxes.shell-unix-bash.tmLanguage.json",
        ["source.sql"] = "sql.syntaxes.sql.tmLanguage.json",
        ["source.swift"] = "swift.syntaxes.swift.tmLanguage.json",
        ["source.ts"] = "typescriptbasics.syntaxes.TypeScript.tmLanguage.json",
        ["source.tsx"] = "typescriptbasics.syntaxes.TypeScriptReact.tmLanguage.json",
        ["source.typst"] = "typst.syntaxes.typst.tmLanguage.json",
        ["source.typst-code"] = "typst.syntaxes.typst-code.tmLanguage.json",
        ["source.x86asm"] = "x86asm.syntaxes.x86asm.tmLanguage.json",
        ["source.yaml"] = "yaml.syntaxes.yaml.tmLanguage.json",
        ["text.bibtex"] = "latex.syntaxes.Bibtex.tmLanguage.json",
        ["text.html.basic"] = "html.syntaxes.html.tmLanguage.json",
        ["text.html.cshtml"] = "razor.syntaxes.cshtml.tmLanguage.json",
        ["text.html.derivative"] = "html.syntaxes.html-derivative.tmLanguage.json",
        ["text.html.handlebars"] = "handlebars.syntaxes.Handlebars.tmLanguage.json",
        ["text.html.markdown"] = "markdownbasics.syntaxes.markdown.tmLanguage.json",
        ["text.html.markdown.math"] = "markdownmath.syntaxes.md-math.tmLanguage.json",
        ["text.html.php"] = "php.syntaxes.html.tmLanguage.json",
        ["text.log"] = "log.syntaxes.log.tmLanguage.json",
        ["text.pug"] = "pug.syntaxes.pug.tmLanguage.json",
        ["text.tex"] = "latex.syntaxes.TeX.tmLanguage.json",
        ["text.tex.latex"] = "latex.syntaxes.LaTeX.tmLanguage.json",
        ["text.tex.markdown_latex_combined"] = "latex.syntaxes.markdown-latex-combined.tmLanguage.json",
        ["text.xml"] = "xml.syntaxes.xml.tmLanguage.json",
        ["text.xml.xsl"] = "xml.syntaxes.xsl.tmLanguage.json",
    };

    private static readonly Assembly Package = typeof(RegistryOptions).Assembly;

    public static IEnumerable<string> Scopes => Files.Keys;

    /// <summary>The grammar of a scope; null if the package has none.</summary>
    public IRawGrammar? GetGrammar(string scopeName)
    {
        if (!Files.TryGetValue(scopeName, out string? file))
            return null;
        using Stream stream = Package.GetManifestResourceStream($"TextMateSharp.Grammars.Resources.Grammars.{file}")!;
        byte[] json = new byte[stream.Length];
        stream.ReadExactly(json);
        return GrammarReader.Read(json);
    }

    public ICollection<string>? GetInjections(string scopeName) => null;

    public IRawTheme GetDefaultTheme() => new ThemeRaw();

    public IRawTheme? GetTheme(string scopeName) => null;
}
