using Strata.Engine.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Strata.Engine.Data;

/// <summary>Reads YAML text into nodes with positions.</summary>
internal static class YamlText
{
    /// <summary>The most characters of a file: at the limit it takes about a second.</summary>
    public const int MaxLength = 2_000_000;

    /// <summary>Reads one document.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="report">Receives the diagnostics.</param>
    /// <param name="linesAbove">The number of lines of the file above this text, such as the opening line of front
    /// matter.</param>
    /// <returns>The document's root; null when it is empty or cannot be read (which is then reported).</returns>
    public static YamlNode? Read(string text, FileReport report, int linesAbove = 0) =>
        TryRead(text, report, out YamlNode? root, linesAbove) ? root : null;

    /// <inheritdoc cref="Read"/>
    /// <param name="root">The document's root; null when it is empty.</param>
    /// <param name="maxLength">The most characters.</param>
    /// <returns>False, and reported, when it cannot be read.</returns>
    public static bool TryRead(
        string text,
        FileReport report,
        out YamlNode? root,
        int linesAbove = 0,
        int maxLength = MaxLength
    )
    {
        root = null;
        if (text.Length > maxLength)
        {
            report.Add(
                Codes.YamlTooDeep,
                SourceSpan.Start.Down(linesAbove),
                $"The YAML has {text.Length} characters, and can have {maxLength}.",
                "Shorten it, or divide it into several files."
            );
            return false;
        }

        YamlNode? read = null;
        bool isRead = Parse(
            text,
            report,
            linesAbove,
            parser =>
            {
                if (parser.Accept<StreamEnd>(out _))
                    return;
                parser.Consume<DocumentStart>();
                read = new YamlNodeReader(parser, report, linesAbove).Read();
                parser.Consume<DocumentEnd>();
                if (parser.Current is DocumentStart second)
                    report.Add(
                        Codes.YamlSyntax,
                        YamlNodeReader.SpanOf(second, linesAbove),
                        "The file has a second YAML document.",
                        "Remove the line '---' or '...' above it, or move the document to another file."
                    );
            }
        );
        root = read;
        return isRead;
    }

    /// <summary>
    /// Reads a file that was written for another tool: any number of documents, with anchors, aliases and merge keys;
    /// tags are ignored.
    /// </summary>
    /// <returns>The roots of its documents, without empty ones; null if it cannot be read (which is then
    /// reported).</returns>
    public static IReadOnlyList<YamlNode>? ReadForeign(string text, FileReport report)
    {
        List<YamlNode> roots = [];
        bool isRead = Parse(
            text,
            report,
            linesAbove: 0,
            parser =>
            {
                while (parser.TryConsume<DocumentStart>(out _))
                {
                    YamlNode root = new YamlNodeReader(parser, report, 0, new YamlAnchors(report)).Read();
                    if (root is not YamlScalar { IsNull: true })
                        roots.Add(root);
                    parser.Consume<DocumentEnd>();
                }
            }
        );
        return isRead ? roots : null;
    }

    /// <summary>Runs a reader on the parser's events; false, and reported, when the text is not YAML.</summary>
    private static bool Parse(string text, FileReport report, int linesAbove, Action<Parser> read)
    {
        var parser = new Parser(new Scanner(new StringReader(YamlBlankLines.Trimmed(text)), skipComments: true));
        try
        {
            parser.Consume<StreamStart>();
            read(parser);
            return true;
        }
        catch (YamlException error)
        {
            YamlSyntaxError.Report(error, text, report, linesAbove);
            return false;
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 18.1 throws this, without a position, for a plain scalar that an open bracket swallows; the
            // last event is the closest known position.
            SourceSpan span = parser.Current is { } last
                ? YamlNodeReader.SpanOf(last, linesAbove)
                : SourceSpan.Start.Down(linesAbove);
            report.Add(Codes.YamlSyntax, span, YamlProblems.Unclosed.Message, YamlProblems.Unclosed.Fix);
            return false;
        }
        catch (ArgumentOutOfRangeException)
        {
            // YamlDotNet 18.1 throws this for an escape sequence such as "\uD83D\uD83D" or "\UFFFFFFFF".
            SourceSpan span = parser.Current is { } last
                ? YamlNodeReader.SpanOf(last, linesAbove)
                : SourceSpan.Start.Down(linesAbove);
            report.Add(
                Codes.YamlSyntax,
                span,
                "An escape sequence after this is not a character of Unicode.",
                "Write the character itself."
            );
            return false;
        }
        catch (YamlUnreadableException)
        {
            return false;
        }
    }
}
