using System.Diagnostics;
using System.Globalization;
using System.Text;
using Strata.Engine;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams;
using Strata.Engine.Site;
using Strata.Engine.Templating;
using Strata.Engine.Topology;
using Strata.Engine.Words;

namespace Strata.Bench;

/// <summary>How long it takes to lay out, render and tell the topologies of a site, once the program is warm.</summary>
internal static class Diagrams
{
    private static readonly string[] Variants = ["wide", "narrow"];

    /// <summary>Prints, for each topology and for all of them, the best of many runs.</summary>
    public static void Time(string root, int runs)
    {
        SiteSource source = SiteSource.FromFolder(root);
        var bag = new DiagnosticBag();
        var data = new DataReader(source, bag);
        WordList words = data.Words("en");
        TemplateSet templates = data.Templates();
        SiteLanguages languages = data.Languages(data.Settings(baseUrl: null));
        IReadOnlyDictionary<string, Stack> stacks = data.Stacks(data.Vocabularies([.. data.Compatibility().Keys]), data.BaseImages(), languages).In(languages.Own);
        Scene Lay(Stack stack, string variant) => StackLayout.Lay(stack, variant, words, new FileReport(stack.Path, bag));
        string Render(Stack stack, Scene scene) => templates.Render(TemplateSet.ViewPath(scene.View), Model(stack, scene), "/").Text!;
        TemplateModel Model(Stack stack, Scene scene)
        {
            TemplateModel model = SceneModels.Scene(scene, $"fig-{stack.Id}", stack.Title, stack.Title, box => new BoxMeaning { Number = 1, Heard = $"{box.Name}, {box.Label}", Explained = "/glossary/#term", IsMachine = false, IsKernel = false, UsesKernel = false });
            model["url"] = (Func<string, string>)(path => path);
            return model;
        }


        foreach (Stack stack in stacks.Values)
            Best(runs, () => Array.ForEach(Variants, variant => Render(stack, Lay(stack, variant))));

        double sum = 0;
        Console.WriteLine("milliseconds a picture (mean of wide and narrow), and for the words; bytes of the wide one");
        Console.WriteLine($"{"topology",-34} {"layout",8} {"render",8} {"both",8} {"words",8} {"bytes",8}");
        foreach (Stack stack in stacks.Values.OrderBy(stack => stack.Id, StringComparer.Ordinal))
        {
            Scene[] scenes = Variants.Select(variant => Lay(stack, variant)).ToArray();
            double layout = Best(runs, () => Array.ForEach(Variants, variant => Lay(stack, variant))) / 2;
            double render = Best(runs, () => Array.ForEach(scenes, scene => Render(stack, scene))) / 2;
            double prose = Best(runs, () => StackProse.Describe(stack, words));
            sum += layout + render;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stack.Id,-34} {layout,8:0.000} {render,8:0.000} {layout + render,8:0.000} {prose,8:0.000} {Encoding.UTF8.GetByteCount(Render(stack, scenes[0])),8}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mean of {stacks.Count}: {sum / stacks.Count:0.000} ms a picture, laid out and rendered"));
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
