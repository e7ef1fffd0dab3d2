using System.Collections.Immutable;
using GitSession.Framework.Deliberation;
using GitSession.Journal;
using GitSession.Knowledge;
using GitSession.Rules;
using GitSession.Text;

namespace GitSession.Export;

/// <summary>
/// What a repository remembers of the sessions that have ended and of what outlives them, in the order in which it is exported. It is the
/// same for the same documents, on whatever file system they lie.
/// </summary>
public sealed record RepositoryRecord
{
    /// <summary>The entries, each behind those that it inherited from. Each is read when its turn comes, and again when it is asked for again.</summary>
    /// <exception cref="DamagedDocument">While it is read: a document was changed meanwhile and cannot be read any more.</exception>
    public required IEnumerable<Entry> Sessions { get; init; }

    /// <summary>The loops of all sessions, by id.</summary>
    public ImmutableArray<RecordedLoop> Loops { get; init; } = [];

    /// <summary>Kind by kind, each document behind those in whose place it came.</summary>
    public ImmutableArray<KnowledgeItem> Knowledge { get; init; } = [];

    public ImmutableArray<DeliberationRecord> Deliberations { get; init; } = [];

    public ImmutableArray<Rule> Rules { get; init; } = [];

    /// <summary>What cannot be read and is not among them.</summary>
    public ImmutableArray<DamagedDocument> Damaged { get; init; } = [];
}
