namespace Strata.Engine.Diagrams.Labels;

/// <summary>The name of an image and its tag, which a picture shows below it.</summary>
internal static class ImageName
{
    /// <summary>The name before a tag or a digest, and the tag or digest; empty for none.</summary>
    public static (string Name, string Tag) Split(string name)
    {
        // A colon before a slash is that of a registry's port.
        int start = name.LastIndexOf('/') + 1,
            mark = name.AsSpan(start).IndexOfAny(':', '@') + start;
        return mark > start && mark < name.Length - 1 ? (name[..mark], name[(mark + 1)..]) : (name, "");
    }
}
