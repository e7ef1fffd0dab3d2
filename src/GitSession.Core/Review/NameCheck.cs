using GitSession.Journal;
using GitSession.Knowledge;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Review;

/// <summary>What a document names and the worktree does not have: documents, the session that it came out of. Its own id is no other's.</summary>
internal sealed class NameCheck(IWorkspace workspace, CheckedJournal journal)
{
    private static readonly string[] Successions = ["supersedes", "superseded_by"];

    private readonly DocumentNames _names = new(workspace);

    /// <exception cref="DamagedDocument">It cannot be read.</exception>
    public IEnumerable<DocumentFinding> Run(string path, string text)
    {
        if (_names.Twin(path) is { } twin)
            yield return new DocumentFinding(path, 1, DocumentFault.DocumentSharedId, Paths.NameOf(path), twin);
        if (!path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || FrontMatter.Find(path, text)?.Map is not { } map)
            yield break;
        foreach (var (key, name) in Named(path, map).Where(one => one.IsMissing).Select(one => (one.Key, one.Name)))
            yield return new DocumentFinding(path, Math.Max(1, map.LineOf(key)), DocumentFault.UnknownDocument, name, key);
        // An imported rule says what another program called its session.
        if (!Paths.IsBelow(path, Paths.Rules) && map.Text("produced_by") is { } session && SessionId.DateOf(session) is not null && !Knows(session))
            yield return new DocumentFinding(path, Math.Max(1, map.LineOf("produced_by")), DocumentFault.UnknownSession, session);
    }

    private IEnumerable<(string Key, string Name, bool IsMissing)> Named(string path, YamlMap map)
    {
        if (KnowledgePlace.Of(path) is { } kind)
            return Successions.SelectMany(key => map.Texts(key).Select(name => (key, name, !IsKnown(kind, name))));
        if (Paths.IsBelow(path, Paths.Incidents) && map.Text("learning") is { } learning && map.Text("status") is "closed")
            return [("learning", learning, !_names.Has(KnowledgeKind.Learning, learning))];
        return Paths.IsBelow(path, Paths.Journal) ? map.Texts("produced").Select(name => ("produced", name, !IsThere(EntryDocument.ProducedPath(name)))) : [];
    }

    // A decision may come in the place of a goal.
    private bool IsKnown(KnowledgeKind kind, string name) => _names.Has(kind, name) || Enum.GetValues<KnowledgeKind>().Any(other => _names.Has(other, name));

    private bool IsThere(string path) => Exists(path) || (KnowledgePlace.Of(path) is { } kind && _names.Has(kind, path));

    // A session that goes on has no entry yet.
    private bool Knows(string session) => journal.Has(session) || Exists(Paths.Handoff(session)) || Exists(Paths.LiveSession(session));

    private bool Exists(string path)
    {
        try
        {
            return workspace.WrittenAt(path) is not null || workspace.Read(path) is not null;
        }
        catch (Exception error) when (error is DamagedDocument or Refusal)
        {
            return true; // something is there
        }
    }
}
