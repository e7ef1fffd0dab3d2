using System.Collections.Immutable;
using GitSession.Knowledge;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Export;

/// <summary>The documents of one kind, each behind those in whose place it came. Which one that is may be said by either of the two.</summary>
internal sealed record KnowledgeSurvey(ImmutableArray<KnowledgeItem> Items, ImmutableArray<DamagedDocument> Damaged)
{
    public static KnowledgeSurvey Of(IWorkspace workspace, KnowledgeKind kind)
    {
        var (read, damaged) = new KnowledgeFolder(workspace, kind).Read();
        var named = read.OrderBy(item => item.Path, StringComparer.Ordinal).GroupBy(item => item.Id, StringComparer.Ordinal).ToList();
        var items = named.ConvertAll(same => same.First());
        var successors = items.Where(item => item.SupersededBy is not null).ToLookup(item => Paths.NameOf(item.SupersededBy ?? ""), item => item.Id, StringComparer.Ordinal);
        var linked = items.ConvertAll(item => item with { Supersedes = [.. item.Supersedes.Concat(successors[item.Id]).Distinct(StringComparer.Ordinal)] });
        return new KnowledgeSurvey(
            [.. LinkOrder.Of(linked, item => item.Id, item => item.Supersedes)],
            [.. damaged, .. named.SelectMany(same => same.Skip(1).Select(other => new DamagedDocument(other.Path, 0, $"a name of its own, {same.First().Path} has it too")))]);
    }
}
