using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.Rules;

/// <summary>What an import did.</summary>
/// <param name="There">Rules that were there already, and whether they say something else by now; none of them was touched.</param>
/// <param name="Unusable">What could not be used, with its place in the imported file.</param>
public sealed record ImportReport(ImmutableArray<Rule> Added, ImmutableArray<(Rule Rule, bool Differs)> There, ImmutableArray<DamagedDocument> Unusable);
