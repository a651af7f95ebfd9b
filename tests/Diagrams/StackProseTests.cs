using System.Text;
using Strata.Engine.Diagnostics;
using Strata.Engine.Diagrams;
using Strata.Engine.Topology;
using Strata.Engine.Words;
using Strata.Engine.Yaml;
using Strata.Tests.Topology;

namespace Strata.Tests.Diagrams;

public class StackProseTests
{
    private static readonly WordList English = WordList.Read("en", YamlText.Read(File.ReadAllText(Path.Combine(Folders.Repository, "theme/i18n/en.yml")), new FileReport("en.yml", new DiagnosticBag())), new FileReport("en.yml", new DiagnosticBag()));

    [Theory]
    [MemberData(nameof(Reading.Ids), MemberType = typeof(Reading))]
    public void A_stack_is_told_in_words(string id)
    {
        TextVersion text = StackProse.Describe(Reading.Fixture(id), English);
        Golden.Match($"prose/{id}.txt", Dump(text));
    }

    [Theory]
    [MemberData(nameof(Reading.Ids), MemberType = typeof(Reading))]
    public void Every_node_and_relation_is_told(string id)
    {
        Stack stack = Reading.Fixture(id);
        string told = Dump(StackProse.Describe(stack, English));
        Assert.All(stack.Nodes, node => Assert.Contains(node.Name, told));
        Assert.All(stack.StandsOn, pair => Assert.Matches($"(?m)^ *- .*{System.Text.RegularExpressions.Regex.Escape(pair.Key.Name)}.*, on (the )?{System.Text.RegularExpressions.Regex.Escape(pair.Value.Name)}", told));
        Assert.All(stack.Controls, control => Assert.Matches($"(?m)^ *- {System.Text.RegularExpressions.Regex.Escape(control.From.Name)} .*, controls .*{System.Text.RegularExpressions.Regex.Escape(control.To.Name)}", told));
        Assert.All(stack.Nodes.Where(node => node.Note is not null), node => Assert.Contains(node.Note!, told));
        Assert.All(stack.Nodes.SelectMany(node => node.Flags), flag => Assert.Contains(flag, told));
    }

    internal static string Dump(TextVersion text)
    {
        var dump = new StringBuilder();
        dump.Append(text.Title).Append("\n\n").Append(text.Description).Append("\n\n");
        foreach (string paragraph in text.Paragraphs)
            dump.Append(paragraph).Append("\n\n");
        Items(text.Outline, 0);
        dump.Append('\n').AppendJoin(" | ", text.Columns).Append('\n');
        foreach (IReadOnlyList<string> row in text.Rows)
            dump.AppendJoin(" | ", row).Append('\n');
        return dump.ToString();

        void Items(IReadOnlyList<OutlineItem> items, int depth)
        {
            foreach (OutlineItem item in items)
            {
                dump.Append(' ', depth * 2).Append("- ").Append(item.Text).Append('\n');
                Items(item.Items, depth + 1);
            }
        }
    }
}
