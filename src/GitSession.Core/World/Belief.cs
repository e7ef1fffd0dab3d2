using System.Collections.Immutable;

namespace GitSession.World;

/// <summary>
/// Tells which documents a user's own settings keep out of a session: of which a commit is by somebody whom they do not let in. What is
/// in no commit is the user's own worktree's. What git cannot tell is kept out.
/// </summary>
public sealed class Belief(IRepository repository, InheritFrom from)
{
    private bool? _isInTheMiddle;

    /// <summary>Nobody is kept out.</summary>
    public bool BelievesEverybody => from.IsEverybody;

    /// <summary>Those among these that are held back. Where everybody is let in, git is asked nothing.</summary>
    public ImmutableArray<HeldBack> HeldBack(IReadOnlyCollection<string> documents)
    {
        if (from.IsEverybody || documents.Count == 0)
            return [];
        var histories = repository.Histories(documents, since: null, from.OnlySigned);
        return [.. documents.Distinct(StringComparer.Ordinal).Select(path => Judge(path, histories.GetValueOrDefault(Paths.Written(path), DocumentHistory.Unknown))).OfType<HeldBack>()];
    }

    /// <summary>Those among these that are not.</summary>
    public IEnumerable<T> LetIn<T>(IReadOnlyCollection<T> things, Func<T, string> path, out ImmutableArray<HeldBack> heldBack)
    {
        heldBack = HeldBack([.. things.Select(path)]);
        var kept = heldBack.Select(held => held.Path).ToHashSet(StringComparer.Ordinal);
        return things.Where(thing => !kept.Contains(path(thing)));
    }

    private HeldBack? Judge(string path, DocumentHistory history)
    {
        if (!history.IsWhole || (history.Authors is [] && IsInTheMiddle))
            return new HeldBack(path, []);
        ImmutableArray<string> strangers = [.. history.Authors.Where(author => !from.LetsIn(author)).Select(author => author.ToString()).Distinct(StringComparer.Ordinal)];
        return strangers is [] ? null : new HeldBack(path, strangers);
    }

    // What a merge that has not ended put there is in no commit of HEAD's either.
    private bool IsInTheMiddle => _isInTheMiddle ??= repository.OperationInProgress() is not null;
}
