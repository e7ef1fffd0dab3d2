namespace GitSession.Rules.Classification;

/// <summary>How long an instruction is meant to hold, by its words.</summary>
internal static class TemporalScopeMeasure
{
    public static TemporalScope Of(WordList words)
    {
        foreach (var (scope, phrases) in Vocabulary.Scopes)
        {
            if (words.HasAny(phrases))
                return scope;
        }
        return TemporalScope.Immediate;
    }
}
