using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Editions;

/// <summary>A link as templates receive it.</summary>
/// <param name="Title">Its text.</param>
/// <param name="Url">A path of the site or an address.</param>
internal sealed record TemplateLink(string Title, string Url);

/// <summary>An icon as templates receive it.</summary>
/// <param name="Url">Its path.</param>
/// <param name="Type">Its media type.</param>
internal sealed record TemplateIcon(string Url, string Type);

/// <summary>A date as templates receive it.</summary>
/// <param name="Iso">The date for machines.</param>
/// <param name="Text">The date in the language of the page.</param>
internal sealed record TemplateDate(string Iso, string Text);

/// <summary>Models that many templates have.</summary>
internal static class CommonModels
{
    public static TemplateType<TemplateLink> Link { get; } =
        new(
            "a link",
            new("title", "Its text.", link => link.Title),
            new("url", "Its path or address.", link => link.Url)
        );

    public static TemplateType<TemplateDate> Date { get; } =
        new(
            "a date",
            new("iso", "The date for machines.", date => date.Iso),
            new("text", "The date in words.", date => date.Text)
        );
}
