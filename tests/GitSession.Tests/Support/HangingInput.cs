namespace GitSession.Tests.Support;

/// <summary>A standard input on which nothing comes and that nobody closes, until the test is over.</summary>
internal sealed class HangingInput : TextReader
{
    private readonly ManualResetEventSlim _over = new();

    public override int Read()
    {
        _over.Wait();
        return -1;
    }

    public override string? ReadLine()
    {
        _over.Wait();
        return null;
    }

    // Whoever waits is let go; the event itself is still being looked at then.
    protected override void Dispose(bool disposing)
    {
        _over.Set();
        base.Dispose(disposing);
    }
}
