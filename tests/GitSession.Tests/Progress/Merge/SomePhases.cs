using System.Collections.Immutable;
using GitSession.Progress.Merge;

namespace GitSession.Tests.Progress.Merge;

/// <summary>Documents of a few phases and what branches make of them, the same for the same seed.</summary>
internal sealed class SomePhases(Random random)
{
    private static readonly string[] Statuses = ["pending", "ready", "in_progress", "blocked", "completed"];
    private static readonly string[] Names = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta"];

    private readonly Func<Phase, string> _write = Layouts[random.Next(Layouts.Length)];

    private static Func<Phase, string>[] Layouts { get; } = [Yaml, Json, JsonOnOneLine, YamlFlow];

    public static Sides<string> Of(int seed)
    {
        var some = new SomePhases(new Random(seed));
        var phases = Enumerable.Range(1, some.Next(4)).Select(number => some.New(number)).ToImmutableList();
        return new Sides<string>(some.Text(phases), some.Text(some.Change(phases, 10)), some.Text(some.Change(phases, 20)));
    }

    private int Next(int most) => random.Next(most) + 1;

    private string Status() => Statuses[random.Next(Statuses.Length)];

    private Phase New(int number) =>
        new(number, $"Of {number}", Status(), [.. Names.OrderBy(_ => random.Next()).Take(Next(4)).Select(name => (name, Status()))], ["Prose.", $"And more of {number}."]);

    private ImmutableList<Phase> Change(ImmutableList<Phase> phases, int number)
    {
        for (var times = Next(5); times > 0; times--)
        {
            var at = random.Next(phases.Count);
            phases = random.Next(8) is 0 && !phases.Exists(phase => phase.Number == number)
                ? phases.Insert(random.Next(phases.Count + 1), New(number))
                : phases.SetItem(at, Change(phases[at]));
        }
        return phases;
    }

    private Phase Change(Phase phase) => random.Next(7) switch
    {
        0 => phase with { Status = Status() },
        1 => phase with { Title = phase.Title + "!" },
        2 => phase with { Prose = phase.Prose.Add($"Line {random.Next(9)}.") },
        3 when phase.Deliverables.Count > 1 => phase with { Deliverables = phase.Deliverables.RemoveAt(random.Next(phase.Deliverables.Count)) },
        4 when $"new_{random.Next(9)}" is var name && !phase.Deliverables.Exists(one => one.Name == name) =>
            phase with { Deliverables = phase.Deliverables.Insert(random.Next(phase.Deliverables.Count + 1), (name, Status())) },
        5 => phase with { Deliverables = phase.Deliverables.Reverse() },
        _ => phase with { Deliverables = phase.Deliverables.SetItem(0, (phase.Deliverables[0].Name, Status())) },
    };

    private string Text(ImmutableList<Phase> phases) =>
        "# Progress\n\n" + string.Concat(phases.Select(phase => $"#### Phase {phase.Number}: {phase.Title}\n\n{_write(phase)}\n{string.Join('\n', phase.Prose)}\n\n")) + "## Notes\n\nThe end.\n";

    private static string Yaml(Phase phase) =>
        $"```yaml\nstatus: {phase.Status} # so far\ndeliverables:\n{string.Concat(phase.Deliverables.Select(one => $"  {one.Name}: {one.Status}\n"))}dependencies: []\n```\n";

    private static string YamlFlow(Phase phase) =>
        $"```yaml\nstatus: {phase.Status}\ndeliverables: {{ {string.Join(", ", phase.Deliverables.Select(one => $"{one.Name}: {one.Status}"))} }}\n```\n";

    private static string Json(Phase phase) =>
        $"```json\n{{\n  \"status\": \"{phase.Status}\",\n  \"deliverables\": {{\n{string.Join(",\n", phase.Deliverables.Select(one => $"    \"{one.Name}\": \"{one.Status}\""))}\n  }}\n}}\n```\n";

    private static string JsonOnOneLine(Phase phase) =>
        $"```json\n{{ \"status\": \"{phase.Status}\", \"deliverables\": {{ {string.Join(", ", phase.Deliverables.Select(one => $"\"{one.Name}\": \"{one.Status}\""))} }} }}\n```\n";

    private sealed record Phase(int Number, string Title, string Status, ImmutableList<(string Name, string Status)> Deliverables, ImmutableList<string> Prose);
}
