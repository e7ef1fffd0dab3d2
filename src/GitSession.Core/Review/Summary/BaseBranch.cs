using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Review.Summary;

/// <summary>
/// What a branch is to be merged into where nobody says so: what the remote calls its main branch, else a branch with a usual name. The
/// branch that this one follows tells nothing, because that is mostly its own copy.
/// </summary>
internal static class BaseBranch
{
    private static readonly ImmutableArray<string> Usual = ["origin/HEAD", "origin/main", "origin/master", "main", "master"];

    /// <exception cref="Refusal">There is none of them.</exception>
    public static string Of(IRepository repository) =>
        Usual.FirstOrDefault(name => repository.CommitOf(name) is not null) ?? throw new Refusal(RefusalReason.NoBase, "", Usual);
}
