using GitSession.Text;

namespace GitSession.Operations.Protocols;

/// <summary>Something that this program can see for itself and that tells whether an item is done.</summary>
/// <param name="Argument">What is looked at, as the kind wants it; empty where it wants nothing.</param>
public sealed record ItemTell(TellKind Kind, string Argument)
{
    /// <summary>Reads `completed 7 7.5`; null where the first word is none that is known.</summary>
    public static ItemTell? Parse(string text)
    {
        var line = SafeText.OneLine(text);
        var word = line.Split(' ')[0];
        return Enum.TryParse<TellKind>(word, ignoreCase: true, out var kind) && Enum.IsDefined(kind) && !char.IsAsciiDigit(word[0])
            ? new ItemTell(kind, line[word.Length..].Trim())
            : null;
    }

    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()} {Argument}".TrimEnd();
}
