using System.Text;
using Strata.Engine.Diagnostics;
using Strata.Engine.Schemas;

namespace Strata.Host;

/// <summary><c>strata schema</c>: writes JSON Schemas of the files that authors write, for editors.</summary>
internal static class SchemaVerb
{
    public static int Run(RunSettings settings, string folder)
    {
        if (SiteOnDisk.Try(settings, SchemaWriter.For) is not { } schemas)
            return ExitCodes.Usage;
        if (schemas.Diagnostics.Any(diagnostic => diagnostic.Severity is Severity.Error))
            return Reporter.Report(settings, schemas.Diagnostics, "No schema was written.", new RunCount("schemas", 0));
        try
        {
            Directory.CreateDirectory(folder);
            foreach (SchemaFile schema in schemas.Files)
                NamedOutput.Write(Path.Combine(folder, schema.FileName), Encoding.UTF8.GetBytes(schema.Json));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Reporter.Fail(
                $"The schemas could not be written: {error.Message}",
                "Check the permissions and the free space of the folder."
            );
        }

        return Reporter.Report(
            settings,
            [],
            $"{schemas.Files.Count} schemas in {folder}",
            new RunCount("schemas", schemas.Files.Count)
        );
    }
}
