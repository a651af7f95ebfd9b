using Strata.Engine.Templating;

namespace Strata.Engine.Sites.Rendering;

/// <summary>A layout that the program uses by name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Description">The description in the documentation, in Markdown.</param>
/// <param name="Data">The model that it receives besides <c>page</c> and <c>content</c>; null for none.</param>
internal sealed record ThemeLayout(string Name, string Description, TemplateType? Data);
