using Strata.Engine.Execution;
using Strata.Engine.Output;
using Strata.Engine.Sites.Routes;

namespace Strata.Tests.Execution;

/// <summary>Bugs name the file that was processed; errors of the disk stay what they are.</summary>
public sealed class ProcessingExceptionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("strata-processing-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_bug_in_a_route_names_its_path()
    {
        var error = Assert.Throws<ProcessingException>(() => Write(new InvalidOperationException("x")));
        Assert.Equal("/a/", error.SourceName);
        Assert.IsType<InvalidOperationException>(error.InnerException);
    }

    [Fact]
    public void The_innermost_file_is_named() =>
        Assert.Equal(
            "inner",
            Assert
                .Throws<ProcessingException>(() =>
                    ProcessingException.Run(
                        "outer",
                        () => ProcessingException.Run<int>("inner", () => throw new NotSupportedException())
                    )
                )
                .SourceName
        );

    [Fact]
    public void Errors_of_the_disk_and_cancellation_pass_a_parallel_loop()
    {
        Assert.Throws<IOException>(() => Write(new IOException("full")));
        Assert.Throws<UnauthorizedAccessException>(() => Write(new UnauthorizedAccessException("denied")));
        Assert.Throws<OperationCanceledException>(() =>
            ParallelLoop.For(10, _ => { }, new CancellationToken(canceled: true))
        );
    }

    private void Write(Exception error) =>
        OutputWriter.Write(folder, [new Route("/a/", RouteKind.Page, () => throw error)]);
}
