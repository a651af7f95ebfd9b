using Strata.Engine.Topologies;

namespace Strata.Engine.Import;

/// <summary>Changes the relations of a topology that are written on one line each, as imports write them.</summary>
/// <param name="edits">The lines of the topology.</param>
internal sealed class RelationUpdate(LineEdits edits)
{
    private const string Key = "relations:";
    private const string PlainEnd = $", kind: {RelationComparison.Kind} }}";

    /// <summary>Changes the relations; false if they are written in another form.</summary>
    /// <param name="removed">The ids and names of the nodes that are gone.</param>
    /// <param name="extra">The relations that are gone.</param>
    /// <param name="added">The ids of the ends of those that are new.</param>
    public bool Apply(
        IReadOnlySet<string> removed,
        IReadOnlyList<Relation> extra,
        IReadOnlyList<(string From, IReadOnlyList<string> To)> added
    )
    {
        Dictionary<string, List<string>> missing = added.ToDictionary(
            relation => relation.From,
            relation => relation.To.ToList(),
            StringComparer.Ordinal
        );
        int key = KeyLine();
        List<(int Number, RelationLine Relation)> lines = key == 0 ? [] : Lines(key);
        int found = 0;
        foreach ((int number, RelationLine relation) in lines)
        {
            RelationLine? changed = relation.Without(removed);
            foreach (Relation gone in extra.Where(gone => IsNamed(gone.From, relation.From)))
            {
                RelationLine? before = changed;
                changed = changed?.WithoutTargets(name => IsNamed(gone.To, name));
                found += changed == before ? 0 : 1;
            }

            if (changed is not null && changed.End.TrimEnd() == PlainEnd && missing.Remove(changed.From, out var to))
                changed = changed with { To = string.Join(", ", [changed.To, .. to]) };
            if (changed is null)
                edits.Remove(number, 1);
            else if (changed != relation)
                edits.Replace(number, changed.Text);
        }

        return Write(key, [.. added.Where(relation => missing.ContainsKey(relation.From))]) && found >= extra.Count;
    }

    /// <summary>Writes relations of containers that have none yet; false if there is no place for them.</summary>
    private bool Write(int key, IReadOnlyList<(string From, IReadOnlyList<string> To)> relations)
    {
        if (key == 0)
        {
            if (relations.Count > 0)
                edits.InsertAfter(LastLine(), [Key, .. relations.Select(relation => TextOf(relation, "  "))]);
            return true;
        }

        List<int> block =
        [
            .. Block(key).Where(number => edits.Line(number).Trim() is { Length: > 0 } text && text[0] != '#'),
        ];
        bool isEmpty = block.Count == 0 && edits.Line(key)[Key.Length..].Split('#')[0].Trim().Length == 0;
        if (relations.Count == 0)
        {
            if (isEmpty)
                edits.Remove(key, 1);
            return true;
        }

        if (block.Count == 0 && !isEmpty)
            return false;
        string line = block.Count == 0 ? "  " : edits.Line(block[0]);
        string indent = line[..(line.Length - line.TrimStart().Length)];
        int last = block.Count == 0 ? key : block[^1];
        edits.InsertAfter(last, relations.Select(relation => TextOf(relation, indent)));
        return true;
    }

    private static string TextOf((string From, IReadOnlyList<string> To) relation, string indent) =>
        $"{indent}- {{ from: {relation.From}, to: [{string.Join(", ", relation.To)}]{PlainEnd}";

    private static bool IsNamed(Node node, string name) => name == node.Id || name == node.Name;

    private int KeyLine()
    {
        for (int number = 1; number <= edits.Count; number++)
        {
            if (edits.Line(number).StartsWith(Key, StringComparison.Ordinal))
                return number;
        }

        return 0;
    }

    /// <summary>The lines below the key of the relations: a note may contain such lines too.</summary>
    private IEnumerable<int> Block(int key)
    {
        for (int number = key + 1; number <= edits.Count; number++)
        {
            string line = edits.Line(number);
            if (line.Length > 0 && line[0] is not (' ' or '-' or '#'))
                yield break;
            yield return number;
        }
    }

    private List<(int Number, RelationLine Relation)> Lines(int key) =>
        [
            .. Block(key)
                .Select(number => (Number: number, Relation: RelationLine.Read(edits.Line(number))))
                .Where(each => each.Relation is not null)
                .Select(each => (each.Number, each.Relation!)),
        ];

    /// <summary>The last line that is not empty.</summary>
    private int LastLine()
    {
        int last = edits.Count;
        while (last > 1 && edits.Line(last).Trim().Length == 0)
            last--;
        return last;
    }
}
