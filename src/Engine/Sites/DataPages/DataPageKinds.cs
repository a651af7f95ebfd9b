using Strata.Engine.Sites.Rendering;

namespace Strata.Engine.Sites.DataPages;

/// <summary>The kinds of data pages that a site can have.</summary>
internal static class DataPageKinds
{
    public static DataPageSet All { get; } =
        new([
            new DocumentationPage(),
            new GlossaryPage(),
            new CompatibilityPage(),
            new BaseImagesPage(),
            new TopologiesPage(),
            new RulesPage(),
        ]);
}
