namespace GitSession.Rules;

/// <summary>What kind of decision a rule guides.</summary>
public enum Quadrant
{
    Strategic,
    Operational,
    Tactical,
    System,
    Stochastic,
}
