using GitSession.Operations.Figures;
using GitSession.Operations.Incidents;
using GitSession.Sessions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Protocols;

/// <summary>
/// What somebody gives as evidence, told apart and looked at: `path:`, `commit:`, `metric:` and `incident:` name what they are and have to
/// be there; without them an address is a link, a path of the worktree and a commit of HEAD's are known when they are seen, and the rest is words.
/// </summary>
internal sealed class NamedEvidence(IWorkspace workspace, IRepository repository, LiveSession session)
{
    private const int ShortestCommit = 7;

    /// <exception cref="Refusal">What is named is not there.</exception>
    public (EvidenceKind Kind, string Subject, string Detail) Find(string typed)
    {
        var text = Phrase.Required(typed);
        var (word, rest) = text.IndexOf(':') is var colon and > 0 ? (text[..colon].ToLowerInvariant(), text[(colon + 1)..].Trim()) : ("", text);
        return word switch
        {
            "path" => OfPath(rest) ?? throw new Refusal(RefusalReason.NoSuchFile, rest),
            "commit" => OfCommit(rest) ?? throw new Refusal(RefusalReason.UnknownRevision, rest),
            "metric" => OfMetric(rest),
            "incident" => OfIncident(Phrase.Required(rest)),
            "http" or "https" when rest.StartsWith("//", StringComparison.Ordinal) => (EvidenceKind.Link, text, ""),
            _ => OfPath(text) ?? (LooksLikeCommit(text) ? OfCommit(text) : null) ?? (EvidenceKind.Words, "", text),
        };
    }

    private (EvidenceKind, string, string)? OfPath(string path)
    {
        var place = path.TrimEnd('/');
        if (place is "" || place.Length > Phrase.MaxLength || place.Contains('\0', StringComparison.Ordinal) || place[0] is '/' || place.Split('/') is var parts && (parts[0] is ".git" || parts.Contains("..") || parts.Contains("")))
            return null;
        return workspace.WrittenAt(place) is not null ? (EvidenceKind.Path, place, "is there")
            : workspace.List(place) is [_, ..] files ? (EvidenceKind.Path, place, $"a directory of {files.Count} files")
            : null;
    }

    private (EvidenceKind, string, string)? OfCommit(string name) =>
        repository.CommitOf(name) is { } commit ? (EvidenceKind.Commit, commit, repository.IsBehindHead(commit) ? "HEAD holds it" : "HEAD does not hold it") : null;

    private (EvidenceKind, string, string) OfMetric(string name)
    {
        var metric = new ReadMetrics(workspace).Run().WithValues(name);
        return (EvidenceKind.Metric, metric.Name, metric.Series is { } series ? BeforeAfterText.Of(BeforeAfter.Of(series, session.StartedAt), metric) : "");
    }

    private (EvidenceKind, string, string) OfIncident(string name)
    {
        var incident = new IncidentFolder(workspace).Find(name).Incident;
        return (EvidenceKind.Incident, incident.Id, $"{incident.Title} ({WordOf.Text(incident.Status)})");
    }

    private static bool LooksLikeCommit(string text) => text.Length >= ShortestCommit && text.All(char.IsAsciiHexDigit);
}
