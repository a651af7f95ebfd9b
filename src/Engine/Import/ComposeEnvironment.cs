using System.Text.RegularExpressions;
using Strata.Engine.Import.Dockerfiles;

namespace Strata.Engine.Import;

/// <summary>
/// The variables of the file <c>.env</c>, which has secrets too. A Compose file of a stranger chooses which of them it
/// names, and a topology and messages are public: so a value is used only if it looks like what it is used for.
/// </summary>
/// <param name="all">All variables of the file.</param>
internal sealed partial class ComposeEnvironment(Variables all)
{
    private const int MaxImageLength = 100;

    /// <summary>The variables for names and tags of images.</summary>
    public Variables Images { get; } = all.Where((name, value) => !IsSecret(name) && IsOfImage(value));

    /// <summary>The variables for ports and other numbers.</summary>
    public Variables Numbers { get; } =
        all.Where((name, value) => !IsSecret(name) && (value.Length == 0 || Ports().IsMatch(value)));

    /// <summary>The variables for paths of files beside the Compose file, which no result shows.</summary>
    public Variables Paths { get; } = all.Where((name, _) => !IsSecret(name));

    private static bool IsSecret(string name) => SecretName().IsMatch(name);

    private static bool IsOfImage(string value) =>
        value.Length == 0 || (value.Length <= MaxImageLength && ImageParts().IsMatch(value));

    // KEY and PASS are parts of other words too: KEYCLOAK_TAG.
    [GeneratedRegex(
        "SECRET|TOKEN|PASSWORD|CREDENTIAL|PRIVATE|(KEYS?|PASS|PWD)(_|$)|(^|_)PASS",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex SecretName();

    /// <summary>Words and versions, as in names and tags of images: no long or mixed texts, as keys are.</summary>
    [GeneratedRegex(
        @"^([a-z]{1,30}|[A-Z]{1,30}|[a-z0-9]{1,16}|[A-Z0-9]{1,16})"
            + @"([._/:-]([a-z]{1,30}|[A-Z]{1,30}|[a-z0-9]{1,16}|[A-Z0-9]{1,16}))*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex ImageParts();

    [GeneratedRegex(
        @"^[0-9]{1,5}([.:-][0-9]{1,5}){0,6}(/(tcp|udp|sctp))?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Ports();
}
