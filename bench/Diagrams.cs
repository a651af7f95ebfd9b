using System.Diagnostics;
using System.Globalization;
using System.Text;
using Strata.Engine.Building;
using Strata.Engine.Caching;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams.Layouts;
using Strata.Engine.Diagrams.Prose;
using Strata.Engine.Diagrams.Scenes;
using Strata.Engine.Localization;
using Strata.Engine.Pipeline;
using Strata.Engine.Sites.DataPages;
using Strata.Engine.Sites.Figures;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;
using Strata.Engine.Templating;
using Strata.Engine.Topologies;

namespace Strata.Bench;

/// <summary>How long it takes to lay out, render and tell the topologies of a site, once the program is warm.</summary>
internal static class Diagrams
{
    private static readonly Variant[] Variants = [Variant.Wide, Variant.Narrow];

    /// <summary>Prints, for each topology and for all of them, the best of many runs.</summary>
    public static void Time(string root, int runs)
    {
        BuildContext build = new(SiteFiles.FromFolder(root), new BuildOptions(), new BuildCache());
        DiagnosticBag bag = build.Diagnostics;
        TemplateSet templates = SiteLoader.Theme(build).Templates;
        SiteLanguages languages = SiteLoader.Languages(build, SiteLoader.Config(build));
        MessageCatalog words = languages.Own.Messages;
        IReadOnlyDictionary<string, Topology> topologies = SiteLoader
            .Topologies(build, SiteLoader.Catalogues(build), languages)
            .In(languages.Own);
        Scene Lay(Topology topology, Variant variant) =>
            StackLayout.Compute(topology, variant, words, new FileReport(topology.Path, bag));
        string Render(Topology topology, Scene scene) =>
            templates.Render(TemplateSet.ViewPath(scene.View), [Model(topology, scene), functions], "/").Text!;
        TemplateModel functions = new TemplateType<string>(
            "functions",
            TemplateField<string>.Function("url", "The path itself.", (_, arguments) => arguments[0])
        ).Model("");
        TemplateModel Model(Topology topology, Scene scene) =>
            SceneModels.Scene.Model(
                new TemplateScene
                {
                    Scene = scene,
                    FigureId = $"fig-{topology.Id}",
                    Title = topology.Title,
                    Description = topology.Title,
                    Boxes = scene.Boxes.SelectMany(box => TemplateBox.Of(box, Meaning)).ToList(),
                }
            );
        BoxMeaning Meaning(SceneBox box) =>
            new()
            {
                Number = 1,
                AccessibleName = $"{box.Name}, {box.AccessibleDescription}",
                GlossaryUrl = "/glossary/#term",
                IsMachine = false,
                IsKernel = false,
                UsesKernel = false,
            };

        foreach (Topology topology in topologies.Values)
            Best(runs, () => Array.ForEach(Variants, variant => Render(topology, Lay(topology, variant))));

        double sum = 0;
        Console.WriteLine("milliseconds a picture (mean of wide and narrow), and for the words; bytes of the wide one");
        Console.WriteLine($"{"topology", -34} {"layout", 8} {"render", 8} {"both", 8} {"words", 8} {"bytes", 8}");
        foreach (Topology topology in topologies.Values.OrderBy(topology => topology.Id, StringComparer.Ordinal))
        {
            Scene[] scenes = Variants.Select(variant => Lay(topology, variant)).ToArray();
            double layout = Best(runs, () => Array.ForEach(Variants, variant => Lay(topology, variant))) / 2;
            double render = Best(runs, () => Array.ForEach(scenes, scene => Render(topology, scene))) / 2;
            double prose = Best(runs, () => StackProse.Describe(topology, words));
            sum += layout + render;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{topology.Id, -34} {layout, 8:0.000} {render, 8:0.000} {layout + render, 8:0.000} "
                        + $"{prose, 8:0.000} {Encoding.UTF8.GetByteCount(Render(topology, scenes[0])), 8}"
                )
            );
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"mean of {topologies.Count}: {sum / topologies.Count:0.000} ms a picture, laid out and rendered"
            )
        );
        if (bag.HasErrors)
            throw new InvalidOperationException(bag.Sorted()[0].ToString());
    }

    private static double Best(int runs, Action action)
    {
        double best = double.MaxValue;
        for (int run = 0; run < runs; run++)
        {
            long start = Stopwatch.GetTimestamp();
            action();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best;
    }
}
