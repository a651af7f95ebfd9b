namespace Strata.Engine.Diagnostics;

/// <summary>A kind of problem in the files that an author wrote.</summary>
/// <param name="Id">The family in three or four letters and a number of three digits, such as <c>TOP001</c>. An id is
/// never reused for another problem.</param>
/// <param name="Severity">The default severity.</param>
/// <param name="Title">The problem in a few words, for lists of codes.</param>
public sealed record DiagnosticCode(string Id, Severity Severity, string Title);
