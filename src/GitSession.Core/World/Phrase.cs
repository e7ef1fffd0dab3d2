using GitSession.Text;

namespace GitSession.World;

/// <summary>A text that was typed as an argument: one line, not empty, of a length that a person reads, and without what looks like a secret.</summary>
public static class Phrase
{
    /// <summary>In UTF-16 units. A longer text belongs into a file that the phrase names.</summary>
    public const int MaxLength = 4000;

    /// <exception cref="Refusal">Nothing is left of it, or it is too long.</exception>
    public static string Required(string text) =>
        Optional(text) ?? throw new Refusal(RefusalReason.EmptyText);

    /// <summary>The phrase, or null where nothing is left of it.</summary>
    public static string? Optional(string? text)
    {
        var phrase = Secrets.Redact(SafeText.OneLine(text ?? ""));
        if (phrase.Length > MaxLength)
            throw new Refusal(RefusalReason.TextTooLong, phrase[..40], phrase.Length.ToString(), MaxLength.ToString());
        return phrase is "" ? null : phrase;
    }
}
