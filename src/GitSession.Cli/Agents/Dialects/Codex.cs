namespace GitSession.Cli.Agents.Dialects;

/// <summary>Codex CLI: Claude's shape, of which it refuses what it does not know; a hook cannot have a person asked.</summary>
internal sealed record Codex() : Claude("codex")
{
    protected override bool Asks => false;
}
