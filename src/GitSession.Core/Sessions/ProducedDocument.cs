using GitSession.Text;

namespace GitSession.Sessions;

/// <summary>A document that outlives the session and that came out of it, or that it changed.</summary>
/// <param name="Title">What the document says.</param>
/// <param name="Mark">Tells whether the document is as the session wrote it.</param>
/// <param name="IsChange">The document was there before: what a person did to it since is the person's to commit.</param>
public sealed record ProducedDocument(string Path, string Title, string Mark, bool IsChange = false)
{
    /// <summary>The mark of what the session wrote before that: it is there still where a write was cut off. Null where there was none.</summary>
    public string? Earlier { get; init; }

    public static string MarkOf(string text) => Digest.Of(text)[..12];

    /// <summary>Whether that is what the session wrote.</summary>
    public bool Is(string text) => MarkOf(text) is var mark && (mark == Mark || mark == Earlier);
}
