using Strata.Engine.Content.Links;
using Strata.Engine.Text;

namespace Strata.Engine.Content;

/// <summary>The beginning of a page, for lists.</summary>
/// <param name="Html">HTML with <see cref="LinkPlaceholder.Character"/> and a number in place of the address of each
/// link, the size of each image, and each term and fact.</param>
/// <param name="Links">The links, images, terms and facts by that number.</param>
/// <param name="Text">The plain text, truncated after a whole word.</param>
internal sealed record DocumentExcerpt(string Html, IReadOnlyList<Link> Links, string Text);
