using System.CommandLine;
using System.Globalization;
using Strata.Host;

// Messages are the same on every machine.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
ParseResult parsed = CommandLine.Create().Parse(args);
if (parsed.Errors.Count > 0)
    return CommandLine.ReportUsage(parsed);
return parsed.Invoke();
