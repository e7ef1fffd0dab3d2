using System.Collections.Immutable;
using GitSession.Rules;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Reports;

/// <summary>Which items of protocols a person approved: by a decision that names the item, or by a tick in the session's review package.</summary>
public sealed class ItemApprovals
{
    private readonly ImmutableHashSet<string> _named;
    private readonly ImmutableHashSet<string> _ticked;

    private ItemApprovals(ImmutableHashSet<string> named, ImmutableHashSet<string> ticked) => (_named, _ticked) = (named, ticked);

    /// <summary>A package that cannot be read approves nothing.</summary>
    public static ItemApprovals In(IWorkspace workspace, string session) => new(Approvals.In(workspace).Named, Ticked(workspace, ReviewDocument.PathOf(session)));

    public bool Has(string item) => _named.Contains(item) || _ticked.Contains(ReviewPoint.Of(ReviewSection.Approvals, ProcessRecommendations.ApprovalKey(item), "").Key);

    private static ImmutableHashSet<string> Ticked(IWorkspace workspace, string path)
    {
        try
        {
            return workspace.Read(path) is { } text
                ? [.. ReviewDocument.Parse(path, text).Items.Where(item => item is { Ticked: true, Section: ReviewSection.Approvals }).Select(item => item.Key).OfType<string>()]
                : [];
        }
        catch (DamagedDocument)
        {
            return [];
        }
    }
}
