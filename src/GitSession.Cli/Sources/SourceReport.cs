namespace GitSession.Cli.Sources;

/// <summary>What a source of the outside says at a start.</summary>
/// <param name="Layer">Operational or external, as the layers of memory are called.</param>
/// <param name="Name">The tool, as its users call it.</param>
/// <param name="Lines">One a thing.</param>
/// <param name="Trouble">Why it says nothing; null where it was asked and answered.</param>
internal sealed record SourceReport(string Layer, string Name, IReadOnlyList<string> Lines, string? Trouble);
