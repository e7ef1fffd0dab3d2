using GitSession.Text;

namespace GitSession.Operations.Incidents;

/// <summary>An incident with the text that it is written in. Each change answers a copy, and changes what it names by span.</summary>
public sealed class WrittenIncident
{
    /// <exception cref="DamagedDocument">It cannot be read.</exception>
    public WrittenIncident(string path, string text)
    {
        (Path, Text) = (path, text);
        Incident = IncidentDocument.Parse(path, text);
    }

    public string Path { get; }

    public string Text { get; }

    public Incident Incident { get; }

    /// <summary>Sets keys of the front matter; what else stands there stays.</summary>
    public WrittenIncident Set(params IReadOnlyList<(string Key, YamlNode Value)> wanted) =>
        new(Path, FrontMatterEdit.Set(Path, Text, YamlValue.Lines(wanted)));

    /// <summary>Adds a text to a section, as a paragraph of its own.</summary>
    public WrittenIncident Say(IncidentSection section, string text) => Add(section, Prose.Block(text));

    /// <summary>The same where the section does not say that already.</summary>
    public WrittenIncident SayOnce(IncidentSection section, string? text) =>
        text is null || Incident.Said.GetValueOrDefault(section)?.Contains(SafeText.Lines(text), StringComparison.Ordinal) is true ? this : Say(section, text);

    /// <summary>Adds an item to the timeline.</summary>
    public WrittenIncident Tell(DateTimeOffset at, string text) => Add(IncidentSection.Timeline, IncidentBody.Item(at, text));

    /// <summary>Adds an item to a list of the front matter.</summary>
    internal WrittenIncident Append(string key, YamlNode item) => Set((key, YamlValue.List(Items(key).Append(item))));

    /// <summary>The items of such a list as they stand there.</summary>
    internal IEnumerable<YamlNode> Items(string key) =>
        FrontMatter.Find(Path, Text)?.Map.Node.Find(key) is YamlSequenceNode list ? list.Children : [];

    private WrittenIncident Add(IncidentSection section, string lines)
    {
        var document = MarkdownText.Parse(Path, Text);
        return new WrittenIncident(Path, SectionEdit.Add(document, IncidentBody.Place(document, section), IncidentBody.Heading(section), lines.Split('\n')));
    }
}
