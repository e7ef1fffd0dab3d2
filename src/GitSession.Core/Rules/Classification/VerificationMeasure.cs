namespace GitSession.Rules.Classification;

/// <summary>How much is to be verified before something is done under an instruction; more under pressure.</summary>
public static class VerificationMeasure
{
    public static Verification Of(Quadrant quadrant, Persistence persistence, decimal explicitness, InstructionSource source, bool underPressure)
    {
        if (IsMandatory(quadrant, persistence, explicitness, source) || (underPressure && quadrant is Quadrant.System))
            return Verification.Mandatory;
        if (persistence is Persistence.Medium || quadrant is Quadrant.Operational || (underPressure && persistence is Persistence.Variable))
            return Verification.Required;
        return persistence is Persistence.Variable || underPressure || (quadrant is Quadrant.Tactical && explicitness > 0.5m)
            ? Verification.Recommended
            : Verification.Optional;
    }

    private static bool IsMandatory(Quadrant quadrant, Persistence persistence, decimal explicitness, InstructionSource source) =>
        persistence is Persistence.High || quadrant is Quadrant.Strategic || (explicitness > 0.8m && source is InstructionSource.User);
}
