using Strata.Engine.Content.Links;
using Strata.Engine.Localization;
using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Graphics;

/// <summary>The names that the templates of figures have outside a site: messages, and addresses as written.</summary>
internal sealed class StandaloneRoot
{
    private static readonly TemplateType<StandaloneRoot> Type = new(
        "figure outside a site",
        new("t", "The messages of `theme/i18n/`.", root => root.messages),
        TemplateField<StandaloneRoot>.Function("url", "An address as written.", (_, arguments) => Url(arguments[0]))
    );

    private readonly MessageModel messages;

    private StandaloneRoot(MessageCatalog messages) => this.messages = new MessageModel(messages.All);

    public static TemplateModel Of(MessageCatalog messages) => Type.Model(new StandaloneRoot(messages));

    /// <summary>Whether a link may be in a page: a path, or an address with an allowed scheme.</summary>
    public static bool IsAllowed(string target) =>
        WebAddress.KindOf(target) is AddressKind.OfTheSite or AddressKind.Outside;

    private static string Url(string target) =>
        IsAllowed(target)
            ? target
            : throw new TemplateFunctionException(WebAddress.SchemeProblem(target), WebAddress.SchemeFix);
}
