using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Framework.Deliberation;

/// <summary>The deliberations of a worktree. One that cannot be read is named and takes no other with it.</summary>
public sealed record Deliberations(ImmutableArray<DeliberationRecord> Read, ImmutableArray<DamagedDocument> Damaged)
{
    /// <summary>All that can be read, by path, and what cannot be.</summary>
    public static Deliberations All(IWorkspace workspace)
    {
        var (read, damaged) = (ImmutableArray.CreateBuilder<DeliberationRecord>(), ImmutableArray.CreateBuilder<DamagedDocument>());
        foreach (var path in workspace.List(Paths.Deliberations).Where(Paths.IsEntry))
        {
            try
            {
                read.Add(DeliberationDocument.Parse(path, workspace.Read(path) ?? ""));
            }
            catch (DamagedDocument unreadable)
            {
                damaged.Add(unreadable);
            }
            catch (Refusal)
            {
                damaged.Add(new DamagedDocument(path, 0, "a file of this repository that can be read"));
            }
        }
        return new Deliberations(read.ToImmutable(), damaged.ToImmutable());
    }
}
