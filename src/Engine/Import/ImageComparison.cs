using Strata.Engine.Catalogues;
using Strata.Engine.Diagnostics;
using Strata.Engine.Topologies;

namespace Strata.Engine.Import;

/// <summary>
/// Compares the image of a container, and its base, with what was read. The image that runs is always compared,
/// whatever the topology has as its base.
/// </summary>
/// <param name="image">The image in the topology.</param>
/// <param name="container">Its container.</param>
/// <param name="imageNames">The names of the base images.</param>
/// <param name="report">Receives the differences.</param>
internal sealed class ImageComparison(Node image, Node container, ImageNames imageNames, FileReport report)
{
    /// <summary>The base image in the topology, if the catalogue has it.</summary>
    private readonly BaseImage? known = imageNames.Find(
        container.Properties.TryGetValue(PropertyNames.Base, out Property written) ? written.Value : image.Name
    );

    public void Run(ActualImage actual)
    {
        if (actual.Name is { } name)
            CompareName(name);
        else if (actual is { Base: { } from, IsBaseObserved: true } && !IsSame(image.Name, from, imageNames))
            Report(
                image.Span,
                $"The container has the base image '{from}', but the topology has '{image.Name}'.",
                $"Write 'image: {from}'."
            );
        if (!Matches(image, actual, imageNames))
            return;
        CompareBase(actual);
        CompareSystem(actual);
    }

    /// <summary>Whether the image is the one that was read, or that has no name.</summary>
    public static bool Matches(Node image, ActualImage actual, ImageNames imageNames) =>
        actual.Name is not { } name || IsSame(image.Name, name, imageNames);

    private void CompareName(string name)
    {
        if (IsSame(image.Name, name, imageNames))
            return;
        bool isBase = imageNames.SameRepository(image.Name) is not null && imageNames.SameRepository(name) is null;
        Report(
            image.Span,
            $"The container runs the image '{name}', but the topology has '{image.Name}'.",
            isBase && !container.Properties.ContainsKey(PropertyNames.Base)
                ? $"Write 'image: {name}', and 'base: {image.Name}' if that is its base image."
                : $"Write 'image: {name}'."
        );
    }

    private void CompareBase(ActualImage actual)
    {
        if (
            actual is { Base: { } from, IsBaseObserved: true, Name: not null }
            && container.Properties.TryGetValue(PropertyNames.Base, out Property written)
            && !IsSame(written.Value, from, imageNames)
        )
            Report(
                written.Span,
                $"The image has the base image '{from}', but the topology has '{written.Value}'.",
                $"Write 'base: {from}'."
            );
    }

    private void CompareSystem(ActualImage actual)
    {
        if (known is { Os.Length: > 0, IsEmpty: false } && actual.Os is not null && actual.Os != known.Os)
            Report(
                image.Span,
                $"The image of the container is for {actual.Os}, but '{known.Name}' is for {known.Os}.",
                "Write the base image that it was built from."
            );
        else if (known?.Build is { } build && actual.Build is not null && actual.Build != build)
            Report(
                image.Span,
                $"The image of the container has the Windows build {actual.Build}, but '{known.Name}' has "
                    + $"build {build}.",
                "Write the base image that it was built from."
            );
    }

    private void Report(SourceSpan span, string message, string fix) =>
        report.Add(Codes.VerifyImage, span, message, fix);

    /// <summary>Whether two names are those of one image: no tag means the latest one.</summary>
    private static bool IsSame(string first, string second, ImageNames imageNames) =>
        Normal(first) == Normal(second)
        || (imageNames.Find(first) is { } catalogued && imageNames.Find(second) == catalogued);

    private static string Normal(string reference)
    {
        string name = DrawnText.Fitted(ImageNaming.ShortName(reference));
        return ImageNames.TagOf(name) is null && !name.Contains('@') ? $"{name}:latest" : name;
    }
}
