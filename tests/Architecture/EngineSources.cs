using System.Text.RegularExpressions;

namespace Strata.Tests.Architecture;

/// <summary>The source files of the engine: their namespaces and using directives.</summary>
internal static partial class EngineSources
{
    private static readonly string Folder = Path.Combine(Folders.Repository, "src", "Engine");

    /// <summary>The paths from <c>src/Engine</c>.</summary>
    public static IReadOnlyList<string> Paths { get; } =
        Directory
            .GetFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToList();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Namespace { get; }

    [GeneratedRegex(
        @"^using (static )?(\w+ = )?(?<name>Strata\.Engine\.[\w.]+);",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Using { get; }

    /// <summary>The namespace that a file declares; empty if it declares none.</summary>
    public static string NamespaceOf(string path) =>
        Namespace.Match(File.ReadAllText(Path.Combine(Folder, path))).Groups["name"].Value;

    /// <summary>
    /// The using directives. The compiler reports unused ones, and they also cover constants, which are not in the
    /// compiled code.
    /// </summary>
    /// <param name="namespaces">The namespaces of the engine.</param>
    public static IEnumerable<Dependency> Usings(IReadOnlyCollection<string> namespaces) =>
        from path in Paths
        from Match match in Using.Matches(File.ReadAllText(Path.Combine(Folder, path)))
        let name = match.Groups["name"].Value
        // For a type, as in 'using static', the namespace is the part before the last dot.
        let used = namespaces.Contains(name) ? name : name[..name.LastIndexOf('.')]
        select new Dependency(NamespaceOf(path), "src/Engine/" + path, used, name, Dependency.Root);
}
