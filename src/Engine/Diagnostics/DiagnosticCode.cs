namespace Strata.Engine.Diagnostics;

/// <summary>A kind of mistake an author can make.</summary>
/// <param name="Id">Three or four letters for the family and three digits, such as <c>TOP001</c>. Never used for
/// anything else once given.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Title">What is wrong, in a few words, for lists of codes.</param>
public sealed record DiagnosticCode(string Id, Severity Severity, string Title);
