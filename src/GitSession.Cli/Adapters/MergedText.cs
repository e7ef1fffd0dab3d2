using System.Text;

namespace GitSession.Cli.Adapters;

/// <summary>What a merge came to.</summary>
/// <param name="Bytes">With marks where there are conflicts.</param>
internal sealed record MergedText(ReadOnlyMemory<byte> Bytes, bool IsClean)
{
    /// <summary>No text for git: nothing was merged.</summary>
    public bool IsBinary { get; init; }

    public string Text => Encoding.UTF8.GetString(Bytes.Span);
}
