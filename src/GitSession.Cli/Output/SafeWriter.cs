using System.Text;

namespace GitSession.Cli.Output;

/// <summary>
/// What goes to a terminal: an entry, a branch or a file's name may come from anybody, so that nothing but text and line ends
/// is let through. Text that JSON escaped is text.
/// </summary>
internal sealed class SafeWriter(Stream stream) : TextWriter
{
    private readonly StreamWriter _inner = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    private bool _failed;

    public override Encoding Encoding => _inner.Encoding;

    public override void Write(char value) => Put([value]);

    public override void Write(string? value) => Put(value);

    public override void Write(ReadOnlySpan<char> buffer) => Put(buffer);

    public override void Write(char[] buffer, int index, int count) => Put(buffer.AsSpan(index, count));

    /// <summary>The text in bold (ECMA-48, SGR 1 and 22). What is in it is as safe as any.</summary>
    public void WriteBold(string text)
    {
        Try(() => _inner.Write("\u001B[1m"));
        Put(text);
        Try(() => _inner.Write("\u001B[22m"));
    }

    public override void Flush() => Try(_inner.Flush);

    /// <summary>Whether all that was written has arrived: a full disk or a closed terminal is no reason to crash.</summary>
    public bool TryFlush()
    {
        Try(_inner.Flush);
        return !_failed;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Try(_inner.Dispose);
        base.Dispose(disposing);
    }

    private void Put(ReadOnlySpan<char> text)
    {
        var safe = text.ContainsAnyInRange('\0', '\u001F') || text.ContainsAnyInRange('\u007F', '\u206F')
            ? string.Concat(text.ToArray().Where(IsSafe))
            : text.ToString();
        if (!_failed)
            Try(() => _inner.Write(safe));
    }

    // Control characters, among them the escape that begins a terminal's commands, and what reorders a line (CVE-2021-42574).
    private static bool IsSafe(char c) =>
        c is '\n' or '\t' || (!char.IsControl(c) && c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')));

    private void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            _failed = true;
        }
    }
}
