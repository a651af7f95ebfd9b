using System.Runtime.CompilerServices;

namespace Strata.Tests;

/// <summary>The thread pool of the test program.</summary>
internal static class TestThreads
{
    // Many tests wait for a program or a browser and hold a thread. The pool adds only about one thread a second above
    // its minimum, which is the number of cores: on two cores a server inside a test could be without one for 15 s.
    private const int MinThreads = 64;

    [ModuleInitializer]
    internal static void Initialize() => ThreadPool.SetMinThreads(MinThreads, MinThreads);
}
