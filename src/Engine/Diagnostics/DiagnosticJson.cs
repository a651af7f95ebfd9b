using System.Text.Json;

namespace Strata.Engine.Diagnostics;

/// <summary>Writes diagnostics as JSON: the fields that all programs print.</summary>
public static class DiagnosticJson
{
    /// <summary>Writes the fields of a diagnostic into the object that is open.</summary>
    public static void WriteFields(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteString("code", diagnostic.Code.Id);
        json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
        json.WriteString("path", diagnostic.Path);
        json.WriteNumber("line", diagnostic.Span.Line);
        json.WriteNumber("column", diagnostic.Span.Column);
        json.WriteNumber("length", diagnostic.Span.Length);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("fix", diagnostic.Fix);
    }
}
