using System.Collections.Immutable;
using System.Text;
using GitSession.Cli.Sources;
using GitSession.Knowledge;
using GitSession.Memory;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>
/// The memory of a session as an agent gets it: instructions first, state last, quoted as data. However much is stored, it stays below
/// what hosts accept (10,000 characters in Claude Code): the most urgent is there, and where there is more a command that shows it.
/// </summary>
internal sealed class AgentMemory(AgentMemory.Parts parts)
{
    public const int Most = 9000;

    // One line of somebody's prose must not crowd out everything else.
    private const int LongestLine = 240;

    private const int MostOfAKind = 30;

    // What a long list leaves to each of those behind it.
    private const int Share = 250;

    private readonly StringBuilder _text = new();
    private readonly List<(string Heading, List<string> Lines, int Count, string Command)> _sections = [];

    /// <summary>What it is made of.</summary>
    internal sealed record Parts(LiveSession Session, AgentSource Source, DateTimeOffset Now)
    {
        /// <summary>The entries that it inherited from: where each lies, what it is called, by whom it is and in which commit.</summary>
        public ImmutableArray<(string Path, string Title, string Written)> Entries { get; init; } = [];

        /// <summary>What the user's own settings keep out.</summary>
        public ImmutableArray<HeldBack> HeldBack { get; init; } = [];

        /// <summary>Null where the session went on.</summary>
        public StartReport? Started { get; init; }

        /// <summary>The files that the agent changed, in the order of their last change.</summary>
        public ImmutableList<string> Files { get; init; } = [];

        public IReadOnlyList<string> Documents { get; init; } = [];

        public IReadOnlyList<SourceReport> Sources { get; init; } = [];

        public ImmutableArray<Reminder> Reminders { get; init; } = [];

        /// <summary>What it is handed beside its working memory.</summary>
        public Handed Handed { get; init; } = Handed.Nothing;

        /// <summary>How the checks of the start protocol went; none where the session went on.</summary>
        public StartProtocol Protocol { get; init; } = StartProtocol.None;

        /// <summary>The subjects of the commits since the session began, newest first; null where they cannot be known.</summary>
        public ImmutableArray<string>? Commits { get; init; } = [];
    }

    public string Text()
    {
        _text.Append(AgentInstructions.Of(parts.Session.Id, parts.Source));
        var (memory, biography) = (parts.Session.Memory, parts.Handed.Biography);
        Section("Checks that failed, each of which keeps people from opening a session", parts.Protocol.Blocking.Select(Check), "git session start");
        Section("Open incidents, to be answered before anything else", IncidentText.Lines(parts.Handed.Incidents, parts.Now), IncidentText.ListCommand);
        Section("Focus", [memory.Focus is { } focus ? Focus(focus) : "nothing is in hand"], "git session focus");
        Section("Attention stack, most recent first", memory.Stack.Items.Select(Focus), "git session status");
        Section("Goals", memory.Goals.Select(MemoryText.Line), "git session goal list");
        var loops = LoopOrder.Sort(memory.Loops);
        Section("Open loops, high urgency", loops.Where(loop => loop.Urgency is Urgency.High).Select(Loop), "git session loop list");
        Section("In flight", [HandedText.InFlight(parts.Handed), .. parts.Handed.InFlight is { } state ? Files(state) : []], "git status");
        Section("Decisions to follow up", biography.FollowUps.Select(Known), "git session decision list");
        Section("Previous sessions", parts.Entries.Select(Entry), "git session log");
        Section("Not handed to you", HeldBackText.Lines(parts.HeldBack), "git session log");
        Section("Notes from them", Notes(memory).Select(MemoryText.Line), "git session show");
        Section("Active threads", biography.Threads.Select(Known), "git session thread list");
        Section("Goals that outlive sessions", biography.Goals.Select(Known), "git session status");
        if (parts.Started is { } started)
            Section("Since the last session", Recovered(started), "git session log");
        else
            Done(memory);
        Section("Open loops", loops.Where(loop => loop.Urgency is not Urgency.High).Select(Loop), "git session loop list");
        Section("Reminders", parts.Reminders.Select(MemoryText.Line), "git session status");
        Section("Documents to read first", parts.Documents.Select(Document), "git session start");
        Section("Claimed in Beads", memory.InProgress.Select(work => work.Name), "git session beads");
        foreach (var source in parts.Sources)
            Section(source.Name, source.Lines.DefaultIfEmpty(source.Trouble ?? "nothing"), "git session start");
        Section("Learnings", biography.Learnings.Select(Known), "git session learning list");
        Section("Other checks at the start", parts.Protocol.Checks.Except(parts.Protocol.Blocking).Select(Check), "git session start");
        Section("Last sessions", parts.Handed.Recent.Select(session => HandedText.Line(session, parts.Now)), "git session log");
        Section("Cannot be read", biography.Damaged.Concat(parts.Handed.Incidents.Damaged).Select(KnowledgeText.Damage), "git session thread list");
        for (var index = 0; index < _sections.Count; index++)
            Write(index);
        return _text.ToString().TrimEnd('\n');
    }

    private string Document(string path) => parts.Started?.MissingDocuments.Contains(path) is true ? $"{path} (missing)" : path;

    private void Done(WorkingMemory memory)
    {
        Section("Done in this session", memory.Handled.Select(MemoryText.Line).Concat(memory.Closed.Select(closed => $"closed loop: {closed.Loop.Description}")), "git session status");
        Section("Commits since it began", parts.Commits ?? ["cannot be known: history was rewritten or cut off"], "git log");
        Section("Files changed by the agent", parts.Files.Reverse(), "git status");
    }

    private static IEnumerable<string> Recovered(StartReport started)
    {
        foreach (var recovered in started.Recovered)
            yield return $"the session \"{recovered.Session.Title}\" was interrupted; its focus and stack are loops now, its entry is {recovered.Entry.Path}";
        if (started.Restart is { RecoveryDocument: { } document })
            yield return $"the previous session ended with a closedown; its handoff is {document}, to be read first";
    }

    // What ended since it was said is not said again.
    private IEnumerable<Note> Notes(WorkingMemory memory) => parts.Session.Inherited.Notes.Concat(memory.Notes)
        .Where(note => note.Kind is not NoteKind.Thread || !parts.Handed.Biography.Ended.Contains(note.Text));

    private static string Check(CheckReport report) => $"{report.Verdict.ToString().ToUpperInvariant()} {report.Check.Name}: {report.Detail}";

    private static IEnumerable<string> Files(RepositoryState state) =>
    [
        .. state.Conflicts.Select(path => $"in conflict: {path}"),
        .. state.Staged.Select(file => $"staged: {file.Path}"),
        .. state.Unstaged.Select(file => $"changed: {file.Path}"),
        .. state.Untracked.Select(path => $"untracked: {path}"),
    ];

    private string Known(KnowledgeItem item) => KnowledgeText.Line(item, parts.Now);

    private string Focus(Focus focus) => $"{MemoryText.Line(focus, parts.Now)}{Because(focus.Context)}";

    private static string Loop(OpenLoop loop) => $"{MemoryText.Line(loop)}{Because(loop.Context)}";

    private static string Entry((string Path, string Title, string Written) entry) => $"\"{entry.Title}\" ({entry.Path}, {entry.Written})";

    private static string Because(string? context) => context is null ? "" : $" - {context}";

    private void Section(string heading, IEnumerable<string> lines, string command)
    {
        var all = lines.ToList();
        if (all is not [])
            _sections.Add((heading, [.. all.Take(MostOfAKind).Select(line => QuotedText.Mark + Short(QuotedText.Neutral(line)) + "\n")], all.Count, command));
    }

    // What is most urgent has all the room that it needs, but for a share that each of those behind it has.
    private void Write(int index)
    {
        var (heading, lines, count, command) = _sections[index];
        var room = Most - _text.Length - Frame(index);
        var left = _sections.Skip(index + 1).Select((section, i) => Frame(index + 1 + i) + Math.Min(Share, section.Lines.Sum(line => line.Length))).Sum();
        var (shown, most) = (0, Math.Max(room / 3, room - left));
        for (var used = 0; shown < lines.Count && used + lines[shown].Length <= most; shown++)
            used += lines[shown].Length;
        if (room < 0)
            return;
        _text.Append('\n').Append(heading).Append(":\n").AppendJoin("", lines.Take(shown));
        if (shown < count)
            _text.Append(More(count - shown, command));
    }

    private int Frame(int index) => _sections[index].Heading.Length + ":\n\n".Length + More(_sections[index].Count, _sections[index].Command).Length;

    private static string More(int count, string command) => $"({count} more: {command})\n";

    private static string Short(string line)
    {
        if (line.Length <= LongestLine)
            return line;
        var end = char.IsHighSurrogate(line[LongestLine - 1]) ? LongestLine - 1 : LongestLine;
        return line[..end] + "…";
    }
}
