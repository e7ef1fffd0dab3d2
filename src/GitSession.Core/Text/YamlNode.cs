namespace GitSession.Text;

/// <summary>A value of YAML with the span that it stands in, so that a document can be changed there and nowhere else (decision 14).</summary>
public abstract class YamlNode
{
    /// <summary>Where its first character stands.</summary>
    public YamlPlace Start { get; init; }

    /// <summary>The index behind its last character: of a collection in brackets behind the closing one, of one on lines where its last value ends.</summary>
    public int End { get; internal set; }

    /// <summary>Whether both are the same value, however they are written and in whatever order mappings have their keys.</summary>
    public abstract bool Says(YamlNode other);
}
