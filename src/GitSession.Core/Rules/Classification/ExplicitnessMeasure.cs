namespace GitSession.Rules.Classification;

/// <summary>How plainly an instruction is said, from 0 to 1.</summary>
internal static class ExplicitnessMeasure
{
    private const decimal Base = 0.3m;
    private const decimal Hedge = -0.15m;
    private const decimal Marker = 0.15m;
    private const decimal LongNumber = 0.25m;
    private const decimal Quotation = 0.1m;

    public static decimal Of(string text, WordList words, InstructionSource source) => Math.Clamp(
        Base
        + (Hedge * words.Count(Vocabulary.Hedges))
        + (Marker * words.Count(Vocabulary.ExplicitMarkers))
        + Weight(source)
        + (HasLongNumber(text) ? LongNumber : 0)
        + (QuotedTerms.In(text).Any() ? Quotation : 0),
        0,
        1);

    private static decimal Weight(InstructionSource source) => source switch
    {
        InstructionSource.User => 0.15m,
        InstructionSource.Inferred => -0.2m,
        _ => 0,
    };

    // A port, a year, an amount: who says it knows what they mean.
    private static bool HasLongNumber(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits is 4)
                return true;
        }
        return false;
    }
}
