namespace Strata.Engine.Sites.Checks;

/// <summary>Languages of code blocks that other generators draw with a script in the page.</summary>
internal static class DrawnCode
{
    private const string Show = "and show the picture, '![What it shows](/images/picture.svg)'";

    /// <summary>The tool that draws a language once; null for any other language.</summary>
    public static string? ToolFor(string language) =>
        language.ToLowerInvariant() switch
        {
            "mermaid" =>
                $"Draw it with 'mmdc -i picture.mmd -o picture.svg' (npm package @mermaid-js/mermaid-cli) {Show}; "
                    + "or write 'text' to show the source.",
            "plantuml" or "puml" => $"Draw it with 'plantuml -tsvg picture.puml' {Show}; or write 'text'.",
            "graphviz" => $"Draw it with 'dot -Tsvg picture.dot -o picture.svg' {Show}; or write 'text'.",
            "d2" => $"Draw it with 'd2 picture.d2 picture.svg' {Show}; or write 'text'.",
            "math" or "katex" or "asciimath" =>
                $"Typeset it with 'tex2svg' (npm package mathjax-node-cli) {Show}; or write 'text' to show the source.",
            _ => null,
        };
}
