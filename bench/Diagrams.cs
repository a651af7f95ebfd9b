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
using Strata.Engine.Sites.Graphics;
using Strata.Engine.Sites.Settings;
using Strata.Engine.Sources;
using Strata.Engine.Templating;
using Strata.Engine.Topologies;

namespace Strata.Bench;

/// <summary>
/// Measures the time to lay out and render the topologies of a site and to describe them in prose, after warm-up.
/// </summary>
/// <param name="messages">The messages of the diagrams.</param>
/// <param name="templates">The templates of the diagrams.</param>
/// <param name="runs">The number of runs of each measurement.</param>
/// <param name="bag">Receives the diagnostics.</param>
internal sealed class Diagrams(MessageCatalog messages, TemplateSet templates, int runs, DiagnosticBag bag)
{
    private static readonly Variant[] Variants = [Variant.Wide, Variant.Narrow];

    private static readonly TemplateModel Functions = new TemplateType<string>(
        "functions",
        TemplateField<string>.Function("url", "The path itself.", (_, arguments) => arguments[0])
    ).Model("");

    /// <summary>Prints, for each topology and for all of them, the best of several runs.</summary>
    public static void Time(string root, int runs)
    {
        BuildContext build = new(SiteFiles.FromFolder(root), new BuildOptions(), new BuildCache());
        SiteLanguages languages = SiteLoader.Languages(build, SiteLoader.Config(build));
        IEnumerable<Topology> topologies = SiteLoader
            .Topologies(build, SiteLoader.Catalogues(build), languages)
            .In(languages.Main)
            .Values;
        var diagrams = new Diagrams(
            languages.Main.Messages,
            SiteLoader.Theme(build, messageKeys: null).Templates,
            runs,
            build.Diagnostics
        );
        diagrams.Time([.. topologies.OrderBy(topology => topology.Id, StringComparer.Ordinal)]);
        if (build.Diagnostics.HasErrors)
            throw new InvalidOperationException(build.Diagnostics.Sorted()[0].ToString());
    }

    private void Time(IReadOnlyList<Topology> topologies)
    {
        foreach (Topology topology in topologies)
            Best(() => Array.ForEach(Variants, variant => Render(topology, Compute(topology, variant))));

        double sum = 0;
        Console.WriteLine("milliseconds a picture (mean of wide and narrow), and for the words; bytes of the wide one");
        Console.WriteLine($"{"topology", -34} {"layout", 8} {"render", 8} {"both", 8} {"words", 8} {"bytes", 8}");
        foreach (Topology topology in topologies)
        {
            Scene[] scenes = Variants.Select(variant => Compute(topology, variant)).ToArray();
            double layout = Best(() => Array.ForEach(Variants, variant => Compute(topology, variant))) / 2;
            double render = Best(() => Array.ForEach(scenes, scene => Render(topology, scene))) / 2;
            double prose = Best(() => StackProse.Describe(topology, messages));
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
    }

    private Scene Compute(Topology topology, Variant variant) =>
        StackLayout.Compute(topology, variant, messages, new FileReport(topology.Path, bag));

    private string Render(Topology topology, Scene scene)
    {
        TemplateModel model = SceneModels.Scene.Model(
            new TemplateScene
            {
                Scene = scene,
                FigureId = $"fig-{topology.Id}",
                Title = topology.Title,
                Description = topology.Title,
                Boxes = scene.Boxes.SelectMany(box => TemplateBox.Of(box, Meaning)).ToList(),
            }
        );
        return templates.Render(TemplateSet.ViewPath(scene.View), [model, Functions], "/").Text!;
    }

    private static BoxMeaning Meaning(SceneBox box) =>
        new()
        {
            Number = 1,
            AccessibleName = $"{box.Name}, {box.AccessibleDescription}",
            Url = "/glossary/#term",
            HasOwnUrl = false,
            IsMachine = false,
            IsKernel = false,
            UsesKernel = false,
        };

    /// <summary>The shortest time of several runs, in milliseconds.</summary>
    private double Best(Action action)
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
