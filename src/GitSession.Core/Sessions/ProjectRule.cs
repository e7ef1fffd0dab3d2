using GitSession.Text;

namespace GitSession.Sessions;

/// <summary>A rule of `.ai_context/rules`, as much of it as an instruction history says too.</summary>
/// <param name="InstructionId">How the history calls it: the id that it was imported with, else its own.</param>
/// <param name="FrontMatter">All that its front matter says; null where it has none.</param>
internal sealed record ProjectRule(string InstructionId, bool Active, YamlMap? FrontMatter, string Text);
