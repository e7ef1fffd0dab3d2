using System.Collections.Immutable;
using GitSession.Cleanup;
using GitSession.Memory;
using GitSession.Text;

namespace GitSession.Sessions;

/// <summary>The parts of a live session's document: each value beside the keys that it is read from and written to.</summary>
internal static class LiveSessionParts
{
    public const string HumanKey = "human_context";

    /// <summary>An older name of the same key.</summary>
    public const string HumanKeyAlias = "robbie_context";

    public static WorkingMemory ReadMemory(YamlMap map) => new()
    {
        Focus = map.Map("focus") is { } focus ? ReadFocus(focus) : null,
        Stack = new AttentionStack([.. map.Maps("attention_stack").Select(ReadFocus).Reverse()]),
        Loops = [.. map.Maps("open_loops").Select(ReadLoop)],
        Closed = [.. map.Maps("closed_loops").Select(loop => new ClosedLoop(ReadLoop(loop), loop.RequiredTime("closed_at"), loop.Text("note")))],
        Goals = [.. map.Maps("goals").Select(goal => new Goal(goal.RequiredText("description"), goal.Truth("achieved")))],
        Notes = ReadNotes(map),
        FirstFocus = map.Text("first_focus"),
        Handled = [.. map.Maps("handled").Select(ReadHandled)],
        Claimed = [.. map.Maps("claimed").Select(work => new ClaimedWork(work.RequiredText("id"), work.Text("title") ?? "", work.Time("claimed_at"), work.Time("closed_at")))],
        Human = ReadHuman(map.Map(HumanKey) ?? map.Map(HumanKeyAlias)),
    };

    public static IEnumerable<(string Key, YamlNode Value)> WriteMemory(WorkingMemory memory, string humanKey, WorkingMemory? before) =>
    [
        ("focus", memory.Focus is { } focus ? Write(focus) : YamlValue.Null),
        ("attention_stack", YamlValue.List(memory.Stack.Items.Reverse().Select(Write))),
        .. ReferenceEquals(memory.Loops, before?.Loops) ? [] : new[] { ("open_loops", (YamlNode)YamlValue.List(memory.Loops.Select(Write))) },
        ("closed_loops", YamlValue.List(memory.Closed.Select(Write))),
        ("goals", YamlValue.List(memory.Goals.Select(Write))),
        ("notes", YamlValue.List(memory.Notes.Select(Write))),
        ("first_focus", YamlValue.Text(memory.FirstFocus)),
        ("handled", YamlValue.List(memory.Handled.Select(Write))),
        .. memory.Claimed is [] ? [] : new[] { ("claimed", (YamlNode)YamlValue.List(memory.Claimed.Select(Write))) },
        (humanKey, Write(memory.Human)),
    ];

    public static InheritedFrom ReadInherited(YamlMap map) => new()
    {
        Entries = [.. map.Maps("entries").Select(entry => new InheritedEntry(entry.RequiredText("id"), entry.RequiredText("path"), entry.Text("title") ?? "", entry.Text("commit"), entry.Text("author")))],
        Loops = [.. map.Maps("open_loops").Select(ReadInheritedLoop)],
        Threads = [.. map.Texts("threads")],
        Notes = ReadNotes(map),
    };

    public static YamlMappingNode WriteInherited(InheritedFrom inherited) => YamlValue.Lines(
    [
        ("journal_entry", inherited.Entries switch
        {
            [] => YamlValue.Null,
            [var only] => YamlValue.Text(only.Path),
            var several => YamlValue.List(several.Select(entry => YamlValue.Text(entry.Path))),
        }),
        ("open_loops", YamlValue.List(inherited.Loops.Select(Write))),
        ("threads", YamlValue.List(inherited.Threads.Select(YamlValue.Text))),
        ("entries", YamlValue.List(inherited.Entries.Select(Write))),
        ("notes", YamlValue.List(inherited.Notes.Select(Write))),
    ]);

    public static ImmutableList<BackgroundProcess> ReadProcesses(YamlMap map) =>
    [
        .. map.Maps("processes").Select(process => new BackgroundProcess(
            process.Number("pid") ?? throw process.Damaged("pid", "the key pid"),
            process.RequiredTime("started_at"),
            process.Text("command") ?? "")),
    ];

    public static YamlSequenceNode Write(ImmutableList<BackgroundProcess> processes) => YamlValue.List(processes.Select(process => YamlValue.Map(
        ("pid", YamlValue.Number(process.Pid)),
        ("started_at", YamlValue.Time(process.StartedAt)),
        ("command", YamlValue.Text(process.Command)))));

    private static Focus ReadFocus(YamlMap map) => new(
        map.RequiredText("description"),
        map.RequiredTime("started_at"),
        map.Text("context"),
        map.Text("parent"),
        map.Text("after"));

    private static YamlMappingNode Write(Focus focus) => YamlValue.Map(
        ("description", YamlValue.Text(focus.Description)),
        ("started_at", YamlValue.Time(focus.StartedAt)),
        ("context", YamlValue.Text(focus.Context)),
        ("parent", YamlValue.Text(focus.Parent)),
        ("after", YamlValue.Text(focus.After)));

    private static OpenLoop ReadLoop(YamlMap map) => new()
    {
        Id = map.RequiredText("id"),
        Description = map.RequiredText("description"),
        OpenedAt = map.RequiredTime("opened_at"),
        Context = map.Text("context"),
        Urgency = map.Word("urgency", Urgency.Medium),
        Type = map.Word("type", LoopType.Task),
        OpenedIn = map.Text("opened_in"),
        Carried = map.Number("carried") ?? 0,
        Found = map.Text("found"),
    };

    private static YamlMappingNode Write(OpenLoop loop)
    {
        var map = YamlValue.Map(
            ("id", YamlValue.Text(loop.Id)),
            ("description", YamlValue.Text(loop.Description)),
            ("opened_at", YamlValue.Time(loop.OpenedAt)),
            ("context", YamlValue.Text(loop.Context)),
            ("urgency", YamlValue.Word(loop.Urgency)),
            ("type", YamlValue.Word(loop.Type)),
            ("opened_in", YamlValue.Text(loop.OpenedIn)),
            ("carried", YamlValue.Number(loop.Carried)));
        if (loop.Found is { } found)
            map.Add("found", YamlValue.Text(found));
        return map;
    }

    private static YamlMappingNode Write(ClosedLoop closed)
    {
        var map = Write(closed.Loop);
        map.Add("closed_at", YamlValue.Time(closed.ClosedAt));
        map.Add("note", YamlValue.Text(closed.Note));
        return map;
    }

    private static YamlMappingNode Write(Goal goal) =>
        YamlValue.Map(("description", YamlValue.Text(goal.Description)), ("achieved", YamlValue.Truth(goal.Achieved)));

    private static ImmutableList<Note> ReadNotes(YamlMap map) =>
        [.. map.Maps("notes").Select(note => new Note(note.RequiredText("text"), note.Word("kind", NoteKind.Note)))];

    private static YamlMappingNode Write(Note note) =>
        YamlValue.Map(("text", YamlValue.Text(note.Text)), ("kind", YamlValue.Word(note.Kind)));

    private static Handled ReadHandled(YamlMap map) => new(
        map.RequiredText("description"),
        map.RequiredTime("started_at"),
        map.RequiredTime("ended_at"),
        map.Truth("abandoned") ?? false);

    private static YamlMappingNode Write(Handled handled) => YamlValue.Map(
        ("description", YamlValue.Text(handled.Description)),
        ("started_at", YamlValue.Time(handled.StartedAt)),
        ("ended_at", YamlValue.Time(handled.EndedAt)),
        ("abandoned", YamlValue.Truth(handled.Abandoned)));

    private static YamlMappingNode Write(ClaimedWork work) => YamlValue.Map(
        ("id", YamlValue.Text(work.Id)),
        ("title", YamlValue.Text(work.Title)),
        ("claimed_at", YamlValue.Time(work.ClaimedAt)),
        ("closed_at", YamlValue.Time(work.ClosedAt)));

    private static HumanContext ReadHuman(YamlMap? map) =>
        map is null ? new HumanContext() : new HumanContext(map.Text("energy_level"), map.Text("time_pressure"), map.Text("mood"));

    private static YamlMappingNode Write(HumanContext human) => YamlValue.Map(
        ("energy_level", YamlValue.Text(human.EnergyLevel)),
        ("time_pressure", YamlValue.Text(human.TimePressure)),
        ("mood", YamlValue.Text(human.Mood)));

    private static InheritedLoop ReadInheritedLoop(YamlMap map) => new(
        map.RequiredText("id"),
        map.Text("description") ?? "",
        map.RequiredText("entry"),
        map.RequiredText("mark"));

    private static YamlMappingNode Write(InheritedLoop loop) => YamlValue.Map(
        ("id", YamlValue.Text(loop.Id)),
        ("description", YamlValue.Text(loop.Description)),
        ("entry", YamlValue.Text(loop.Entry)),
        ("mark", YamlValue.Text(loop.Mark)));

    private static YamlMappingNode Write(InheritedEntry entry)
    {
        var map = YamlValue.Map(("id", YamlValue.Text(entry.Id)), ("path", YamlValue.Text(entry.Path)), ("title", YamlValue.Text(entry.Title)));
        if (entry.Commit is { } commit)
            map.Add("commit", YamlValue.Text(commit));
        if (entry.Author is { Length: > 0 } author)
            map.Add("author", YamlValue.Text(author));
        return map;
    }
}
