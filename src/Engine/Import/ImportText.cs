using System.Text;
using Strata.Engine.Data;
using Strata.Engine.Diagnostics;
using Strata.Engine.Sources;

namespace Strata.Engine.Import;

/// <summary>Reads the output of tools: JSON or YAML, in the encodings in which shells save it.</summary>
internal static class ImportText
{
    /// <summary>All values of a JSON file; null, and reported, if it cannot be read.</summary>
    public static IReadOnlyList<YamlNode>? Json(ImportFile file, FileReport report) =>
        Decode(file, report) is { } text ? JsonText.Read(Encoding.UTF8.GetBytes(text), report) : null;

    /// <summary>All documents of a YAML or JSON file; null, and reported, if it cannot be read.</summary>
    public static IReadOnlyList<YamlNode>? YamlOrJson(ImportFile file, FileReport report)
    {
        if (Decode(file, report) is not { } text)
            return null;
        bool isJson = text.AsSpan().TrimStart() is ['{' or '[', ..];
        FileReport local = report.Local();
        IReadOnlyList<YamlNode>? read = isJson
            ? JsonText.Read(Encoding.UTF8.GetBytes(text), local)
            : YamlText.ReadForeign(text, local);
        if (isJson && local.Bag.HasErrors)
        {
            // YAML has brackets too, with keys that need no quotation marks.
            FileReport second = report.Local();
            if (YamlText.ReadForeign(text, second) is { } yaml && !second.Bag.HasErrors)
                return yaml;
        }

        if (local.Bag.HasErrors && TemplateMarks.ReportIn(text, report))
            return null;
        local.Flush(report);
        return read;
    }

    /// <summary>The byte order mark at the start of a UTF-8 file, as a text; empty without one.</summary>
    public static string MarkOf(ImportFile file) =>
        file.Bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? "\uFEFF" : "";

    /// <summary>
    /// The text of a file; null, and reported, if it cannot be decoded. PowerShell saves output as UTF-16 with a byte
    /// order mark.
    /// </summary>
    public static string? Decode(ImportFile file, FileReport report)
    {
        if (file.Bytes.Length > ImportFile.MaxBytes)
        {
            report.Add(
                Codes.ImportTooMuch,
                SourceSpan.Start,
                $"The file is larger than {ImportFile.MaxBytes / (1024 * 1024)} MiB.",
                "Import a part of it, such as the containers of one node."
            );
            return null;
        }

        Encoding encoding = file.Bytes switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        };
        ReadOnlySpan<byte> bytes = file.Bytes;
        if (bytes.StartsWith(encoding.Preamble))
            bytes = bytes[encoding.Preamble.Length..];
        try
        {
            string text = encoding.GetString(bytes);
            return SiteFiles.ReportZero(text, report) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            report.Add(Codes.FileNotText, SourceSpan.Start, "The file is not UTF-8 text.", "Save it as UTF-8.");
            return null;
        }
    }
}
