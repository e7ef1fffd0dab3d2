using GitSession.Tests.Progress;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Scenarios;

/// <summary>`git session progress`, as a person types it.</summary>
public sealed class ProgressTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public ProgressTests()
    {
        _terminal.Write(Paths.Progress, ProgressRepository.Document);
        Commit("the document");
    }

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void It_shows_and_changes()
    {
        _terminal.Session("progress");
        _terminal.Session("progress", "set", "7/monitoring_setup", "completed");
        _terminal.Session("progress", "set", "Preparation/Monitoring Setup", "COMPLETED");
        _terminal.Session("progress", "set", "phase 8/rollout", "in-progress");
        _terminal.Session("progress", "show");

        _terminal.Transcript.ToString().ShouldBeApproved();
        _terminal.Git("status", "--porcelain").ShouldBe($" M {Paths.Progress}\n");
    }

    [Fact]
    public void It_writes_down_what_commits_said()
    {
        _terminal.Write("work.txt", "work\n");
        Commit("work", "Progress: 7/security completed\nProgress: 7/secrets completed");

        _terminal.Session("progress");
        _terminal.Session("progress");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact]
    public void What_it_does_not_know_is_refused_with_what_there_is()
    {
        _terminal.Session("progress", "set", "-1/security", "completed");
        _terminal.Session("progress", "set", "7/secrets", "completed");
        _terminal.Session("progress", "set", "7/security", "finished");
        _terminal.Session("progress", "set", "security", "completed");
        _terminal.Session("progress", "set", "7/security");
        _terminal.Session("progress", "set", "7/security", "--done");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact]
    public void A_phase_is_set_whose_number_looks_like_an_option()
    {
        _terminal.Write(Paths.Progress, ProgressRepository.Document.Replace("Phase 7", "Phase -1"));

        var answer = _terminal.Session("progress", "set", "-1/security", "completed");

        (answer.Line, answer.Code).ShouldBe(("-1/security: pending -> completed", 0));
    }

    [Fact]
    public void Without_a_document()
    {
        File.Delete(Path.Combine(_terminal.Directory, Paths.Progress));

        _terminal.Session("progress");
        _terminal.Session("progress", "set", "7/security", "completed");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact]
    public void With_a_damaged_block_the_others_are_shown_and_it_is_an_error()
    {
        _terminal.Write(Paths.Progress, ProgressRepository.Document.Replace("\"pending\"\n", "\"pending\",\n") + "\n#### Phase 9: Without a block\n");

        _terminal.Session("progress");
        _terminal.Session("progress", "set", "8/rollout", "ready");
        _terminal.Session("progress", "set", "7/security", "completed");
        _terminal.Session("progress", "set", "9/security", "completed");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact]
    public void As_json()
    {
        _terminal.Write("work.txt", "work\n");
        Commit("work", "Progress: 7/security completed");

        _terminal.Session("progress", "--json").Out.ShouldBeApproved();
    }

    [Fact]
    public void A_change_as_json()
    {
        var answer = _terminal.Session("progress", "set", "8/metrics", "ready", "--json");

        answer.Json.EnumerateObject().Select(member => (member.Name, member.Value.ToString()))
            .ShouldBe([("deliverable", "8/metrics"), ("from", "pending"), ("to", "ready"), ("commit", "")]);
    }

    private void Commit(params string[] paragraphs)
    {
        _terminal.Git("add", ".");
        _terminal.Git(["commit", "--quiet", .. paragraphs.SelectMany(paragraph => new[] { "-m", paragraph })]);
    }
}
