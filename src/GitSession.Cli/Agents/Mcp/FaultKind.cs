namespace GitSession.Cli.Agents.Mcp;

/// <summary>How a tool's input can be wrong before the command line sees it.</summary>
internal enum FaultKind
{
    UnknownField,
    Missing,
    WrongKind,
}
