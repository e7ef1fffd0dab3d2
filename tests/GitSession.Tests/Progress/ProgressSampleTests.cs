using System.Text;
using GitSession.Progress;

namespace GitSession.Tests.Progress;

/// <summary>Laws over documents of several hundred lines as people write them: every file in Samples/Progress.</summary>
public class ProgressSampleTests
{
    public static TheoryData<string> Files { get; } = [.. Directory.EnumerateFiles(Folder, "*.md").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Samples", "Progress");

    [Theory]
    [MemberData(nameof(Files))]
    public void The_phases_from_the_first_to_the_last_are_read_and_nothing_else_is_one(string file)
    {
        var document = Open(file);

        document.Phases.Select(phase => phase.Key).ShouldBe(["-1", "0", "1", "2", "3", "4", "5", "6", "7", "7.5", "8"]);
        document.Damages.ShouldBeEmpty();
        document.Phases.ShouldAllBe(phase => phase.Status != null && phase.Deliverables.Length >= 2);
        document.Phases.Single(phase => phase.Key == "7").Deliverables.Take(4).Select(deliverable => deliverable.Name)
            .ShouldBe(["infrastructure_automation", "monitoring_setup", "security_deployment", "deployment_strategy"]);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_line_of_a_phase_is_that_of_its_heading(string file)
    {
        var document = Open(file);
        var lines = document.Text.Split('\n');

        document.Phases.ShouldAllBe(phase => lines[phase.Line - 1].StartsWith("#### ", StringComparison.Ordinal) && lines[phase.Line - 1].Contains(phase.Heading.Title.Split(' ')[0]));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_status_that_is_set_changes_itself_and_no_other_byte(string file)
    {
        var before = Open(file);
        foreach (var (phase, deliverable) in Settable(before))
        {
            var after = before.Set(new ProgressTarget(phase, deliverable, "blocked for now"));

            var place = deliverable.Value.Place;
            after.Text[..place.Start].ShouldBe(before.Text[..place.Start]);
            after.Text.ShouldEndWith(before.Text[place.End..]);
            Statuses(after).ShouldBe(Statuses(before).Select(one => one with { Status = one.Key == phase.Key && one.Name == deliverable.Name ? "blocked for now" : one.Status }));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_status_that_is_set_and_set_back_restores_the_bytes(string file)
    {
        var before = Open(file);
        foreach (var (phase, deliverable) in Settable(before).Where(one => one.Deliverable.Status is not null))
        {
            var target = ProgressChange.Parse($"{phase.Key}/{deliverable.Name}", deliverable.Status == "pending" ? "completed" : "pending").In(before);
            var changed = before.Set(target);
            var back = ProgressChange.Parse($"{phase.Key}/{deliverable.Name} {deliverable.Status}").In(changed);

            changed.Text.ShouldNotBe(before.Text);
            changed.Set(back).Text.ShouldBe(before.Text);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void All_statuses_can_be_set_at_once_and_line_endings_stay(string file)
    {
        var before = Open(file);

        var after = before.Set(Settable(before).Select(one => new ProgressTarget(one.Phase, one.Deliverable, "completed")));

        Settable(after).ShouldAllBe(one => one.Deliverable.Status == "completed");
        after.Text.Count(c => c == '\r').ShouldBe(before.Text.Count(c => c == '\r'));
        after.Text.Count(c => c == '\n').ShouldBe(before.Text.Count(c => c == '\n'));
        after.Text[0].ShouldBe(before.Text[0]);
    }

    internal static ProgressDocument Open(string file) =>
        ProgressDocument.Parse(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetString(File.ReadAllBytes(Path.Combine(Folder, file))));

    private static List<(ProgressPhase Phase, Deliverable Deliverable)> Settable(ProgressDocument document) =>
        [.. document.Phases.SelectMany(phase => phase.Deliverables.Where(one => one.Value.Quotation is not Quotation.Lines).Select(one => (phase, one)))];

    private static List<Said> Statuses(ProgressDocument document) =>
        [.. document.Phases.SelectMany(phase => phase.Deliverables.Select(one => new Said(phase.Key, one.Name, one.Status)))];

    private sealed record Said(string Key, string Name, string? Status);
}
