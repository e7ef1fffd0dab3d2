using System.Globalization;
using YamlDotNet.Core;

namespace GitSession.Text;

/// <summary>A YAML mapping as it was read, with the place of each value, so that an error can name its line.</summary>
public sealed class YamlMap
{
    private readonly string _path;
    private readonly int _firstLine;

    private YamlMap(string path, int firstLine, YamlMappingNode node)
    {
        _path = path;
        _firstLine = firstLine;
        Node = node;
    }

    public YamlMappingNode Node { get; }

    public IEnumerable<string> Keys => Node.Children.Select(child => child.Key).OfType<YamlScalarNode>().Select(key => key.Value ?? "");

    /// <param name="path">The document, for errors.</param>
    /// <param name="firstLine">The line of the document on which the YAML begins, counted from 1.</param>
    /// <exception cref="DamagedDocument">It is no YAML, or no mapping.</exception>
    public static YamlMap Parse(string path, string yaml, int firstLine = 1)
    {
        return new YamlMap(path, firstLine, Root(path, yaml, firstLine) switch
        {
            null or YamlScalarNode { Value: null or "" } => new YamlMappingNode(),
            YamlMappingNode map => map,
            _ => throw new DamagedDocument(path, firstLine, "one YAML mapping (key: value)"),
        });
    }

    private static YamlNode? Root(string path, string yaml, int firstLine)
    {
        if (PlainYaml.Read(yaml) is { } plain)
            return plain;
        var reader = new YamlReader(yaml);
        try
        {
            return reader.Roots() switch
            {
                [] => null,
                [var only] => only,
                _ => throw new DamagedDocument(path, firstLine, "one YAML mapping (key: value)"),
            };
        }
        catch (YamlException error)
        {
            throw new DamagedDocument(path, firstLine + (int)error.Start.Line - 1, $"YAML ({Reason(error)})");
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            // YamlDotNet's scanner fails so on a bracket that is never closed, and on an escape that is no character.
            throw new DamagedDocument(path, firstLine + reader.Line - 1, error is ArgumentException ? $"YAML ({SafeText.OneLine(error.Message)})" : "YAML (every bracket closed, every escape a character)");
        }
    }

    public bool Has(string key) => Value(key) is not null;

    /// <summary>The text of a scalar, or null where the key is missing or null.</summary>
    public string? Text(string key) => Value(key) switch
    {
        null => null,
        YamlScalarNode scalar => scalar.Value,
        var other => throw Expected(other, $"a text for {key}"),
    };

    public string RequiredText(string key) => Text(key) ?? throw Expected(Node, $"the key {key}");

    public DateTimeOffset? Time(string key)
    {
        if (Text(key) is not { } text)
            return null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw Expected(Value(key) ?? Node, $"a time such as 2026-11-20T09:15:04+01:00 for {key}");
    }

    public DateTimeOffset RequiredTime(string key) => Time(key) ?? throw Expected(Node, $"the key {key}");

    public int? Number(string key)
    {
        if (Text(key) is not { } text)
            return null;
        return int.TryParse(text, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Expected(Value(key) ?? Node, $"a whole number for {key}");
    }

    public bool? Truth(string key) => Text(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => throw Expected(Value(key) ?? Node, $"true, false or null for {key}"),
    };

    /// <summary>Whether a key stands for on or off; null where it has keys of its own, or is missing.</summary>
    public bool? Switch(string key) => Value(key) is YamlScalarNode ? Truth(key) : null;

    /// <summary>One of several words.</summary>
    public T Word<T>(string key, T byDefault)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
            return byDefault;
        return Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase)
            ? value
            : throw Expected(Value(key) ?? Node, $"one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()} for {key}");
    }

    /// <summary>Whether a key has keys of its own.</summary>
    public bool IsMap(string key) => Value(key) is YamlMappingNode;

    public YamlMap? Map(string key) => Value(key) switch
    {
        null => null,
        YamlMappingNode map => At(map),
        var other => throw Expected(other, $"a mapping for {key}"),
    };

    public IReadOnlyList<YamlMap> Maps(string key) =>
        [.. Items(key).Select(node => node is YamlMappingNode map ? At(map) : throw Expected(node, $"a mapping in {key}"))];

    /// <summary>The mappings of a list; a text in it stands for a mapping with that text under one key.</summary>
    public IReadOnlyList<YamlMap> MapsOrTexts(string key, string textKey) =>
        [.. Items(key).Select(node => node switch
        {
            YamlMappingNode map => At(map),
            YamlScalarNode { Value: { } text } => At(YamlValue.Map((textKey, YamlValue.Text(text)))),
            _ => throw Expected(node, $"a text or a mapping in {key}"),
        })];

    /// <summary>The texts of a list; a single text stands for a list of one.</summary>
    public IReadOnlyList<string> Texts(string key) =>
        Value(key) is YamlScalarNode { Value: { } single }
            ? [single]
            : [.. Items(key).Select(node => node is YamlScalarNode { Value: { } text } ? text : throw Expected(node, $"a text in {key}"))];

    /// <exception cref="DamagedDocument">The document says that it is of a format that came after this program.</exception>
    public void RefuseNewerFormat(int known)
    {
        if (Number("format") is { } format && format > known)
            throw new DamagedDocument(_path, LineOf(Value("format") ?? Node), $"format {known} at most (this program is older than the document: upgrade it)") { IsNewer = true };
    }

    /// <summary>What to throw where a value is not what its key promises.</summary>
    public DamagedDocument Damaged(string key, string expected) => Expected(Value(key) ?? Node, expected);

    /// <summary>The line of the document on which the value of a key stands; where there is none, the mapping's.</summary>
    public int LineOf(string key) => LineOf(Value(key) ?? Node);

    private IEnumerable<YamlNode> Items(string key) => Value(key) switch
    {
        null => [],
        YamlSequenceNode list => list.Children,
        var other => throw Expected(other, $"a list for {key}"),
    };

    private YamlNode? Value(string key) => Node.Find(key) is { } value && !IsNull(value) ? value : null;

    private static bool IsNull(YamlNode value) =>
        value is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "null" or "~" or "Null" or "NULL" };

    private YamlMap At(YamlMappingNode map) => new(_path, _firstLine, map);

    private DamagedDocument Expected(YamlNode node, string what) => new(_path, LineOf(node), what);

    private int LineOf(YamlNode node) => _firstLine + Math.Max(0, node.Start.Line - 1);

    private static string Reason(YamlException error) => SafeText.OneLine(error.InnerException?.Message ?? error.Message);
}
