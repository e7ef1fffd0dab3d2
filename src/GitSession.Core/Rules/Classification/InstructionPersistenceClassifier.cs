namespace GitSession.Rules.Classification;

/// <summary>
/// Tells of an instruction what it guides, how long and how firmly it holds, how plainly it is said and how much is to be verified.
/// It listens to words; a person's word overrules it.
/// </summary>
public static class InstructionPersistenceClassifier
{
    /// <summary>How audit lines name it.</summary>
    public const string Name = nameof(InstructionPersistenceClassifier);

    public static Classified Classify(string text, InstructionSource source, Circumstances circumstances)
    {
        var words = WordList.Of(text);
        var scope = TemporalScopeMeasure.Of(words);
        var quadrant = QuadrantMeasure.Of(words, scope, circumstances.Domain);
        var explicitness = ExplicitnessMeasure.Of(text, words, source);
        var persistence = PersistenceMeasure.Of(words, quadrant, scope, explicitness, source);
        var verification = VerificationMeasure.Of(quadrant, persistence, explicitness, source, circumstances.AreUnderPressure);
        return new Classified(quadrant, persistence, scope, verification, explicitness);
    }
}
