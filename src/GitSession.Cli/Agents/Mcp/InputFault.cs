namespace GitSession.Cli.Agents.Mcp;

/// <summary>What is wrong with a tool's input.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Expected">What the field holds, where the tool has it.</param>
internal sealed record InputFault(FaultKind Kind, string Field, FieldKind? Expected = null);
