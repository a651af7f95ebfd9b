using Strata.Engine.Catalogues;
using Strata.Engine.Sites.Editions;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.DataPages;

/// <summary>The sources of data as links.</summary>
internal static class SourceModels
{
    public static TemplateField<T> Field<T>(string name, string description, Func<T, IReadOnlyList<Source>> sources) =>
        TemplateField<T>.List(
            name,
            description,
            CommonModels.Link,
            item => sources(item).Select(source => new TemplateLink(source.Title, source.Url))
        );
}
