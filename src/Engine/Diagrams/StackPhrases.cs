using Strata.Engine.Topology;
using Strata.Engine.Words;

namespace Strata.Engine.Diagrams;

/// <summary>How nodes are named in sentences.</summary>
internal sealed class StackPhrases(Stack stack, WordList words)
{
    private readonly HashSet<string> ambiguous = stack.Nodes.GroupBy(node => node.Name).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);

    public static bool IsKernel(Node node) => node.Kind.Name == "kernel";

    public string Say(string key, params ReadOnlySpan<string> values) => words.Say(key, values);

    /// <summary>The first pattern that the word list has, whole or with <c>one</c> and <c>other</c> below it.</summary>
    public string FirstOf(params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
        {
            if (words.All.ContainsKey(key) || words.All.ContainsKey(key + ".other"))
                return key;
        }

        return keys[^1];
    }

    /// <summary>The name in a sentence: "the Linux kernel of Ubuntu 24.04", "dockerd", "web of shop" where several are called web.</summary>
    public string Full(Node node) =>
        IsKernel(node) && NodeQueries.MachineOf(node) is { } machine ? Say("prose.kernel_of", node.Name, machine.Name) : Short(node);

    /// <summary>The name in a table; with its holder's where several nodes have it.</summary>
    public string Short(Node node) =>
        ambiguous.Contains(node.Name) && node.Parent is { } holder ? Say("prose.of", node.Name, holder.Name) : node.Name;

    /// <summary>Nodes in a sentence, those of one kind together: "three containers (a, b and c) and Docker Engine".</summary>
    public string Grouped(IReadOnlyList<Node> nodes) => Join(nodes
        .GroupBy(node => node.Kind)
        .OrderByDescending(group => group.Count() > 1)
        .Select(group => group.ToList())
        .Select(group => group.Count == 1 ? Full(group[0]) : Say("prose.group", Counted(group[0].Kind, group.Count), Join(group.Select(Full)))));

    /// <summary>A sentence about nodes, with a capital letter unless it begins with a name.</summary>
    public string Sentence(string pattern, IReadOnlyList<Node> nodes, string rest = "")
    {
        string who = Grouped(nodes);
        bool namesFirst = nodes.GroupBy(node => node.Kind).All(group => group.Count() == 1) && !IsKernel(nodes[0]);
        if (!namesFirst)
            who = char.ToUpperInvariant(who[0]) + who[1..];
        return Say($"{pattern}.{(nodes.Count == 1 ? "one" : "other")}", who, rest);
    }

    /// <summary>"a, b and c".</summary>
    public string Join(IEnumerable<string> names)
    {
        List<string> all = names.ToList();
        if (all.Count < 2)
            return string.Concat(all);
        string start = all[..^1].Aggregate((left, right) => Say("prose.comma", left, right));
        return Say("prose.and", start, all[^1]);
    }

    /// <summary>The remarks on a node.</summary>
    public IEnumerable<string> Notes(Node node) => NodeNotes.Of(node, words);

    public string PropertyName(string property) => words.All.GetValueOrDefault($"properties.{property}", property);

    private string Counted(Kind kind, int number) => words.All.ContainsKey($"kinds.{kind.Name}.other")
        ? words.Count($"kinds.{kind.Name}", number)
        : $"{number} × {kind.Label}";
}
