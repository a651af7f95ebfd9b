using System.Text;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams;
using Strata.Engine.Rules;
using Strata.Engine.Site;
using Strata.Engine.Topology;
using Strata.Engine.Words;

namespace Strata.Engine;

/// <summary>What a diagram is written as.</summary>
public enum DiagramFormat
{
    Svg,
    Png,
    Text,
    Json,
}

/// <summary>A topology to draw that need not be a site's.</summary>
public sealed record DiagramRequest
{
    /// <summary>The file, for messages; its name is the topology's id.</summary>
    public required string Path { get; init; }

    /// <summary>What the file holds.</summary>
    public required byte[] Content { get; init; }

    public required DiagramFormat Format { get; init; }

    /// <summary>In the dark palette; for SVG and PNG.</summary>
    public bool Dark { get; init; }
}

/// <summary>A diagram as a file, or what is wrong with its topology.</summary>
/// <param name="Body">The bytes; null when there are errors.</param>
/// <param name="Diagnostics">What is wrong, by file and place.</param>
public sealed record DiagramFile(byte[]? Body, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Draws a topology outside any site, held to the same rules as those of a site.</summary>
public static class StandaloneDiagram
{
    /// <param name="source">Whose vocabularies, catalogues, colours and words count; what it lacks comes from the defaults.</param>
    /// <param name="request">What to draw.</param>
    /// <param name="options">Only the day and whether warnings are errors matter.</param>
    public static DiagramFile Render(SiteSource source, DiagramRequest request, BuildOptions options)
    {
        var bag = new DiagnosticBag { Strict = options.Strict };
        byte[]? body = Render(source, request, options, bag);
        return new DiagramFile(bag.HasErrors ? null : body, bag.Sorted());
    }

    private static byte[]? Render(SiteSource source, DiagramRequest request, BuildOptions options, DiagnosticBag bag)
    {
        var data = new DataReader(source, bag);
        WordList words = data.Words(data.Settings(baseUrl: null).Language);
        var catalogues = new SiteData(data.BaseImages(), data.Compatibility(), data.Glossary());
        IReadOnlyDictionary<string, Vocabulary> vocabularies = data.Vocabularies([.. catalogues.Tables.Keys]);
        var report = new FileReport(request.Path, bag);
        string id = Path.GetFileNameWithoutExtension(request.Path);
        if (SiteSource.Decode(request.Content, report) is not { } text || StackReader.Read(id, text, vocabularies, report) is not { } stack)
            return null;
        RuleRunner.Run(stack, new RuleInputs(catalogues.BaseImages, catalogues.Tables, catalogues.Glossary, options.AsOf), report);
        DrawnStack drawn = DrawnStack.DrawAll([stack], words, bag)[id];
        return bag.HasErrors ? null : Write(drawn, request, data, bag);
    }

    private static byte[]? Write(DrawnStack drawn, DiagramRequest request, DataReader data, DiagnosticBag bag)
    {
        switch (request.Format)
        {
            case DiagramFormat.Text:
                return Encoding.UTF8.GetBytes(PlainText.Of(drawn.Text));
            case DiagramFormat.Json:
                return SceneJson.Write(drawn.Wide, drawn.Text);
            case DiagramFormat.Png:
                return DiagramFiles.Check(drawn, Codes.PictureLabel, "there is no PNG of this diagram", bag) ? DiagramFiles.Png(drawn.Wide, data.Palette(), request.Dark) : null;
            default:
                RenderedFile svg = DiagramFiles.Svg(drawn, data.Palette(), request.Dark, data.Templates(), request.Path);
                foreach (Diagnostic mistake in svg.Mistakes)
                    bag.Add(mistake);
                return svg.Body;
        }
    }
}
