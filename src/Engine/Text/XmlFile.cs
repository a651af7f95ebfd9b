using System.Text;
using System.Xml;

namespace Strata.Engine.Text;

/// <summary>Writes XML files.</summary>
internal static class XmlFile
{
    public static byte[] Write(Action<XmlWriter> content)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.None,
        };
        using (var writer = XmlWriter.Create(bytes, settings))
        {
            writer.WriteStartDocument();
            content(writer);
            writer.WriteEndDocument();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>Text without the characters that XML 1.0 does not allow.</summary>
    public static string Clean(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(text[i]) && !char.IsSurrogate(text[i]))
                return string.Concat(
                    text.Where(character => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character))
                );
        }

        return text;
    }
}
