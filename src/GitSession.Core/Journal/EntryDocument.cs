using System.Collections.Immutable;
using GitSession.Memory;
using GitSession.Text;

namespace GitSession.Journal;

/// <summary>
/// An entry as text. Reading is lenient: headings in any case, level and order, missing sections, no front matter.
/// What a reader does not know stays in the text.
/// </summary>
public static class EntryDocument
{
    public const int Format = 1;
    public const string SummaryHeading = "Session Summary";
    public const string LoopsHeading = "Open Loops";
    public const string NotesHeading = "For the Next Instance";
    public const string LearningsHeading = "Learnings";

    /// <exception cref="DamagedDocument">The front matter is no YAML, or of a newer format.</exception>
    public static Entry Parse(string path, string text)
    {
        var document = MarkdownText.Parse(path, text);
        var map = document.FrontMatter?.Map;
        map?.RefuseNewerFormat(Format);
        var id = World.Paths.EntryId(path);
        return new Entry
        {
            Id = id,
            Path = path,
            Title = TitleOf(document) ?? map?.Text("title") ?? SessionId.WordsOf(id),
            Mode = map?.Text("mode"),
            Status = map?.Text("status") is "interrupted" ? EntryStatus.Interrupted : EntryStatus.Closed,
            StartedAt = map?.Time("started_at"),
            EndedAt = map?.Time("ended_at"),
            Branch = map?.Text("branch"),
            InheritedFrom = ParentsOf(map),
            InheritedLoops = InheritedLoopsOf(map),
            Carried = CarriedOf(map),
            Goals = map is null ? [] : [.. map.MapsOrTexts("goals", "description").Select(goal => new Goal(goal.RequiredText("description"), goal.Truth("achieved")))],
            Summary = document.SectionsCalled(SummaryHeading) is [var summary, ..] ? Prose.Read(summary.Body.In(text)) : "",
            Loops = EntryLoops.Read(document, id),
            Notes = EntryNotes.Read(document),
            Learnings = EntryNotes.ReadItems(document, LearningsHeading),
            Produced = map is null ? [] : [.. map.Texts("produced").Select(ProducedPath)],
        };
    }

    /// <summary>The entries that the front matter names as its parents; a path or a file's name is taken for its id.</summary>
    public static ImmutableList<string> ParentsOf(YamlMap? map) =>
        map is null ? [] : [.. map.Texts("inherited_from").Select(parent => World.Paths.EntryId(parent)).Distinct(StringComparer.Ordinal)];

    /// <summary>The path of a document that the front matter names by its kind and its id: `learnings/call-before-noon-k3f2`.</summary>
    public static string ProducedPath(string name) =>
        $"{(World.Paths.IsBelow(name, World.Paths.Context) ? "" : World.Paths.Context + "/")}{name}{(name.EndsWith(".md", StringComparison.Ordinal) || name.EndsWith(".yaml", StringComparison.Ordinal) ? "" : ".md")}";

    /// <summary>A new entry's text.</summary>
    public static string Render(Entry entry)
    {
        var sections = new List<string>
        {
            $"---\n{YamlWriter.Block(FrontMatterOf(entry), 0, "\n")}---\n",
            $"# {Prose.Heading(entry.Title)}\n",
            $"## {SummaryHeading}\n",
        };
        if (entry.Summary is not "")
            sections.Add(Prose.Block(entry.Summary) + "\n");
        sections.Add($"## {LoopsHeading}\n");
        if (!entry.Loops.IsEmpty)
            sections.Add(string.Concat(entry.Loops.Select(line => LoopLineText.Format(line) + "\n")));
        sections.Add($"## {NotesHeading}\n");
        if (!entry.Notes.IsEmpty)
            sections.Add(string.Concat(entry.Notes.Select(note => EntryNotes.Format(note) + "\n")));
        if (!entry.Learnings.IsEmpty)
            sections.Add($"## {LearningsHeading}\n\n{string.Concat(entry.Learnings.Select(learning => EntryNotes.Item(learning) + "\n"))}");
        if (QuestionsOf(entry) is { Count: > 0 } questions)
            sections.Add($"## Questions\n\n{string.Concat(questions.Select(line => $"> {Prose.Heading(line.Description)}\n"))}");
        return string.Join("\n", sections);
    }

    /// <summary>The keys of the front matter that are ours.</summary>
    public static YamlMappingNode FrontMatterOf(Entry entry)
    {
        var keys = new List<(string, YamlNode)>
        {
            ("format", YamlValue.Number(Format)),
            ("session", YamlValue.Text(entry.Id)),
            ("mode", YamlValue.Text(entry.Mode)),
            ("status", YamlValue.Word(entry.Status)),
            ("started_at", YamlValue.Time(entry.StartedAt)),
            ("ended_at", YamlValue.Time(entry.EndedAt)),
            ("branch", YamlValue.Text(entry.Branch)),
            ("inherited_from", YamlValue.List(entry.InheritedFrom.Select(YamlValue.Text))),
            ("goals", YamlValue.List(entry.Goals.Select(goal =>
                YamlValue.Lines([("description", YamlValue.Text(goal.Description)), ("achieved", YamlValue.Truth(goal.Achieved))])))),
        };
        if (entry.InheritedLoops is { Count: > 0 } inherited)
            keys.Add(("inherited_loops", YamlValue.Lines(inherited.Select(from => (from.Key, (YamlNode)Marks(from.Value))))));
        if (!entry.Carried.IsEmpty)
            keys.Add(("carried", YamlValue.Lines(entry.Carried.Select(carried => (carried.Key, (YamlNode)Carried(carried.Value))))));
        if (!entry.Produced.IsEmpty)
            keys.Add(("produced", YamlValue.List(entry.Produced.Select(path => YamlValue.Text(ProducedName(path))))));
        return YamlValue.Lines(keys);
    }

    private static YamlMappingNode Marks(ImmutableSortedDictionary<string, string> marks) =>
        YamlValue.Map([.. marks.Select(mark => (mark.Key, (YamlNode)YamlValue.Text(mark.Value)))]);

    private static YamlMappingNode Carried(CarriedLoop carried)
    {
        var map = YamlValue.Map(("opened_in", YamlValue.Text(carried.OpenedIn)), ("times", YamlValue.Number(carried.Times)));
        if (carried.Found is { } found)
            map.Add("found", YamlValue.Text(found));
        return map;
    }

    private static string ProducedName(string path) =>
        World.Paths.IsBelow(path, World.Paths.Context) && path.EndsWith(".md", StringComparison.Ordinal) ? path[(World.Paths.Context.Length + 1)..^3] : path;

    private static List<LoopLine> QuestionsOf(Entry entry) =>
        [.. entry.OpenLoops.Where(line => line.Type == LoopType.Question)];

    private static string? TitleOf(MarkdownText document) =>
        (document.Sections.FirstOrDefault(section => section.Level == 1) ?? document.Sections.FirstOrDefault()) is { Title: not "" } section
        && !document.SectionsCalled(LoopsHeading).Contains(section)
        && !document.SectionsCalled(SummaryHeading).Contains(section)
        && !document.SectionsCalled(NotesHeading).Contains(section)
            ? section.Title
            : null;

    private static ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>? InheritedLoopsOf(YamlMap? map) =>
        map?.Map("inherited_loops") is { } loops
            ? loops.Keys.ToImmutableSortedDictionary(key => key, key => MarksOf(loops.Map(key)), StringComparer.Ordinal)
            : null;

    private static ImmutableSortedDictionary<string, string> MarksOf(YamlMap? marks) =>
        marks is null
            ? ImmutableSortedDictionary<string, string>.Empty
            : marks.Keys.ToImmutableSortedDictionary(key => key, marks.RequiredText, StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, CarriedLoop> CarriedOf(YamlMap? map) =>
        map?.Map("carried") is { } carried
            ? carried.Keys.ToImmutableSortedDictionary(key => key, key => CarriedFrom(carried, key), StringComparer.Ordinal)
            : ImmutableSortedDictionary<string, CarriedLoop>.Empty;

    private static CarriedLoop CarriedFrom(YamlMap carried, string id) =>
        carried.Map(id) is { } from ? new CarriedLoop(from.RequiredText("opened_in"), from.Number("times") ?? 1, from.Text("found")) : new CarriedLoop("", 1);
}
