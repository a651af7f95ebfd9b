using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using Fluid.Values;
using Parlot;
using Parlot.Fluent;

namespace Strata.Engine.Migration;

/// <summary>The parser of Liquid with the tags of Jekyll: includes, links to pages, and highlighted code.</summary>
internal sealed class LiquidTags : FluidParser
{
    /// <summary>The name of the site's <see cref="JekyllTree"/> among the values of a render.</summary>
    public const string Tree = "tree";

    /// <summary>The name of the function that renders an include among the values of a render.</summary>
    public const string Include = "include";

    public LiquidTags()
    {
        Parser<TextSpan> argument = AnyCharBefore(OneOf(Literals.Text("-%}"), Literals.Text("%}")));
        foreach (string name in (string[])["include", "include_cached", "include_relative"])
            RegisterParserTag(
                name,
                argument,
                (text, output, _, context) => Write(output, Included(name, text, context))
            );
        RegisterParserTag(
            "link",
            argument,
            (text, output, _, _) => Write(output, LiquidAddress.Of(text.ToString().Trim()))
        );
        RegisterParserTag("post_url", argument, (text, output, _, context) => Write(output, Post(text, context)));
        RegisterParserBlock("highlight", argument, Highlight);
        // Instead of Liquid's own, whose text has no bound.
        RegisterIdentifierBlock("capture", Capture);
    }

    private static async ValueTask<Completion> Highlight(
        TextSpan language,
        IReadOnlyList<Statement> statements,
        TextWriter output,
        TextEncoder encoder,
        TemplateContext context
    )
    {
        await output.WriteAsync($"\n```{language.ToString().Trim().Split(' ')[0]}\n");
        foreach (Statement statement in statements)
            await statement.WriteToAsync(output, encoder, context);
        await output.WriteAsync("\n```\n");
        return Completion.Normal;
    }

    private static async ValueTask<Completion> Capture(
        string name,
        IReadOnlyList<Statement> statements,
        TextWriter output,
        TextEncoder encoder,
        TemplateContext context
    )
    {
        await using BoundedWriter text = new(LiquidRenderer.MaxLength);
        foreach (Statement statement in statements)
            await statement.WriteToAsync(text, encoder, context);
        context.SetValue(name, new StringValue(text.ToString()));
        return Completion.Normal;
    }

    private static async ValueTask<Completion> Write(TextWriter output, string? text)
    {
        await output.WriteAsync(text ?? throw new LiquidUnavailableException());
        return Completion.Normal;
    }

    private static string? Included(string name, TextSpan argument, TemplateContext context) =>
        ((Func<string, string, string?>)context.AmbientValues[Include])(name, argument.ToString().Trim());

    private static string? Post(TextSpan name, TemplateContext context) =>
        ((JekyllTree)context.AmbientValues[Tree]).PostNamed(name.ToString().Trim()) is { } post
            ? LiquidAddress.Of(post)
            : null;
}
