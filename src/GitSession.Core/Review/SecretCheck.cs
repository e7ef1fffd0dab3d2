using GitSession.Text;

namespace GitSession.Review;

/// <summary>The lines of a file on which something looks like a secret. What it is, is not said: what a check prints is read by others too.</summary>
public static class SecretCheck
{
    public static IEnumerable<DocumentFinding> Run(string path, string text) =>
        Secrets.LinesIn(text).Select(line => new DocumentFinding(path, line, DocumentFault.Secret));
}
