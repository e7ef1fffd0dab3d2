using GitSession.Text;

namespace GitSession.Cli.Sources;

/// <summary>Reads what a program says and keeps only the last line of it, however much that is.</summary>
internal sealed class LastLine
{
    private const int Longest = 200;
    private readonly Lock _turn = new();
    private string _text = "";

    public string Text
    {
        get
        {
            lock (_turn)
                return _text;
        }
    }

    /// <summary>On a thread of its own: one of the pool's may come too late for what a program has said already.</summary>
    public Task ReadAsync(TextReader reader) => Aside.Run(() => Read(reader));

    private void Read(TextReader reader)
    {
        var (buffer, line) = (new char[4096], "");
        try
        {
            while (reader.Read(buffer) is var count and > 0)
                line = Keep(line, buffer.AsSpan(0, count).ToString());
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The process is gone, and with it its last words.
        }
    }

    // The line may go on in the next piece; of one that never ends, the beginning is enough.
    private string Keep(string begun, string piece)
    {
        var lines = (begun + piece).Split('\n', '\r');
        if (Array.FindLast(lines, line => SafeText.OneLine(line) is not "") is { } last)
        {
            lock (_turn)
                _text = SafeText.OneLine(last[..Math.Min(last.Length, Longest)]);
        }
        return lines[^1][..Math.Min(lines[^1].Length, Longest)];
    }
}
