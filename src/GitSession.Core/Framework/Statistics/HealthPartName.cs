namespace GitSession.Framework.Statistics;

/// <summary>What the health of the framework is made of.</summary>
public enum HealthPartName
{
    /// <summary>1 − unapproved violations / enforcements and validations.</summary>
    Compliance,

    /// <summary>Services that were heard / services whose trigger occurred.</summary>
    Coverage,

    /// <summary>1 − mean pressure.</summary>
    Pressure,

    /// <summary>Mean confidence of the verifications.</summary>
    Verification,

    /// <summary>Classifications that no person overrode / classifications.</summary>
    Classification,
}
