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
    [Trait("Requirement", "MEM-06"), Trait("Requirement", "MEM-31"), Trait("Requirement", "MEM-32")]
    public void Documents_of_the_settings_are_named_at_the_start_and_missing_ones_are_said()
    {
        Settings("documents: [docs/ops-skill.md, docs, docs/gone.md, gone]");
        _git.Write("docs/ops-skill.md", "# Ops\n");

        var answer = _git.Run("start", "Checking inbox");

        answer.Out.ShouldContain("Read first: docs/ops-skill.md\n");
        answer.Out.ShouldContain("Read first: docs\nRead first: docs/gone.md (missing)\nRead first: gone (missing)\n");
    }

    [Fact]
    public void A_document_that_a_link_leads_out_of_the_repository_to_is_missing_and_keeps_no_session_from_opening()
    {
        Settings("documents: [docs/away.md, docs/here.md]");
        _git.Write("../home/secret.md", "# Secret\n");
        _git.Write("docs/real.md", "# Real\n");
        File.CreateSymbolicLink(_git["docs/away.md"], _git["../home/secret.md"]);
        File.CreateSymbolicLink(_git["docs/here.md"], "real.md");

        var answer = _git.Run("start", "Checking inbox");

        answer.Code.ShouldBe(0, answer.Error);
        answer.Out.ShouldContain("Read first: docs/away.md (missing)\nRead first: docs/here.md\n");
    }

    [Theory]
    [InlineData("/etc/hostname")]
    [InlineData("../home/secret.md")]
    public void A_document_outside_of_the_repository_is_an_error_with_its_line(string document)
    {
        Settings($"documents: [{document}]");

        var answer = _git.Run("start", "Checking inbox");

        answer.Code.ShouldBe(3);
        answer.Error.ShouldContain(".ai_context/config.yaml:2");
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
    public void A_source_that_answers_nonsense_is_one_line()
    {
        Settings("sources: { beads: {} }");
        Tool("bd", "echo '[1, oops'");

        Sources()[0].GetProperty("trouble").GetString().ShouldBe("its answer could not be read");
    }

    [FactWith("task")]
    [Trait("Requirement", "MEM-09"), Trait("Requirement", "MEM-39"), Trait("Requirement", "MEM-49")]
    [Trait("Requirement", "MEM-94"), Trait("Requirement", "MEM-95"), Trait("Requirement", "MEM-96"), Trait("Requirement", "MEM-97")]
    public void Overdue_next_and_waiting_tasks_are_named_at_the_start_each_kind_by_urgency()
    {
        Settings("sources: { taskwarrior: {}, timeout: 20 }");
        KeepTasks();
        Task("add", "hear from the agent", "+waiting");
        Task("add", "call the clinic", "+next");
        Task("add", "call the doctor", "+next", "priority:H");
        Task("add", "insurance follow-up", "due:2020-01-01");
        Task("add", "tax", "due:2020-01-01", "+next", "priority:H");
        Task("add", "somewhere else");
        Task("add", "done already", "+next");
        Task("7", "done");

        Lines().ShouldBe(
        [
            "You have an overdue task: tax", "You have an overdue task: insurance follow-up",
            "next: call the doctor", "next: call the clinic",
            "waiting: hear from the agent",
        ]);
    }

    [FactWith("task")]
    public void Where_nobody_keeps_tasks_Taskwarrior_makes_no_files()
    {
        Settings("sources: { taskwarrior: {}, timeout: 20 }");
        var before = Directory.GetFileSystemEntries(_git.Home, "*", SearchOption.AllDirectories);

        Sources()[0].GetProperty("trouble").GetString().ShouldBe("not available: no tasks are kept here");

        Directory.GetFileSystemEntries(_git.Home, "*", SearchOption.AllDirectories).ShouldBe(before);
    }

    [FactWith("task")]
    public void Tasks_without_settings_are_read_and_no_settings_are_made()
    {
        Settings("sources: { taskwarrior: {}, timeout: 20 }");
        KeepTasks();
        Task("add", "call the clinic", "+next");
        File.Delete(Path.Combine(_git.Home, ".taskrc"));
        Directory.Move(Path.Combine(_git.Home, "task"), Path.Combine(_git.Home, ".task"));

        Lines().ShouldBe(["next: call the clinic"]);

        File.Exists(Path.Combine(_git.Home, ".taskrc")).ShouldBeFalse();
    }

    // Taskwarrior 2.6 writes what a description holds as it is, and a TASKDATA below a missing parent has been seen to crash it: a
    // stand-in does both wherever tasks are kept.
    [Theory]
    [InlineData("printf '[{\"description\":\"call\\001 the\\tclinic\",\"tags\":[\"next\"]}]'", "next: call the clinic", null)]
    [InlineData("kill -SEGV $$", null, "task crashed (signal 11)")]
    public void Raw_control_characters_are_read_and_a_crash_is_one_line(string script, string? line, string? trouble)
    {
        Settings("sources: { taskwarrior: {} }");
        _git.Write("../home/.task/pending.data", "");
        Tool("task", script);

        var source = Sources()[0];

        source.GetProperty("trouble").GetString().ShouldBe(trouble);
        source.GetProperty("lines").EnumerateArray().Select(one => one.GetString()).ShouldBe(line is null ? [] : [line]);
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
        khal.GetProperty("lines").EnumerateArray().Select(line => line.GetString()).ShouldBe(
            ["today: all day Doctor appointment", "tomorrow: all day Doctor appointment", "tomorrow: all day Pack for the trip"],
            ignoreOrder: true);

        _git.Write("../home/calendar/c.ics", "BEGIN:VCALENDAR\r\nbroken\r\n");
        _git.Run("close");
        Lines()[^1].ShouldBe("not known: an event that khal could not read");
    }

    [FactWith("khal")]
    public void Where_khal_has_no_configuration_that_is_one_line()
    {
        Settings("sources: { khal: {}, timeout: 20 }");

        Sources()[0].GetProperty("trouble").GetString().ShouldBe("not available: khal has no configuration");
    }

    [Fact]
    public void Sources_that_the_settings_do_not_name_are_not_asked_or_spoken_of()
    {
        Tool("bd", "touch \"$HOME/ran\"");

        Sources().GetArrayLength().ShouldBe(0);

        File.Exists(Path.Combine(_git.Home, "ran")).ShouldBeFalse();
    }

    private void KeepTasks()
    {
        File.WriteAllText(Path.Combine(_git.Home, ".taskrc"), $"data.location={_git.Home}/task\nconfirmation=off\n");
        Directory.CreateDirectory(Path.Combine(_git.Home, "task"));
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
