namespace Strata.Engine.Execution;

/// <summary>A bug of the program, with the file that was being processed. It is caught once, at the top.</summary>
/// <param name="source">The source file, the path of the page, or the step of the build.</param>
/// <param name="cause">The exception.</param>
public sealed class ProcessingException(string source, Exception cause) : Exception(cause.Message, cause)
{
    /// <summary>The source file, the path of the page, or the step of the build.</summary>
    public string SourceName => source;

    /// <summary>Runs a function; its exceptions name the file. Errors of the disk and cancellation pass.</summary>
    public static T Run<T>(string source, Func<T> run)
    {
        try
        {
            return run();
        }
        catch (Exception error) when (IsBug(error))
        {
            throw new ProcessingException(source, error);
        }
    }

    // The innermost source is the most exact one.
    private static bool IsBug(Exception error) =>
        error is not (ProcessingException or IOException or UnauthorizedAccessException or OperationCanceledException);
}
