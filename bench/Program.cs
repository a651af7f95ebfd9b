using System.Globalization;
using Strata.Bench;

if (args is not ["posts", string folder, string written] || !int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int count))
{
    Console.Error.WriteLine("usage: dotnet run --project bench -- posts DIR COUNT");
    return 2;
}

PostFiles.Write(folder, count);
return 0;
