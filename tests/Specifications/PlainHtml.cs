using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Strata.Tests.Specifications;

/// <summary>HTML without what Strata adds to the HTML of the specifications by design, in one notation.</summary>
internal static class PlainHtml
{
    private static readonly HashSet<string> Blocks = new(
        (
            "ADDRESS ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT H1 H2 H3 H4 H5 H6 HR LI OL P PRE SECTION SUMMARY TABLE "
            + "TBODY TD TH THEAD TR UL"
        ).Split(' '),
        StringComparer.Ordinal
    );

    public static string Of(string html)
    {
        IElement body = new HtmlParser().ParseDocument($"<!DOCTYPE html><body>{html.Trim()}").Body!;
        RemoveAdditions(body);
        foreach (string name in new[] { "href", "src" })
        {
            // The site writes the address of a link; the parser only reads it.
            foreach (IElement element in body.QuerySelectorAll($"[{name}]").ToList())
                element.SetAttribute(name, Uri.UnescapeDataString(element.GetAttribute(name)!));
        }

        foreach (IElement element in body.QuerySelectorAll("*").ToList())
            SortAttributes(element);
        RemoveSpace(body);
        return body.InnerHtml.Trim();
    }

    private static void RemoveAdditions(IElement body)
    {
        Unwrap(body.QuerySelectorAll("a.anchor, div.scroll[tabindex], div.code"));
        Remove("id", body.QuerySelectorAll("h1, h2, h3, h4, h5, h6"));
        Remove("tabindex", body.QuerySelectorAll("pre"));
        Remove("aria-label", body.QuerySelectorAll("input"));
        Remove("class", body.QuerySelectorAll("ul, ol, li"));
        Remove("loading", body.QuerySelectorAll("img"));
        Remove("decoding", body.QuerySelectorAll("img"));
        foreach (IElement cell in body.QuerySelectorAll("td.end, th.end, td.middle, th.middle").ToList())
        {
            cell.SetAttribute("align", cell.ClassName == "end" ? "right" : "center");
            cell.RemoveAttribute("class");
        }

        // An image with a title, alone in its paragraph, is a figure with a caption.
        foreach (IElement figure in body.QuerySelectorAll("figure").ToList())
        {
            IElement image = figure.FirstElementChild!;
            image.SetAttribute("title", figure.TextContent);
            IElement paragraph = body.Owner!.CreateElement("p");
            paragraph.AppendChild(image);
            figure.Replace(paragraph);
        }
    }

    private static void Unwrap(IEnumerable<IElement> elements)
    {
        foreach (IElement element in elements.ToList())
            element.Replace([.. element.ChildNodes]);
    }

    private static void Remove(string attribute, IEnumerable<IElement> elements)
    {
        foreach (IElement element in elements.ToList())
            element.RemoveAttribute(attribute);
    }

    private static void SortAttributes(IElement element)
    {
        List<IAttr> attributes = [.. element.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal)];
        foreach (IAttr attribute in attributes)
        {
            element.RemoveAttribute(attribute.Name);
            element.SetAttribute(attribute.Name, attribute.Value);
        }
    }

    /// <summary>Removes the space that a browser does not show.</summary>
    private static void RemoveSpace(INode node)
    {
        node.Normalize();
        foreach (INode child in node.ChildNodes.ToList())
        {
            if (child is IText text && node is not IElement { TagName: "PRE" or "CODE" })
            {
                text.Data = string.Join(' ', text.Data.Split('\n', ' ', '\t'));
                if (IsBlock(node) && (IsBlock(text.PreviousSibling) || text.PreviousSibling is null))
                    text.Data = text.Data.TrimStart(' ');
                if (IsBlock(node) && (IsBlock(text.NextSibling) || text.NextSibling is null))
                    text.Data = text.Data.TrimEnd(' ');
                if (text.Data.Length == 0)
                    text.Remove();
            }
            else if (child is not IElement { TagName: "PRE" })
                RemoveSpace(child);
        }
    }

    private static bool IsBlock(INode? node) => node is IElement element && Blocks.Contains(element.TagName);
}
