using System.CommandLine;
using System.Globalization;
using Strata.Host;

// Messages are the same on every machine.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
try
{
    if (!Directory.Exists("."))
        return Reporter.Fail("The current folder does not exist any more.", "Change to a folder that exists.");
    ParseResult parsed = CommandLine.Create().Parse(args, CommandLine.Parsing);
    return parsed.Errors.Count > 0
        ? CommandLine.ReportUsage(parsed)
        : await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception error) when (error is IOException or UnauthorizedAccessException)
{
    return Reporter.Fail(error.Message, "Check the path, its permissions and the free space.");
}
catch (Exception error)
{
    return Reporter.FailWithBug(error);
}
