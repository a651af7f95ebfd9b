namespace Strata.Tests.Architecture;

/// <summary>The use of one type by another, both by their full names.</summary>
/// <param name="FromNamespace">The namespace of the outermost type around the user.</param>
/// <param name="Assembly">The name of the assembly that declares the used type.</param>
internal sealed record Dependency(string FromNamespace, string From, string ToNamespace, string To, string Assembly)
{
    public const string Root = "Strata.Engine";

    /// <summary>The layer of the user: a top folder of the engine, or the program.</summary>
    public string Layer => IsEngine(FromNamespace) ? FolderOf(FromNamespace).Split('.')[0] : Architecture.Layer.Host;

    /// <summary>The path of an engine's namespace from the root: <c>Sites.Routes</c>; empty for the root.</summary>
    public static string FolderOf(string engineNamespace) =>
        engineNamespace.Length > Root.Length ? engineNamespace[(Root.Length + 1)..] : "";

    public static bool IsEngine(string name) => name == Root || name.StartsWith(Root + ".", StringComparison.Ordinal);

    public override string ToString() => $"{From} → {To}";
}
