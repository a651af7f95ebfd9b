namespace Strata.Engine.Diagnostics;

/// <summary>How much a diagnostic weighs.</summary>
public enum Severity
{
    /// <summary>Worth knowing, such as a future post left out. Never counted.</summary>
    Note,

    /// <summary>Probably a mistake. The site is still written.</summary>
    Warning,

    /// <summary>A mistake. Nothing is written.</summary>
    Error,
}
