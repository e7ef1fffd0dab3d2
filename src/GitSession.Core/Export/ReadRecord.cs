using System.Collections.Immutable;
using GitSession.Framework.Deliberation;
using GitSession.Journal;
using GitSession.Knowledge;
using GitSession.Memory;
using GitSession.Rules;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Export;

/// <summary>Reads what a repository remembers. A document that cannot be read is named, and the rest goes on.</summary>
public sealed class ReadRecord(IWorkspace workspace, TimeProvider time)
{
    public RepositoryRecord Run()
    {
        var journal = JournalSurvey.Of(workspace);
        var (open, broken) = OpenNow();
        var knowledge = Enum.GetValues<KnowledgeKind>().Select(kind => KnowledgeSurvey.Of(workspace, kind)).ToList();
        var deliberations = Deliberations.All(workspace);
        var rules = RuleBook.Read(workspace);
        return new RepositoryRecord
        {
            Sessions = LinkOrder.Of(journal.Sessions, session => session.Id, session => session.InheritedFrom).ToImmutableArray().Select(Read),
            Loops = [.. journal.Loops.Select(loop => Stands(loop, open))],
            Knowledge = [.. knowledge.SelectMany(kind => kind.Items)],
            Deliberations = [.. deliberations.Read.OrderBy(deliberation => deliberation.Path, StringComparer.Ordinal)],
            Rules = [.. rules.Rules.OrderBy(rule => rule.Path, StringComparer.Ordinal)],
            Damaged = Distinct([.. journal.Damaged, .. broken, .. knowledge.SelectMany(kind => kind.Damaged), .. deliberations.Damaged, .. rules.Damaged]),
        };
    }

    // What is open is computed over lines of ancestors, which a damaged entry may be part of. No clock: the same documents, the same answer.
    private (ImmutableDictionary<string, OpenLoop>? Open, ImmutableArray<DamagedDocument> Damaged) OpenNow()
    {
        try
        {
            return (Inheritance.Of(new JournalReader(workspace, time), DateTimeOffset.MinValue).Loops.ToImmutableDictionary(loop => loop.Id, StringComparer.Ordinal), []);
        }
        catch (DamagedDocument damaged)
        {
            return (null, [damaged]);
        }
        catch (Refusal)
        {
            return (null, []); // the survey named the file
        }
    }

    private static RecordedLoop Stands(OpenLoop last, ImmutableDictionary<string, OpenLoop>? open) =>
        open is null ? new RecordedLoop(last, LoopState.Unknown)
        : open.GetValueOrDefault(last.Id) is { } inherited ? new RecordedLoop(inherited, LoopState.Open)
        : new RecordedLoop(last, LoopState.Closed);

    private Entry Read(RecordedSession session) =>
        workspace.Read(session.Path) is { } text
            ? EntryDocument.Parse(session.Path, text)
            : throw new DamagedDocument(session.Path, 0, "an entry that stays while it is exported");

    private static ImmutableArray<DamagedDocument> Distinct(IEnumerable<DamagedDocument> damaged) =>
        [.. damaged.DistinctBy(one => (one.Path, one.Line)).OrderBy(one => one.Path, StringComparer.Ordinal).ThenBy(one => one.Line)];
}
