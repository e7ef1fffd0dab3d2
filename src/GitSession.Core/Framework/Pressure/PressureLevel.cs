namespace GitSession.Framework.Pressure;

/// <summary>How hard it has become for an agent to do its work well, the lightest first.</summary>
public enum PressureLevel
{
    Normal,
    Elevated,
    High,
    Critical,
    Dangerous,
}
