namespace GitSession.Knowledge.Recall;

/// <summary>A passage that was found.</summary>
/// <param name="Line">The first line on which a word stands that was looked for, counted from 1.</param>
/// <param name="Heading">The headings that it stands below, from the document's title down.</param>
/// <param name="Text">The passage as it stands there, without comments.</param>
/// <param name="Score">The higher the better; docs/formats.md says how it is made.</param>
public sealed record RecallResult(RecallKind Kind, string Id, string Path, int Line, string Heading, string Text, double Score)
{
    public DateTimeOffset? At { get; init; }

    public string? Session { get; init; }

    /// <summary>The commit in which it stood last; null where it stands there now.</summary>
    public string? Commit { get; init; }

    /// <summary>In how many other places the same words stand.</summary>
    public int Elsewhere { get; init; }
}
