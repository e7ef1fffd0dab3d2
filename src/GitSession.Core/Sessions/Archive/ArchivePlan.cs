using System.Collections.Immutable;
using GitSession.Journal;
using GitSession.Rules.Suggestions;
using GitSession.World;

namespace GitSession.Sessions.Archive;

/// <summary>Decides which documents an archive moves, and why others that are as old stay.</summary>
internal sealed class ArchivePlan(
    IWorkspace workspace, IRepository repository, JournalReader reader, ImmutableList<LiveSession> live, SuggestionReview suggestions, ArchiveRequest request)
{
    // A name tells the time where it was written; no two places are further apart.
    private static readonly TimeSpan Apart = TimeSpan.FromHours(26);

    private readonly List<DocumentMove> _moves = [];
    private readonly List<KeptDocument> _kept = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly DocumentPlaces _places = new(workspace, repository);

    public (ImmutableArray<DocumentMove> Moves, ImmutableArray<KeptDocument> Kept) Run()
    {
        var heads = reader.Graph.Heads.ToHashSet(StringComparer.Ordinal);
        foreach (var node in reader.Graph.Nodes.Where(node => _places.IsThere(Paths.Written(node.Path)) && IsOld(node.Id)))
            Take([Paths.Written(node.Path)], Keeps(node.Id, heads));
        foreach (var session in _places.HandedOff.Where(session => reader.Graph.Find(session) is not null && IsOld(session)))
            Take([.. new[] { Paths.Handoff(session), Paths.SuggestedRules(session) }.Where(_places.IsThere)], KeepsHandoff(session));
        return ([.. _moves.OrderBy(move => move.From, StringComparer.Ordinal)], [.. _kept.OrderBy(kept => kept.Path, StringComparer.Ordinal)]);
    }

    // A handoff stays with its suggested rules: it links to them.
    private void Take(IReadOnlyList<string> documents, KeptDocument? keeps)
    {
        var kept = documents.Select(document => keeps is null ? _places.Keeps(document) : keeps with { Path = document }).OfType<KeptDocument>().ToList();
        if (kept is not [])
            _kept.AddRange(documents.Select(document => kept.Find(one => one.Path == document) ?? new KeptDocument(document, KeptBecause.WithAnother)));
        foreach (var document in kept is [] ? documents : [])
        {
            _moves.Add(new DocumentMove(document, Paths.Archived(document) ?? document));
            _taken.Add(document);
        }
    }

    private KeptDocument? Keeps(string id, HashSet<string> heads) =>
        live.Find(session => session.Id == id || session.Inherited.Entries.Exists(entry => entry.Id == id)) is { } session ? new KeptDocument("", KeptBecause.InheritedByLive, session.Id)
        : heads.Contains(id) ? new KeptDocument("", KeptBecause.Head)
        : null;

    // It goes with the entry, or after it.
    private KeptDocument? KeepsHandoff(string session) =>
        !IsPutAway(session) ? new KeptDocument("", KeptBecause.WithAnother)
        : AwaitsDecision(session) ? new KeptDocument("", KeptBecause.Undecided)
        : null;

    private bool IsOld(string id) => SessionId.DateOf(id) is { } named
        ? (request.IsDay || (named - request.Before).Duration() > Apart ? named : reader.Find(id)?.StartedAt ?? named) < request.Before
        : reader.Find(id)?.StartedAt < request.Before;

    // The entry is in the archive, or goes there now.
    private bool IsPutAway(string session) =>
        reader.Graph.Find(session) is { } node && (node.Path != Paths.Entry(session) || _taken.Contains(node.Path));

    private bool AwaitsDecision(string session) => _places.Now(Paths.SuggestedRules(session)) is { } document && !suggestions.IsDecided(document);
}
