using System.Collections.Immutable;
using GitSession.Operations.Figures;
using GitSession.Operations.Protocols;
using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Operations.Protocols;

/// <summary>A day on which the protocols of operations are executed, in a worktree in memory.</summary>
internal sealed class ProtocolDay
{
    public InMemoryDay Day { get; } = new();

    /// <summary>What checks of the settings find, by the ids of their items.</summary>
    public Dictionary<string, ItemFinding> Checks { get; } = new(StringComparer.OrdinalIgnoreCase);

    public string Record => Day.Workspace.Read(ProtocolRun.PathOf(Day.Live.Id)) ?? "";

    public static ProtocolDay Begun()
    {
        var day = new ProtocolDay();
        day.Begin();
        return day;
    }

    public LiveSession Begin(string mode = "operations") => Day.Start(new StartRequest { Mode = mode }).Session;

    /// <summary>Looks at items by their ids.</summary>
    public ProtocolReport Look(params string[] ids) =>
        Look(protocols => protocols.SelectMany(protocol => protocol.Items).Where(item => ids.Contains(item.Id)));

    public ProtocolReport Look(ProtocolPart part) => Look(protocols => protocols.Where(protocol => protocol.Part == part).SelectMany(protocol => protocol.Items));

    public ItemState Item(string id) => Look(id).Items.Single();

    public ProtocolReport Done(string name, params string[] evidence) => DoneBy(null, name, evidence);

    public ProtocolReport DoneBy(string? by, string name, params string[] evidence) =>
        new SayDone(Day.Workspace, Day.Repository, Day.Settings, Day.Time).Run(Day.Caller, name, evidence, by, Checks);

    public (ProtocolReport Report, bool IsBegun) Show() => new ReadProtocols(Day.Workspace, Day.Repository, Day.Settings, Day.Time).Run(Day.Caller);

    public void Write(string path, string text) => Day.Workspace.Write(path, text);

    public void Metric(string name, string value, string? unit = null, MetricCategory? category = null) =>
        new AddMetric(Day.Workspace, Day.Repository, Day.Time, Day.Random).Run(Day.Caller, new MetricRequest(name, value, unit, category, null));

    /// <summary>An incident as a document that says this.</summary>
    public void Incident(string frontMatter, params string[] sections) => Write(
        $"{Paths.Incidents}/2026-11-20-down-k3f2.md", $"---\n{frontMatter}\n---\n# Down\n" + string.Concat(sections.Select(section => $"\n## {section}\n\nWords\n")));

    private ProtocolReport Look(Func<ImmutableArray<Protocol>, IEnumerable<ProtocolItem>> choose) =>
        new CheckItems(Day.Workspace, Day.Repository, Day.Settings, Day.Time).Run(Day.Caller, choose, Checks);
}
