namespace GitSession.Text;

/// <summary>A text of ours that cannot be read as what it should be: which one, where, and what was expected there.</summary>
/// <param name="path">The document, relative to the worktree.</param>
/// <param name="line">The line, counted from 1; 0 where the whole document is meant.</param>
/// <param name="expected">What was expected, as a phrase: "a time such as 2026-11-20T09:15:04+01:00".</param>
public sealed class DamagedDocument(string path, int line, string expected) : Exception
{
    public string Path { get; } = path;

    public int Line { get; } = line;

    public string Expected { get; } = expected;

    /// <summary>It is whole, but of a format that came after this program.</summary>
    public bool IsNewer { get; init; }

    /// <summary>The newest commit in which the document can be read; null where nobody looked for one, or there is none.</summary>
    public string? LastGood { get; private init; }

    /// <summary>The same damage, and the commit that has the document whole.</summary>
    public DamagedDocument With(string lastGood) => new(Path, Line, Expected) { IsNewer = IsNewer, LastGood = lastGood };

    public override string Message => $"{Path}:{Line}: expected {Expected}";
}
