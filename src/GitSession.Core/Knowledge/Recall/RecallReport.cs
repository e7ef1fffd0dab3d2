using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.Knowledge.Recall;

/// <summary>What a search answers.</summary>
/// <param name="Results">The best first.</param>
/// <param name="Found">How many passages there are, each counted once however often it stands somewhere.</param>
/// <param name="Damaged">What cannot be read and was not searched.</param>
/// <param name="HistoryIsCut">There are older texts, which were not looked at.</param>
public sealed record RecallReport(RecallQuery Query, ImmutableArray<RecallResult> Results, int Found, ImmutableArray<DamagedDocument> Damaged, bool HistoryIsCut);
