namespace GitSession.Tests.Agents.Mcp;

/// <summary>A pipe whose other end is closed: write(2) fails with EPIPE, which .NET tells as an IOException.</summary>
internal sealed class GoneStream : MemoryStream
{
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromException(new IOException("Broken pipe"));
}
