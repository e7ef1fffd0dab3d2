using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Rules;

/// <summary>What people approved: by a trailer all that a commit does, by a decision the rules and the boundaries that it names.</summary>
/// <param name="IsSigned">A trailer of the commit names somebody.</param>
/// <param name="Named">What decisions approve.</param>
/// <param name="Damaged">The decisions that cannot be read, and approve nothing.</param>
public sealed record Approvals(bool IsSigned, ImmutableHashSet<string> Named, ImmutableList<DamagedDocument> Damaged)
{
    public static Approvals None { get; } = new(false, [], []);

    public static Approvals ByTrailer { get; } = None with { IsSigned = true };

    /// <summary>What the decisions in a worktree approve. One that cannot be read approves nothing.</summary>
    public static Approvals In(IWorkspace workspace) =>
        InDecisions(workspace.List(Paths.Decisions).Where(Paths.IsEntry).Select(path => (path, (Func<string?>)(() => workspace.Read(path)))));

    /// <param name="decisions">Each by its path, and how its text is read.</param>
    public static Approvals InDecisions(IEnumerable<(string Path, Func<string?> Text)> decisions) =>
        decisions.Aggregate(None, (known, decision) => known.With(decision.Path, decision.Text));

    /// <summary>Whether a person allowed what was found. What no person is asked about, nobody can.</summary>
    public bool Cover(Finding finding) =>
        finding.Rule.Parameters.NeedsApproval
        && (IsSigned || Named.Contains(finding.Rule.Id) || Named.Contains(finding.Rule.InstructionId) || (finding.Boundary is { } boundary && Named.Contains(boundary)));

    private Approvals With(string path, Func<string?> text)
    {
        try
        {
            return this with { Named = Named.Union(Approval.ApprovedIn(path, text() ?? "")) };
        }
        catch (DamagedDocument damaged)
        {
            return this with { Damaged = Damaged.Add(damaged) };
        }
        catch (Refusal)
        {
            return this with { Damaged = Damaged.Add(new DamagedDocument(path, 0, "a file of this repository that can be read")) };
        }
    }
}
