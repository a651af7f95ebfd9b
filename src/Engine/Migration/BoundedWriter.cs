using System.Globalization;
using System.Text;

namespace Strata.Engine.Migration;

/// <summary>A text that refuses to grow over a length.</summary>
/// <param name="maxLength">The most characters.</param>
internal sealed class BoundedWriter(int maxLength) : StringWriter(CultureInfo.InvariantCulture)
{
    /// <summary>Whether it refused a text.</summary>
    public bool IsFull { get; private set; }

    public override void Write(char value)
    {
        Check(1);
        base.Write(value);
    }

    public override void Write(string? value)
    {
        Check(value?.Length ?? 0);
        base.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Check(count);
        base.Write(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Check(buffer.Length);
        base.Write(buffer);
    }

    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        Write(buffer, index, count);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(StringBuilder? value, CancellationToken cancellationToken = default)
    {
        Check(value?.Length ?? 0);
        return base.WriteAsync(value, cancellationToken);
    }

    private void Check(int added)
    {
        IsFull = GetStringBuilder().Length + added > maxLength;
        if (IsFull)
            throw new LiquidUnavailableException();
    }
}
