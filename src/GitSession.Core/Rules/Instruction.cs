using GitSession.Text;

namespace GitSession.Rules;

/// <summary>An instruction of an instruction history, and where it stands in the text.</summary>
/// <param name="Whole">From its opening to its closing brace.</param>
/// <param name="Active">One that does not say is active.</param>
/// <param name="ActiveAt">The value of `active`; null where it does not say.</param>
internal sealed record Instruction(string Id, TextSpan Whole, bool Active, TextSpan? ActiveAt);
