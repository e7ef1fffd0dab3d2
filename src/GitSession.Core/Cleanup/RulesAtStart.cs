using GitSession.Rules;
using GitSession.World;

namespace GitSession.Cleanup;

/// <summary>What a start says of the rules.</summary>
/// <param name="Unreadable">How many rules cannot be read.</param>
/// <param name="History">Null where the project has no instruction history.</param>
public sealed record RulesAtStart(RuleCounts Counts, int Unreadable, HistoryMatch? History)
{
    public static RulesAtStart Read(IWorkspace workspace)
    {
        var book = RuleBook.Read(workspace);
        return new RulesAtStart(RuleCounts.Of(book.Rules), book.Damaged.Count, HistoryMatch.Read(workspace, book));
    }
}
