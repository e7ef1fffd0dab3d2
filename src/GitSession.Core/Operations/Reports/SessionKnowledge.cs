using System.Collections.Immutable;
using GitSession.Knowledge;

namespace GitSession.Operations.Reports;

/// <summary>What a session leaves to those that come after it.</summary>
public sealed record SessionKnowledge(ImmutableArray<KnowledgeItem> Learnings, ImmutableArray<KnowledgeItem> Decisions)
{
    public static SessionKnowledge None { get; } = new([], []);

    public IEnumerable<KnowledgeItem> BestPractices => Learnings.Where(learning => learning.IsBestPractice);

    public IEnumerable<KnowledgeItem> OtherLearnings => Learnings.Where(learning => !learning.IsBestPractice);
}
