using System.Text;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>One line on a terminal that says what goes on, and is gone when it is over.</summary>
internal sealed class ProgressLine(Action<string>? terminal)
{
    // A line that wraps cannot be taken back.
    private const int Width = 72;
    private int _shown;

    public void Show(string text)
    {
        var line = SafeText.OneLine(text);
        line = line.Length > Width ? line[..(Width - 1)] + "…" : line;
        terminal?.Invoke("\r" + line.PadRight(_shown) + "\r");
        _shown = line.Length;
    }

    public void Clear()
    {
        if (_shown > 0)
            terminal?.Invoke("\r" + new string(' ', _shown) + "\r");
        _shown = 0;
    }

    /// <summary>The talk's own writer lets no carriage return through, and a line that is taken back needs it.</summary>
    public static void Write(string text)
    {
        using var stream = Console.OpenStandardError();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
