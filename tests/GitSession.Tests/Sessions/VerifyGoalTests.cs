using GitSession.Framework.Pressure;
using GitSession.Framework.Verification;
using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Sessions;

[Trait("Requirement", "SES-75")]
public class VerifyGoalTests
{
    private readonly InMemoryDay _day = new();

    [Fact]
    public void A_goal_is_held_against_commits_changes_and_what_the_agent_changed()
    {
        _day.Start("Parser bug", StartChoice.Plain, "Fix the parser", "Answer letters");
        _day.Repository.NewCommits = ["parser: spaces are kept"];
        _day.Repository.OtherChanges = [new Change("src/Parser.cs", IsNew: false), new Change("journal/", IsNew: true)];

        var (parser, letters) = (Verify(1), Verify(2));

        (parser.Decision, parser.Completeness, parser.Alignment).ShouldBe((VerificationDecision.Proceed, 1, 1));
        letters.Completeness.ShouldBe(0.8);
    }

    [Fact]
    public void Where_nothing_was_done_at_all_it_blocks()
    {
        _day.Start(null, StartChoice.Plain, "Fix the parser");

        Verify(1).Decision.ShouldBe(VerificationDecision.Block);
    }

    [Fact]
    public void The_evidence_of_a_session_is_its_memory_its_commits_and_its_files()
    {
        _day.Start("Parser bug", StartChoice.Plain, "Fix the parser", "Answer letters");
        _day.Edit(memory => memory.Judge(1, achieved: true).Judge(2, achieved: false).Push("Lexer", null, _day.Time.Now).Complete(_day.Time.Now).Push("Inbox", null, _day.Time.Now).Abandon(_day.Time.Now));
        var (open, closed) = (_day.Open("Ask about tabs"), _day.Open("Call back"));
        _day.Edit(memory => memory.Close(closed.Id, null, _day.Time.Now));
        var session = _day.Live;
        var state = RepositoryState.Empty with
        {
            Staged = [new FileState('M', "a.c"), new FileState('A', ".ai_context/decisions/tabs.md")],
            Unstaged = [new FileState('M', "a.c")],
            Untracked = ["new/"],
            Commits = [new SessionCommit("1", "Mine", session.Id), new SessionCommit("2", "Another's", "another")],
        };
        var activity = AgentActivity.None.With(ActivityKind.File, _day.Time.Now, "b.c").With(ActivityKind.Failure, _day.Time.Now, "");

        var evidence = SessionEvidence.Of(session, state, activity, _day.Time.Now);

        evidence.Commits.ShouldBe(["Mine"]);
        evidence.Files.ShouldBe(["a.c", "new/", "b.c"]);
        evidence.GoalsMet.ShouldBe(["Fix the parser"]);
        evidence.GoalsMissed.ShouldBe(["Answer letters"]);
        evidence.LoopsOpen.ShouldBe([open.Description]);
        evidence.LoopsClosed.ShouldBe(["Call back"]);
        evidence.Recorded.ShouldBe(["Parser bug", "Lexer"]);
        (evidence.Failures, evidence.Decisions, evidence.Steps).ShouldBe((1, 1, 3));
    }

    private VerificationVerdict Verify(int goal) => new VerifyGoal(_day.Workspace, _day.Repository, _day.Time).Run(_day.Live, goal, PressureLevel.Normal);
}
