namespace Strata.Tests.Architecture;

/// <summary>The engine and the program as they are built, and the using directives of the engine.</summary>
internal static class Code
{
    static Code()
    {
        using var engine = new AssemblyDependencies("Strata.Engine");
        using var program = new AssemblyDependencies("strata");
        Namespaces = engine.Namespaces;
        Dependencies = [.. engine.All(), .. program.All(), .. EngineSources.Usings(Namespaces)];
    }

    /// <summary>The namespaces of the engine.</summary>
    public static IReadOnlyList<string> Namespaces { get; }

    /// <summary>The dependencies of each type, and of each file by its using directives.</summary>
    public static IReadOnlyList<Dependency> Dependencies { get; }
}
