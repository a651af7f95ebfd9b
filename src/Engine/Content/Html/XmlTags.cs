using System.Xml;
using Strata.Engine.Text;

namespace Strata.Engine.Content.Html;

/// <summary>Reads the tags of an XML document, such as a drawing, as browsers do.</summary>
internal static class XmlTags
{
    /// <summary>The tags up to the first error, where a browser stops too.</summary>
    /// <param name="xml">The text, with <c>\n</c> line endings.</param>
    /// <param name="error">The error; null if the text is well-formed XML.</param>
    public static IReadOnlyList<RawTag> Read(string xml, out XmlException? error)
    {
        List<RawTag> tags = [];
        error = null;
        // Without namespaces: browsers read on after a prefix that is not declared.
        using var reader = new XmlTextReader(new StringReader(xml))
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            Namespaces = false,
        };
        var lines = new LineMap(xml);
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType is XmlNodeType.Element)
                    tags.Add(TagAt(reader, lines));
            }
        }
        catch (XmlException exception)
        {
            error = exception;
        }

        return tags;
    }

    private static RawTag TagAt(XmlTextReader reader, LineMap lines)
    {
        int offset = OffsetOf(reader, lines);
        string name = reader.Name.ToLowerInvariant();
        List<RawAttribute> attributes = [];
        while (reader.MoveToNextAttribute())
        {
            int start = OffsetOf(reader, lines);
            attributes.Add(
                new RawAttribute(reader.Name.ToLowerInvariant(), start, reader.Value, start, reader.Name.Length)
            );
        }

        return new RawTag(name, IsEnd: false, offset - 1, offset + name.Length, attributes);
    }

    private static int OffsetOf(XmlTextReader reader, LineMap lines) =>
        lines.OffsetAt(reader.LineNumber, reader.LinePosition);
}
