using System.Collections.Immutable;
using GitSession.Memory;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Incidents;

/// <summary>
/// An incident as text: front matter with the keys of docs/formats.md, a heading that says what went wrong, and sections. Reading is
/// lenient: any of it may be missing, and what a reader does not know stays in the text.
/// </summary>
public static class IncidentDocument
{
    public const int Format = 1;

    // The timeline is a list and read as such.
    private static readonly ImmutableArray<IncidentSection> Sections = [.. Enum.GetValues<IncidentSection>().Where(section => section is not IncidentSection.Timeline)];

    /// <exception cref="DamagedDocument">It is no Markdown that can be read, of a newer format, or a value is not what its key promises.</exception>
    public static Incident Parse(string path, string text)
    {
        var document = MarkdownText.Parse(path, text);
        var map = document.FrontMatter?.Map;
        var id = Paths.NameOf(path);
        var incident = new Incident
        {
            Id = id,
            Path = path,
            Title = SafeText.OneLine(IncidentBody.Title(document)?.Title ?? "") is { Length: > 0 } title ? title : map?.Text("title") ?? id.Replace('-', ' '),
            Said = Sections.SelectMany(section => IncidentBody.Read(document, section) is { } said ? [(section, said)] : Array.Empty<(IncidentSection, string)>())
                .ToImmutableDictionary(one => one.Item1, one => one.Item2),
            Timeline = [.. IncidentBody.Timeline(document)],
        };
        return map is null ? incident : Read(incident, map);
    }

    /// <summary>A new document.</summary>
    public static string Render(Incident incident) => string.Join("\n",
    [
        $"---\n{YamlWriter.Block(FrontMatterOf(incident), 0, "\n")}---\n",
        $"# {Prose.Heading(incident.Title)}\n",
        .. Sections.Select(section => $"## {IncidentBody.Heading(section)}\n{(incident.Said.GetValueOrDefault(section) is { } said ? $"\n{Prose.Block(said)}\n" : "")}"),
        $"## {IncidentBody.Heading(IncidentSection.Timeline)}\n",
        string.Concat(incident.Timeline.Select(note => IncidentBody.Item(note.At ?? default, note.Text) + "\n")),
    ]);

    /// <summary>The status alone, which is asked of every incident at each start.</summary>
    /// <exception cref="DamagedDocument">The front matter cannot be read.</exception>
    internal static IncidentStatus StatusOf(string path, string text) =>
        FrontMatter.Find(path, text)?.Map is { } map ? Status(map) : IncidentStatus.Open;

    internal static YamlNode Class(IncidentClass of) => YamlValue.Text(of.ToString());

    internal static YamlMappingNode Node(Escalation escalation) => YamlValue.Map(
        ("at", YamlValue.Time(escalation.At)), ("to", YamlValue.Text(escalation.To)), ("why", YamlValue.Text(escalation.Why)));

    internal static YamlMappingNode Node(Vulnerability finding) => YamlValue.Map(
        ("id", YamlValue.Text(finding.Id)), ("title", YamlValue.Text(finding.Title)), ("status", YamlValue.Word(finding.Status)));

    private static Incident Read(Incident incident, YamlMap map)
    {
        map.RefuseNewerFormat(Format);
        return incident with
        {
            Class = map.Has("class") ? map.Word<IncidentClass>("class", default) : null,
            Status = Status(map),
            Category = map.Word<IncidentCategory>("category", default),
            DetectedAt = map.Time("detected_at"),
            OpenedAt = map.Time("opened_at"),
            RespondedAt = map.Time("responded_at"),
            ResolvedAt = map.Time("resolved_at"),
            ResolvedBy = map.Text("resolved_by"),
            ClosedAt = map.Time("closed_at"),
            Escalations = [.. map.MapsOrTexts("escalations", "to").Select(one => new Escalation(one.Time("at"), one.RequiredText("to"), one.Text("why")))],
            Deployment = map.Text("deployment"),
            ProducedBy = map.Text("produced_by"),
            Learning = map.Text("learning"),
            Loop = map.Text("loop"),
            Commits = [.. map.Texts("commits")],
            Findings = [.. map.MapsOrTexts("findings", "title").Select(Finding)],
        };
    }

    // What a person left out can be told from the times.
    private static IncidentStatus Status(YamlMap map) => map.Word(
        "status",
        map.Has("closed_at") ? IncidentStatus.Closed : map.Has("resolved_at") ? IncidentStatus.Resolved : IncidentStatus.Open);

    private static Vulnerability Finding(YamlMap map)
    {
        var title = map.RequiredText("title");
        return new Vulnerability(map.Text("id") ?? LoopId.Derive(title), title, map.Word<VulnerabilityStatus>("status", default));
    }

    private static YamlMappingNode FrontMatterOf(Incident incident)
    {
        (string Key, YamlNode? Value)[] keys =
        [
            ("format", YamlValue.Number(Format)),
            ("class", incident.Class is { } known ? Class(known) : null),
            ("status", YamlValue.Word(incident.Status)),
            ("category", YamlValue.Word(incident.Category)),
            ("detected_at", Maybe(incident.DetectedAt)),
            ("opened_at", Maybe(incident.OpenedAt)),
            ("responded_at", Maybe(incident.RespondedAt)),
            ("resolved_at", Maybe(incident.ResolvedAt)),
            ("resolved_by", Maybe(incident.ResolvedBy)),
            ("closed_at", Maybe(incident.ClosedAt)),
            ("escalations", incident.Escalations is [] ? null : YamlValue.List(incident.Escalations.Select(Node))),
            ("deployment", Maybe(incident.Deployment)),
            ("produced_by", Maybe(incident.ProducedBy)),
            ("learning", Maybe(incident.Learning)),
            ("loop", Maybe(incident.Loop)),
            ("commits", incident.Commits is [] ? null : YamlValue.List(incident.Commits.Select(YamlValue.Text))),
            ("findings", incident.Findings is [] ? null : YamlValue.List(incident.Findings.Select(Node))),
        ];
        return YamlValue.Lines(keys.SelectMany(key => key.Value is { } value ? [(key.Key, value)] : Array.Empty<(string, YamlNode)>()));
    }

    private static YamlScalarNode? Maybe(string? text) => text is null ? null : YamlValue.Text(text);

    private static YamlScalarNode? Maybe(DateTimeOffset? time) => time is null ? null : YamlValue.Time(time);
}
