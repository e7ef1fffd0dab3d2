using YamlDotNet.Core;

namespace GitSession.Text;

/// <summary>A text, a number or another single value of YAML.</summary>
public sealed class YamlScalarNode(string? value) : YamlNode
{
    public string? Value => value;

    /// <summary>With which quotation marks, if any, it is written.</summary>
    public ScalarStyle Style { get; init; }

    /// <summary>It is known that no reader takes its text for anything else where it stands without quotation marks.</summary>
    public bool StandsBare { get; init; }

    /// <summary>It has a name before it, which an alias elsewhere may mean.</summary>
    public bool HasAnchor { get; init; }

    public override bool Says(YamlNode other) => other is YamlScalarNode scalar && scalar.Value == value;
}
