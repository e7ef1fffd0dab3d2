using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Progress;

/// <summary>
/// The records of the document's updates, read off git each time: a record in the document itself would stand where two branches write.
/// </summary>
public sealed class ProgressLog(IRepository repository)
{
    private readonly Dictionary<string, ProgressVersion?> _versions = new(StringComparer.Ordinal);

    /// <summary>A record for each phase that a commit changed, or one where it changed none; the newest commit first.</summary>
    /// <param name="most">How many commits are looked at.</param>
    public ImmutableArray<UpdateRecord> Run(int most) =>
        [.. repository.ChangesOf(Paths.Progress, since: null, most).SelectMany(change => Of(change, At(change.Commit), [.. change.Parents.Select(At)]))];

    private static ImmutableArray<UpdateRecord> Of(DocumentChange change, ProgressVersion? now, ImmutableArray<ProgressVersion?> before)
    {
        var plain = new UpdateRecord(change, UpdateType.Update, null)
        {
            IsWhole = now?.IsWhole,
            IsConsistent = now is { IsWhole: true, Document: { } document } ? Consistency.Holds(document) : null,
        };
        var records = before.Any(version => version is not null) ? [.. Phases(now).SelectMany(phase => Of(plain, phase, before))] : ImmutableArray<UpdateRecord>.Empty;
        return records is not [] ? records : [plain with { Type = IsRecovery(now, before) ? UpdateType.ErrorRecovery : UpdateType.Update }];
    }

    private static ImmutableArray<ProgressPhase> Phases(ProgressVersion? version) => version?.Document?.Phases ?? [];

    private static IEnumerable<UpdateRecord> Of(UpdateRecord plain, ProgressPhase phase, ImmutableArray<ProgressVersion?> before)
    {
        var was = before.Any(version => IsDamaged(version, phase.Key));
        if (was || phase.Damage is not null)
            return was && phase.Damage is not null ? [] : [plain with { Phase = phase.Key, Type = was ? UpdateType.ErrorRecovery : UpdateType.Update }];
        var difference = new PhaseDifference(phase, [.. before.Select(version => version?.Phase(phase.Key))]);
        return difference.IsAny
            ? [plain with { Phase = phase.Key, Type = difference.Type, Status = difference.Status, Deliverables = difference.Deliverables, NextAction = difference.NextAction }]
            : [];
    }

    // What a damaged block said nobody knows, so that nothing in it is called a change.
    private static bool IsDamaged(ProgressVersion? version, string key) => Phases(version).Any(phase => phase.Key == key && phase.Damage is not null);

    private static bool IsRecovery(ProgressVersion? now, ImmutableArray<ProgressVersion?> before) => now is { IsWhole: true } && before.Any(version => version is { IsWhole: false });

    private ProgressVersion? At(string commit) =>
        _versions.TryGetValue(commit, out var known) ? known
        : _versions[commit] = repository.TextAt(commit, Paths.Progress) is { } text ? ProgressVersion.Of(text) : null;
}
