using System.Text;

namespace GitSession.Cli.Sources;

/// <summary>Reads what a program says, up to a bound, and can be asked for it before the program has stopped.</summary>
internal sealed class Hearing
{
    // An answer of 4 Mi characters names some ten thousand tasks; a program that says more waits until its time is over.
    private const int Most = 4 * 1024 * 1024;

    private readonly Lock _turn = new();
    private readonly StringBuilder _text = new();

    public string Text
    {
        get
        {
            lock (_turn)
                return _text.ToString();
        }
    }

    /// <summary>On a thread of its own: one of the pool's may come too late for what a program has said already.</summary>
    public Task ReadAsync(TextReader reader) => Aside.Run(() => Read(reader));

    private void Read(TextReader reader)
    {
        var buffer = new char[4096];
        try
        {
            while (_text.Length < Most && reader.Read(buffer) is var count and > 0)
            {
                lock (_turn)
                    _text.Append(buffer, 0, count);
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The program is gone, and with it its last words.
        }
    }
}
