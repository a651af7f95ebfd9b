using System.Text;
using Strata.Engine.Review;

namespace Strata.Host;

/// <summary>The options of <c>strata diff</c>.</summary>
/// <param name="Before">The earlier revision.</param>
/// <param name="After">The later revision; null for the work tree.</param>
/// <param name="IsMarkdown">Whether to write Markdown.</param>
/// <param name="Output">The HTML file to write; null for none.</param>
internal sealed record DiffSettings(string Before, string? After, bool IsMarkdown, string? Output);

/// <summary><c>strata diff</c>: says what changed in topologies and pages since a revision.</summary>
internal static class DiffVerb
{
    public static int Run(RunSettings settings, DiffSettings diff)
    {
        if (diff.Output is { } output && RefusalOf(output) is { } refusal)
            return Reporter.Fail(refusal, "Choose another file with --output, such as 'changes.html'.");
        try
        {
            var repository = new GitRepository(settings.Root);
            StoredSite before = repository.Read(diff.Before);
            StoredSite? after = diff.After is { } revision
                ? repository.Read(revision)
                : SiteOnDisk.Try(settings, files => new StoredSite(files, []));
            if (after is null)
                return ExitCodes.Usage;
            SiteReview review = SiteReview.Of(before.Files, after.Files, settings.Build) with
            {
                NotRead = [.. before.NotRead, .. after.NotRead],
            };
            return Write(settings, diff, review);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Reporter.Fail($"The site could not be read: {error.Message}", "Check its files and permissions.");
        }
        catch (GitException error)
        {
            return Reporter.Fail(error.Message, error.Fix);
        }
    }

    private static string? RefusalOf(string output)
    {
        if (!output.EndsWith(".html", StringComparison.OrdinalIgnoreCase))
            return $"The output '{output}' is not an HTML file.";
        if (Directory.Exists(output))
            return $"The output '{output}' is a folder.";
        return NamedOutput.RefusalOf(output);
    }

    private static int Write(RunSettings settings, DiffSettings diff, SiteReview review)
    {
        if (diff.Output is { } output)
        {
            try
            {
                NamedOutput.Write(output, ReviewPage.Html(review, diff.Before, diff.After ?? "the work tree"));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return Reporter.Fail(
                    $"The review could not be written: {error.Message}",
                    "Choose another file with -o."
                );
            }
        }

        if (!settings.Quiet)
            Terminal.WriteFile(
                Encoding.UTF8.GetBytes(diff.IsMarkdown ? ReviewText.Markdown(review) : ReviewText.Plain(review))
            );
        return ExitCodes.Success;
    }
}
