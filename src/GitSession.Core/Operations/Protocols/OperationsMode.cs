using GitSession.Sessions;

namespace GitSession.Operations.Protocols;

/// <summary>The mode of a session that executes protocols.</summary>
public static class OperationsMode
{
    public const string Name = "operations";

    public static bool IsOf(LiveSession session) => session.Mode.Equals(Name, StringComparison.OrdinalIgnoreCase);
}
