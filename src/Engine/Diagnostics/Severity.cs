namespace Strata.Engine.Diagnostics;

/// <summary>The severity of a diagnostic.</summary>
public enum Severity
{
    /// <summary>Information, such as a future post that is left out. Never counted.</summary>
    Note,

    /// <summary>A probable error. The site is still written.</summary>
    Warning,

    /// <summary>An error. Nothing is written.</summary>
    Error,
}
