using System.Diagnostics;
using System.Text.Json;
using GitSession.Tests.Support;

namespace GitSession.Tests.Sources;

/// <summary>The layers of memory that lie outside a session. Taskwarrior and khal are the real programs in a home of their own.</summary>
public sealed class SourcesTests : IDisposable
{
    private readonly GitFixture _git = new();

    public SourcesTests() => _git.MakeACommit();

    public void Dispose() => _git.Dispose();

    [Fact]
    [Trait("Requirement", "MEM-05")]
    public void What_the_repository_remembers_in_files_is_named_at_the_start()
    {
        _git.Write(".ai_context/threads/insurance-resolution.md", "---\nstatus: active\n---\n# Insurance\n");
        _git.Write(".ai_context/decisions/clinic.md", "# Which clinic\n");
        _git.Write(".ai_context/learnings/calls.md", "# Call before noon\n");

        var answer = _git.Run("start", "Checking inbox");

        answer.Out.ShouldContain("Remembered: 1 thread, 1 decision, 1 learning in .ai_context");
        answer.Out.ShouldContain("Active thread: insurance-resolution");
    }

    [Fact]
    [Trait("Requirement", "MEM-06")]
    public void Documents_of_the_settings_are_named_at_the_start_and_missing_ones_are_said()
    {
        Settings("documents: [docs/ops-skill.md, docs/gone.md]");
        _git.Write("docs/ops-skill.md", "# Ops\n");

        var answer = _git.Run("start", "Checking inbox");

        answer.Out.ShouldContain("Read first: docs/ops-skill.md\n");
        answer.Out.ShouldContain("Read first: docs/gone.md (missing)\n");
    }

    // No package that these tests could install carries bd: a small program answers with the shapes of Beads 0.47 and 2.
    [Theory]
    [InlineData("""[{"id":"bd-a1b2","title":"Call the agent","status":"open","priority":1}]""")]
    [InlineData("""{"schema_version":1,"data":[{"id":"bd-a1b2","title":"Call the agent","status":"open","priority":1}]}""")]
    [Trait("Requirement", "MEM-07"), Trait("Requirement", "MEM-38"), Trait("Requirement", "MEM-52")]
    public void Ready_work_of_Beads_is_named_at_the_start(string json)
    {
        Settings("sources: { beads: { assignee: ops } }");
        Tool("bd", $"[ \"$*\" = 'ready --json --assignee ops' ] && cat <<'END'\n{json}\nEND");

        var beads = Sources()[0];

        beads.GetProperty("layer").GetString().ShouldBe("operational");
        beads.GetProperty("lines")[0].GetString().ShouldBe("ready: bd-a1b2 Call the agent");
    }

    [Fact]
    [Trait("Requirement", "MEM-44")]
    public void Work_in_progress_of_Beads_comes_before_what_is_ready()
    {
        Settings("sources: { beads: {} }");
        Tool("bd", """
            case "$*" in
                'list --status in_progress --json') echo '[{"id":"bd-1","title":"Half done","status":"in_progress"}]' ;;
                'ready --json') echo '[{"id":"bd-2","title":"Next","status":"open"}]' ;;
            esac
            """);

        Lines().ShouldBe(["in progress: bd-1 Half done", "ready: bd-2 Next"]);
    }

    [Fact]
    [Trait("Requirement", "MEM-07")]
    public void A_source_that_is_not_there_is_one_line()
    {
        Settings("sources: { beads: {} }");

        var answer = _git.Run("start", "Checking inbox");

        answer.Code.ShouldBe(0);
        answer.Out.ShouldContain("Beads:\n  [not available: bd is not on PATH]\n");
    }

    [Fact]
    public void A_source_that_hangs_costs_its_time_and_is_named()
    {
        Settings("sources: { beads: {}, timeout: 1 }");
        Tool("bd", "sleep 60");
        var clock = Stopwatch.StartNew();

        var trouble = Sources()[0].GetProperty("trouble").GetString();

        trouble.ShouldBe("bd took longer than 1 s");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_source_that_answers_nonsense_is_one_line()
    {
        Settings("sources: { beads: {} }");
        Tool("bd", "echo '[1, oops'");

        Sources()[0].GetProperty("trouble").GetString().ShouldBe("its answer could not be read");
    }

    [FactWith("task")]
    [Trait("Requirement", "MEM-09"), Trait("Requirement", "MEM-39"), Trait("Requirement", "MEM-49")]
    public void Overdue_next_and_waiting_tasks_are_named_at_the_start()
    {
        Settings("sources: { taskwarrior: {} }");
        File.WriteAllText(Path.Combine(_git.Home, ".taskrc"), $"data.location={_git.Home}/task\nconfirmation=off\n");
        Directory.CreateDirectory(Path.Combine(_git.Home, "task"));
        Task("add", "insurance follow-up", "due:2020-01-01");
        Task("add", "call the clinic", "+next");
        Task("add", "hear from the agent", "+waiting");
        Task("add", "somewhere else");
        Task("add", "done already", "+next");
        Task("5", "done");

        Sources()[0].GetProperty("lines").EnumerateArray().Select(line => line.GetString()).ShouldBe(
            ["You have an overdue task: insurance follow-up", "next: call the clinic", "waiting: hear from the agent"],
            ignoreOrder: true);
    }

    [FactWith("khal")]
    [Trait("Requirement", "MEM-09"), Trait("Requirement", "MEM-50"), Trait("Requirement", "MEM-51")]
    public void Appointments_of_today_and_tomorrow_are_named_at_the_start()
    {
        Settings("sources: { khal: {}, timeout: 20 }");
        _git.Write("../home/.config/khal/config", $"""
            [calendars]
            [[work]]
            path = {_git.Home}/calendar
            type = calendar
            [locale]
            timeformat = %H:%M
            dateformat = %Y-%m-%d
            longdateformat = %Y-%m-%d
            datetimeformat = %Y-%m-%d %H:%M
            longdatetimeformat = %Y-%m-%d %H:%M
            local_timezone = UTC
            default_timezone = UTC
            unicode_symbols = False
            [default]
            default_calendar = work
            """);
        var today = DateTime.UtcNow;
        _git.Write("../home/calendar/a.ics", $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:{today:yyyyMMdd}\r\nDTEND;VALUE=DATE:{today.AddDays(2):yyyyMMdd}\r\nSUMMARY:Doctor appointment\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        _git.Write("../home/calendar/b.ics", $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//\r\nBEGIN:VEVENT\r\nUID:2\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:{today.AddDays(1):yyyyMMdd}\r\nDTEND;VALUE=DATE:{today.AddDays(2):yyyyMMdd}\r\nSUMMARY:Pack for the trip\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");

        var khal = Sources()[0];

        khal.GetProperty("trouble").GetString().ShouldBeNull();
        khal.GetProperty("lines").EnumerateArray().ShouldContain(line => line.GetString()!.EndsWith("Doctor appointment", StringComparison.Ordinal));
        khal.GetProperty("lines").EnumerateArray().ShouldContain(line => line.GetString()!.EndsWith("Pack for the trip", StringComparison.Ordinal));
    }

    private void Settings(string line) => _git.Write(".ai_context/config.yaml", $"format: 1\n{line}\n");

    private void Tool(string name, string script)
    {
        _git.Write($"../home/bin/{name}", $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(_git[$"../home/bin/{name}"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private void Task(params string[] arguments)
    {
        using var task = _git.Start("task", arguments, ".");
        task.WaitForExit();
    }

    private string?[] Lines() => [.. Sources()[0].GetProperty("lines").EnumerateArray().Select(line => line.GetString())];

    private JsonElement Sources()
    {
        var answer = _git.Run("start", "Checking inbox", "--json");
        answer.Code.ShouldBe(0, answer.Error);
        return JsonDocument.Parse(answer.Out).RootElement.GetProperty("sources");
    }
}
