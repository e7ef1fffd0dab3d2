using YamlDotNet.Core.Events;

namespace GitSession.Text;

/// <summary>A mapping of YAML, in the order in which its keys stand.</summary>
public sealed class YamlMappingNode : YamlNode
{
    // So many keys are looked through as quickly as a table of them is asked.
    private const int Few = 16;

    private readonly List<KeyValuePair<YamlNode, YamlNode>> _children = new(8);
    private Dictionary<string, YamlNode>? _byKey;

    public YamlMappingNode(IEnumerable<KeyValuePair<YamlNode, YamlNode>>? children = null)
    {
        foreach (var (key, value) in children ?? [])
            Add(key, value);
    }

    public IReadOnlyList<KeyValuePair<YamlNode, YamlNode>> Children => _children;

    public MappingStyle Style { get; init; }

    /// <summary>The value of a key; null where it has none.</summary>
    public YamlNode? Find(string key)
    {
        if (_byKey is not null)
            return _byKey.GetValueOrDefault(key);
        foreach (var (name, value) in _children)
        {
            if (name is YamlScalarNode scalar && scalar.Value == key)
                return value;
        }
        return null;
    }

    /// <summary>The value of a key, which may be a list or a mapping itself; null where it has none.</summary>
    public YamlNode? Find(YamlNode key) =>
        key is YamlScalarNode { Value: { } name } ? Find(name) : _children.Find(child => child.Key.Says(key)).Value;

    public void Add(string key, YamlNode value) => Add(YamlValue.Text(key), value);

    /// <summary>Adds what the mapping does not have yet.</summary>
    public void Add(YamlNode key, YamlNode value)
    {
        _children.Add(KeyValuePair.Create(key, value));
        if (_byKey is not null)
            Index(key, value);
        else if (_children.Count > Few)
            IndexAll();
    }

    public override bool Says(YamlNode other) =>
        other is YamlMappingNode map && map.Children.Count == Children.Count
        && Children.All(child => map.Find(child.Key) is { } value && child.Value.Says(value));

    private void IndexAll()
    {
        _byKey = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (key, value) in _children)
            Index(key, value);
    }

    private void Index(YamlNode key, YamlNode value)
    {
        if (key is YamlScalarNode { Value: { } name })
            _byKey?.TryAdd(name, value);
    }
}
