using Markdig.Syntax;

namespace Strata.Engine.Content.Markdown.Parsing;

/// <summary>The position of a tab among its neighbours: tabs without another block between them form a group.</summary>
/// <param name="GroupStart">The offset of the first tab of the group, which identifies the group.</param>
internal readonly record struct TabPosition(int GroupStart, bool IsFirst, bool IsLast)
{
    /// <summary>Assigns a position to every tab of a parsed body.</summary>
    public static void Assign(MarkdownDocument document)
    {
        foreach (ContainerBlock container in document.Descendants<ContainerBlock>().Prepend(document))
        {
            Block? first = null;
            for (int i = 0; i < container.Count; i++)
            {
                if (CalloutMark.Of(container[i]) is not { IsTab: true } mark)
                {
                    first = null;
                    continue;
                }

                first ??= container[i];
                mark.TabPosition = new TabPosition(
                    first.Span.Start,
                    IsFirst: first == container[i],
                    IsLast: i + 1 == container.Count || CalloutMark.Of(container[i + 1]) is not { IsTab: true }
                );
            }
        }
    }
}
