using GitSession.Text;


namespace GitSession.Sessions;

/// <summary>A document that outlives the session and that came out of it, or that it changed.</summary>
/// <param name="Title">What the document says.</param>
/// <param name="Mark">Tells whether the document is as the session wrote it.</param>
/// <param name="IsChange">The document was there before: what a person did to it since is the person's to commit.</param>
public sealed record ProducedDocument(string Path, string Title, string Mark, bool IsChange = false)
{
    public static string MarkOf(string text) => Digest.Of(text)[..12];
}
