using GitSession.Operations.Protocols;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>Protocols as a person reads them: a line for each item, by protocol and step, and what is next.</summary>
internal static class OpsText
{
    public static void Write(TextWriter output, ProtocolReport report, bool isBegun)
    {
        output.WriteLine(isBegun ? $"Operations session {report.Run.Session}, phase {report.Run.Phase}{Version(report.Run)}" : $"Protocols of phase {report.Run.Phase}, not begun in a session (git session ops start)");
        foreach (var protocol in report.Protocols.Where(protocol => report.Of(protocol).Any()))
        {
            output.WriteLine();
            WriteProtocol(output, report, protocol);
        }
        WriteNext(output, report);
    }

    /// <summary>What a start says: how far its part is, and what failed.</summary>
    public static void WriteAtStart(TextWriter output, ProtocolReport report)
    {
        output.WriteLine($"Operations, phase {report.Run.Phase}: {Counts(report.Items)} (git session ops)");
        foreach (var item in report.Items.Where(item => item.Status is ItemStatus.Failed || item is { Status: ItemStatus.Open, Finding: not null }))
            output.WriteLine("  " + Line(report, item));
    }

    /// <summary>One item with all of its evidence.</summary>
    public static void WriteItem(TextWriter output, ProtocolReport report, ItemState item)
    {
        output.WriteLine(Line(report, item));
        foreach (var evidence in item.Run.Evidence)
            output.WriteLine(SafeText.OneLine($"  {evidence.Render()}"));
        if (item is { Status: ItemStatus.Open, Finding: null })
            output.WriteLine(item.Item.Told is { } tell ? $"  told by {tell}: git session ops check {item.Item.Id}" : $"  nothing tells: git session ops done {item.Item.Id} --evidence <what shows it>");
    }

    /// <summary>The status, the item, and what it was found out from.</summary>
    public static string Line(ProtocolReport report, ItemState item) =>
        SafeText.OneLine($"{Word(item.Status)} {item.Item.Id} {item.Item.Text}{(Detail(report, item) is { Length: > 0 } detail ? ": " + detail : "")}");

    /// <summary>What a start says of protocols that cannot be read, and does not fail for.</summary>
    public static IEnumerable<string> Damages(IEnumerable<DamagedDocument> damages) =>
        damages.Select(damaged => $"warning: {damaged.Path}{(damaged.Line > 0 ? $":{damaged.Line}" : "")}: expected {damaged.Expected}; the standard protocol of that name holds");

    /// <summary>Checks of the settings that are for no item, and so never run.</summary>
    public static IEnumerable<string> Loose(ProtocolReport report, IEnumerable<Check> checks)
    {
        var ids = report.Protocols.SelectMany(protocol => protocol.Items).Select(item => item.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return checks.Select(check => check.Name).Where(name => !ids.Contains(name)).Distinct(StringComparer.Ordinal)
            .Select(name => SafeText.OneLine($"warning: the settings have a check for the item {name}, which no protocol of phase {report.Run.Phase} has"));
    }

    private static void WriteProtocol(TextWriter output, ProtocolReport report, Protocol protocol)
    {
        var items = report.Of(protocol).ToList();
        output.WriteLine(SafeText.OneLine(protocol.Title));
        foreach (var step in protocol.Steps)
        {
            var ids = step.Items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
            var lines = items.FindAll(item => ids.Contains(item.Item.Id)).ConvertAll(item => Line(report, item));
            if (lines is not [])
                MemoryText.Block(output, SafeText.OneLine(step.Title), lines, "");
        }
        output.WriteLine($"{SafeText.OneLine(protocol.Name)}: {Counts(items)}");
    }

    private static void WriteNext(TextWriter output, ProtocolReport report)
    {
        output.WriteLine();
        output.WriteLine(report.Next is { } next ? SafeText.OneLine($"Next: {next.Item.Id} {next.Item.Text}") : "Next: nothing, all is done");
    }

    private static string Detail(ProtocolReport report, ItemState item) => item.Status switch
    {
        ItemStatus.Awaiting => $"a person approves it: tick its box in {ProtocolRun.PathOf(report.Run.Session)} or in the review package, or write approves: [{item.Item.Id}] into the front matter of a decision",
        ItemStatus.Done when item.Run.Last is null or { Passed: not true } => "ticked by hand" + (item.Run.Last is { } against ? $", against: {against.Detail}" : ", without evidence"),
        ItemStatus.Open when item.Finding is { Passed: null } unknown => unknown.Detail,
        ItemStatus.Open when item.Run.Last is { Passed: true } => "its box was emptied by hand",
        ItemStatus.Open when item.Run.Last is { Passed: null } withdrawn => withdrawn.Detail,
        _ => item.Run.Last is { } last ? Evidence(last) : "",
    };

    private static string Evidence(ItemEvidence evidence) =>
        evidence.Kind is EvidenceKind.Check ? evidence.Detail : $"{evidence.Detail} ({evidence.Kind.ToString().ToLowerInvariant()}{(evidence.Subject is "" ? "" : " " + evidence.Subject)}, by {evidence.By})".TrimStart();

    private static string Counts(IReadOnlyCollection<ItemState> items)
    {
        (ItemStatus Status, string Word)[] others = [(ItemStatus.Failed, "failed"), (ItemStatus.Awaiting, "awaiting a person"), (ItemStatus.Open, "open")];
        var counted = others.Select(other => (Count: items.Count(item => item.Status == other.Status), other.Word)).Where(other => other.Count > 0);
        return string.Join(", ", counted.Select(other => $"{other.Count} {other.Word}").Prepend($"{items.Count(item => item.Status is ItemStatus.Done)} of {items.Count} done"));
    }

    private static string Version(ProtocolRun run) => run.FrameworkVersion is { } version ? $" (framework {version})" : "";

    private static string Word(ItemStatus status) => status switch
    {
        ItemStatus.Done => "DONE",
        ItemStatus.Failed => "FAIL",
        ItemStatus.Awaiting => "WAIT",
        _ => "OPEN",
    };
}
