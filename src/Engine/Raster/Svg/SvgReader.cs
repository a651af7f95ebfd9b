using System.Xml;
using Strata.Engine.Diagnostics;

namespace Strata.Engine.Raster.Svg;

/// <summary>Reads the elements of a drawing; those of other vocabularies, such as of editors, are left out.</summary>
internal static class SvgReader
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string Link = "http://www.w3.org/1999/xlink";
    private const string Simplify = "Simplify the drawing, or use a PNG.";
    private const int MaxBytes = 1_000_000;
    private const int MaxDepth = 100;
    private const int MaxElements = 10_000;

    /// <summary>Reads a file; a null root comes with the problem.</summary>
    public static (SvgElement? Root, SvgProblem Problem) Read(byte[] bytes)
    {
        if (bytes.Length > MaxBytes)
            return (null, new(SourceSpan.Start, $"The drawing has more than {MaxBytes} bytes.", Simplify));
        try
        {
            using var xml = XmlReader.Create(
                new MemoryStream(bytes),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null }
            );
            return xml.MoveToContent() is XmlNodeType.Element && xml is { LocalName: "svg", NamespaceURI: Svg }
                ? Read(xml)
                : (
                    null,
                    new(
                        SpanOf(xml),
                        $"The first element is not <svg xmlns=\"{Svg}\">.",
                        "Save it again as SVG in a drawing program."
                    )
                );
        }
        // The reader of .NET throws the latter at a declaration whose encoding changes within it.
        catch (Exception error) when (error is XmlException or ArgumentException)
        {
            var xml = error as XmlException;
            return (
                null,
                new(
                    new SourceSpan(Math.Max(xml?.LineNumber ?? 1, 1), Math.Max(xml?.LinePosition ?? 1, 1)),
                    "The drawing is not well-formed XML.",
                    "Save it again as SVG in a drawing program."
                )
            );
        }
    }

    private static (SvgElement? Root, SvgProblem Problem) Read(XmlReader xml)
    {
        SvgElement root = Element(xml);
        Stack<SvgElement> open = new([root]);
        int count = 0;
        bool isRead = !xml.IsEmptyElement && xml.Read();
        while (isRead && open.Count > 0)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.NamespaceURI != Svg:
                    xml.Skip();
                    continue;
                case XmlNodeType.Element when open.Count >= MaxDepth:
                    return (
                        null,
                        new(SpanOf(xml), $"The drawing has more than {MaxDepth} levels of elements.", Simplify)
                    );
                case XmlNodeType.Element when ++count > MaxElements:
                    return (null, new(SpanOf(xml), $"The drawing has more than {MaxElements} elements.", Simplify));
                case XmlNodeType.Element:
                    SvgElement element = Element(xml);
                    open.Peek().Children.Add(element);
                    if (!xml.IsEmptyElement)
                        open.Push(element);
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when open.Peek().Name == "style":
                    open.Peek().Text.Add(xml.Value);
                    break;
            }

            isRead = xml.Read();
        }

        return (root, default);
    }

    private static SvgElement Element(XmlReader xml)
    {
        SourceSpan span = SpanOf(xml);
        string name = xml.LocalName;
        Dictionary<string, string> attributes = new(StringComparer.Ordinal);
        while (xml.MoveToNextAttribute())
        {
            if (xml.NamespaceURI.Length == 0)
                attributes[xml.LocalName] = xml.Value;
            else if (xml is { NamespaceURI: Link, LocalName: "href" })
                attributes.TryAdd("href", xml.Value);
        }

        xml.MoveToElement();
        return new SvgElement(name, span, attributes);
    }

    private static SourceSpan SpanOf(XmlReader xml) =>
        xml is IXmlLineInfo { LineNumber: > 0 } position
            ? new SourceSpan(position.LineNumber, position.LinePosition, Math.Max(xml.LocalName.Length, 1))
            : SourceSpan.Start;
}
