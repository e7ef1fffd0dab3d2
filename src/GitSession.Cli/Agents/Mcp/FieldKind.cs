namespace GitSession.Cli.Agents.Mcp;

/// <summary>What a field of a tool's input holds.</summary>
internal enum FieldKind
{
    Text,
    Texts,
    Number,
    Flag,
}
