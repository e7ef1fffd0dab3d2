using System.Text;

namespace GitSession.Tests.Support;

/// <summary>What was typed and what came of it: stdout, then stderr, then the exit status where it is not 0.</summary>
internal sealed class Transcript
{
    private readonly StringBuilder _text = new();

    public void Add(string typed, string output, string error, int code)
    {
        _text.Append(_text.Length == 0 ? "" : "\n").Append($"$ {typed}\n").Append(output).Append(error);
        if (code != 0)
            _text.Append($"(exit {code})\n");
    }

    /// <summary>What was typed until now goes without saying.</summary>
    public void Clear() => _text.Clear();

    public override string ToString() => _text.ToString();
}
