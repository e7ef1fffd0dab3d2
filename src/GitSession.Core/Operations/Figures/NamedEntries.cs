using GitSession.Text;
using YamlDotNet.Core.Events;

namespace GitSession.Operations.Figures;

/// <summary>
/// Documents of people in which metrics stand by name below one key, one a line, so that two branches that change different ones merge.
/// One is changed by span: what else there is keeps its bytes.
/// </summary>
internal static class NamedEntries
{
    private const int Format = 1;

    /// <summary>The mapping below the key, null where nothing stands there.</summary>
    /// <exception cref="DamagedDocument">It is no such document, or names one metric twice.</exception>
    public static YamlMap? Read(string path, string text, string key)
    {
        var root = YamlMap.Parse(path, text.TrimStart('\uFEFF'));
        root.RefuseNewerFormat(Format);
        var entries = root.Map(key);
        var twice = entries?.Keys.GroupBy(MetricName.Key, StringComparer.Ordinal).FirstOrDefault(alike => alike.Skip(1).Any());
        return twice is null || entries is null ? entries : throw entries.Damaged(twice.Last(), $"one entry for {twice.First()}, and not two of names that mean the same");
    }

    /// <summary>A metric as the document spells it, or as it is called where it does not stand there.</summary>
    public static string NameIn(YamlMap? entries, string name) =>
        entries?.Keys.FirstOrDefault(known => MetricName.Key(known) == MetricName.Key(name)) ?? name;

    /// <param name="text">Null where there is no document yet.</param>
    /// <exception cref="DamagedDocument">The document cannot be read, so that nothing of it may be changed.</exception>
    public static string Set(string path, string? text, string key, params IReadOnlyCollection<(string Name, YamlMappingNode Value)> wanted)
    {
        var old = text is null or "" ? $"format: {Format}\n" : text;
        var (mark, yaml) = old.StartsWith('\uFEFF') ? ("\uFEFF", old[1..]) : ("", old);
        var entries = Read(path, yaml, key);
        var lines = YamlValue.Lines(wanted.Select(one => (NameIn(entries, one.Name), (YamlNode)one.Value)));
        // What stands on one line, or is empty, has no place for a line more: it is written anew, with what it held.
        var changed = entries is { Node: { Style: not MappingStyle.Flow, Children.Count: > 0 } }
            ? YamlEdit.Set(yaml, entries, lines)
            : YamlEdit.Set(yaml, YamlMap.Parse(path, yaml), YamlValue.Map((key, lines)));
        return mark + changed;
    }
}
