using System.Collections.Immutable;
using GitSession.Journal;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Review;

/// <summary>Which entry inherits from which, as far as they can be read: one that is damaged, or its own ancestor, takes no other with it.</summary>
public sealed class CheckedJournal(IWorkspace workspace)
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private ImmutableArray<JournalNode>? _nodes;
    private JournalGraph? _graph;
    private ImmutableHashSet<string>? _heads;

    /// <summary>One for each file, by path.</summary>
    public ImmutableArray<JournalNode> Nodes => _nodes ??= [.. workspace.List(Paths.Journal).Where(Paths.IsEntry).Select(Read)];

    public JournalGraph Graph => _graph ??= new JournalGraph(Nodes);

    public bool Has(string id) => Graph.Find(id) is not null;

    public bool IsHead(string path) => (_heads ??= [.. Graph.Heads]).Contains(Paths.EntryId(path));

    /// <summary>The line on which an entry names its parents.</summary>
    public int LineOfParents(string path) => _lines.GetValueOrDefault(path, 1);

    private JournalNode Read(string path)
    {
        var map = FrontMatterOf(path);
        if (map?.Has("inherited_from") is true)
            _lines[path] = map.LineOf("inherited_from");
        return new JournalNode(Paths.EntryId(path), path, ParentsOf(map));
    }

    private YamlMap? FrontMatterOf(string path)
    {
        try
        {
            return FrontMatter.Find(path, workspace.Read(path) ?? "")?.Map;
        }
        catch (Exception error) when (error is DamagedDocument or Refusal)
        {
            return null; // a finding of the entry's own
        }
    }

    private static ImmutableArray<string> ParentsOf(YamlMap? map)
    {
        try
        {
            return [.. EntryDocument.ParentsOf(map)];
        }
        catch (DamagedDocument)
        {
            return [];
        }
    }
}
