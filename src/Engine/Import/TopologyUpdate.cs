using System.Globalization;
using Strata.Engine.Catalogues;
using Strata.Engine.Data;
using Strata.Engine.Topologies;

namespace Strata.Engine.Import;

/// <summary>
/// Changes the text of a topology to what was read: images, bases, numbers, ports, volumes, networks, flags and
/// relations of containers, and containers that were added or removed. Names, ids, notes, order and comments stay.
/// </summary>
/// <param name="documented">The topology.</param>
/// <param name="text">Its text.</param>
/// <param name="imageNames">The names of the base images.</param>
internal sealed class TopologyUpdate(Topology documented, string text, ImageNames imageNames)
{
    private const string FlagsKey = "flags";

    private readonly LineEdits edits = new(text);
    private readonly HashSet<string> removedIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> usedIds = documented
        .Nodes.Select(node => node.Id)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether something could not be changed, since it is not written in lines of its own.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>The changed text.</summary>
    /// <param name="comparison">What was read, and where it differs.</param>
    /// <param name="added">The nodes that the topology lacks, and their relations.</param>
    public string Apply(TopologyComparison comparison, AddedNodes added)
    {
        IReadOnlyList<(Node Container, IReadOnlyList<ActualContainer> Found)> pairs = comparison.Pairs;
        Dictionary<ActualContainer, string> ids = new(ReferenceEqualityComparer.Instance);
        foreach ((Node container, IReadOnlyList<ActualContainer> found) in pairs)
        {
            if (found.Count == 0)
                Remove(container);
            else
                Change(container, found[0], comparison);
            foreach (ActualContainer each in found)
                ids.TryAdd(each, container.Id);
        }

        foreach (CountDifference difference in comparison.Counts)
            ChangeCount(difference);
        foreach (IGrouping<Node, Draft> group in added.Nodes.GroupBy(pair => pair.Host, pair => pair.Draft))
            Add(group.Key, [.. group]);
        foreach (Draft draft in added.Nodes.SelectMany(pair => pair.Draft.SelfAndDescendants()))
        {
            if (draft.Container is { } container)
                ids.TryAdd(container, DraftIds.Of(draft));
        }

        List<(string From, string To)> relations =
        [
            .. comparison.Relations.Missing.Select(pair => (pair.From.Id, pair.To.Id)),
            .. added.Relations.SelectMany(relation => relation.To.Select(to => (IdOf(relation.From), IdOf(to)))),
        ];
        IsIncomplete |= !new RelationUpdate(edits).Apply(
            removedIds,
            comparison.Relations.Extra,
            [
                .. relations
                    .GroupBy(relation => relation.From, relation => relation.To)
                    .Select(group => (group.Key, (IReadOnlyList<string>)[.. group.Distinct()])),
            ]
        );
        return edits.Text();

        string IdOf(Draft draft) =>
            draft.Container is { } container
                ? ids.GetValueOrDefault(container) ?? DraftIds.Of(draft)
                : DraftIds.Of(draft);
    }

    private void Change(Node container, ActualContainer actual, TopologyComparison comparison)
    {
        if (edits.ItemAt(container.Span.Line, container.Span.Column) is not { } item)
        {
            IsIncomplete = true;
            return;
        }

        ChangeImage(container, actual.Image, item);
        ChangePorts(container, actual, item);
        ChangeFlags(container, actual, item, comparison.IsImported);
        foreach ((string key, IReadOnlyList<string> texts) in ListedTexts.Of(actual))
        {
            if (comparison.ShownLists.Contains(key) && !ListedTexts.HasAll(container, key, texts))
                Set(item, key, ListText(texts), after: PropertyNames.Ports, orAfter: "image");
        }
    }

    private static string? ListText(IReadOnlyList<string> texts) =>
        texts.Count == 0
            ? null
            : DraftWriter.ValueText(new DraftKey("", [.. texts.Select(DrawnText.Fitted)], IsList: true, null));

    private void ChangeCount(CountDifference difference)
    {
        // Which of several nodes of one name changes is the author's choice; the comparison still reports it.
        if (difference.Written is not { } count)
            return;
        if (edits.ItemAt(difference.Node.Span.Line, difference.Node.Span.Column) is { } item)
            Set(item, "count", count == 1 ? null : count.ToString(CultureInfo.InvariantCulture), after: "id");
        else
            IsIncomplete = true;
    }

    private void ChangeImage(Node container, ActualImage actual, ItemLines item)
    {
        Node? image = container.Children.FirstOrDefault(part => part.Kind.Role is Role.Image);
        if ((actual.Name ?? actual.Base) is not { } name)
            return;
        bool isSame = image is not null && ImageComparison.Matches(image, actual, imageNames);
        if (
            isSame
            && actual.Name is not null
            && !(actual.IsBaseObserved && container.Properties.ContainsKey(PropertyNames.Base))
        )
            return;
        if (!isSame || actual.Name is null)
            Set(item, "image", YamlWriter.Scalar(DrawnText.Fitted(name)), after: "app");
        string? baseName = actual.Name is null || actual.Base == actual.Name ? null : actual.Base;
        bool isOther = image is null || ImageNames.RepositoryOf(image.Name) != ImageNames.RepositoryOf(name);
        if (baseName is not null)
            Set(item, PropertyNames.Base, YamlWriter.Scalar(baseName), after: "image");
        else if (isOther)
            Set(item, PropertyNames.Base, null, after: "image");
    }

    private void ChangePorts(Node container, ActualContainer actual, ItemLines item)
    {
        if (actual.Ports is not { } ports || ContainerComparison.HasPorts(container, ports))
            return;
        string? value = ports.Count == 0 ? null : $"[{string.Join(", ", ports.Select(YamlWriter.Quoted))}]";
        Set(item, PropertyNames.Ports, value, after: PropertyNames.Base, orAfter: "image");
    }

    private void ChangeFlags(Node container, ActualContainer actual, ItemLines item, bool withRoles)
    {
        (IReadOnlyList<string> missing, IReadOnlyList<string> extra) = ContainerFlags.Difference(
            container.Flags,
            actual,
            withRoles
        );
        if (missing.Count + extra.Count == 0)
            return;
        List<string> all = [.. missing, .. container.Flags.Except(extra)];
        Set(item, FlagsKey, all.Count == 0 ? null : $"[{string.Join(", ", all)}]", after: "image");
    }

    /// <summary>Sets a key of a node, or removes it, with the comments on what it lacks.</summary>
    private void Set(ItemLines item, string key, string? value, string after, string? orAfter = null)
    {
        string line = $"{new string(' ', item.Indent + 2)}{key}: {value}";
        if (edits.KeyIn(item, key) is { } found)
        {
            string comment = CommentOf(edits.Line(found.First));
            edits.Remove(found.First, found.Last - found.First + 1);
            if (value is not null)
                edits.Replace(found.First, line + comment);
        }
        else if (value is not null)
        {
            (int First, int Last)? before =
                edits.KeyIn(item, after) ?? (orAfter is null ? null : edits.KeyIn(item, orAfter));
            edits.InsertAfter(before?.Last ?? item.First, [line]);
        }
    }

    /// <summary>The comment at the end of a line.</summary>
    private static string CommentOf(string line) =>
        line.IndexOf(" #", StringComparison.Ordinal) is >= 0 and var start ? line[start..] : "";

    private void Remove(Node container)
    {
        // A pod, a sandbox or a machine with nothing else in it goes too.
        Node gone = container;
        while (
            gone.Parent is { } around
            && around.Kind.Name is "group" or "sandbox" or "vm"
            && around.Children.All(child => child == gone || NodeQueries.IsKernel(child))
            && !documented.Relations.Any(relation => relation.From == around)
        )
            gone = around;
        if (edits.ItemAt(gone.Span.Line, gone.Span.Column) is not { } item)
        {
            IsIncomplete = true;
            return;
        }

        edits.Remove(item.First, item.Last - item.First + 1);
        for (int above = item.First - 1; above > 0 && IsTodo(edits.Line(above)); above--)
            edits.Remove(above, 1);
        removedIds.UnionWith(gone.SelfAndDescendants().SelectMany(node => new[] { node.Id, node.Name }));
    }

    private static bool IsTodo(string line) => line.TrimStart().StartsWith("# TODO: ", StringComparison.Ordinal);

    private void Add(Node host, IReadOnlyList<Draft> drafts)
    {
        Node? last = host.Children.LastOrDefault(child =>
            child.Kind.Name is "container" or "group" or "sandbox" or "vm"
        );
        Node? before = last ?? host.Children.LastOrDefault(child => child.Kind.Role is Role.Engine);
        if (before is null || edits.ItemAt(before.Span.Line, before.Span.Column) is not { } item)
        {
            IsIncomplete = true;
            return;
        }

        foreach (Draft draft in drafts)
        {
            foreach (Draft node in draft.SelfAndDescendants())
                GiveId(node);
            edits.InsertAfter(item.Last, DraftWriter.NodeText(draft, item.Indent).TrimEnd('\n').Split('\n'));
        }
    }

    private void GiveId(Draft node)
    {
        string slug = DraftIds.Of(node);
        string id = slug;
        for (int number = 2; !usedIds.Add(id); number++)
            id = $"{slug}-{number}";
        if (id != slug)
            node.Id = id;
    }
}
