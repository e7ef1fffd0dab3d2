using GitSession.Text;
using GitSession.World;

namespace GitSession.Review;

/// <summary>What is wrong in one document by itself, as what it should be.</summary>
internal sealed class KindCheck(IWorkspace workspace, IRepository repository, CheckedJournal journal, CheckedEntries entries, BranchChange? branch)
{
    private readonly NameCheck _names = new(workspace, journal);
    private readonly LoopsBefore _before = new(entries, journal, repository, branch);

    public IEnumerable<DocumentFinding> Run(string path, string text, LinkCheck links)
    {
        if (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && text.TrimStart('\uFEFF').AsSpan().IsWhiteSpace())
            return [new DocumentFinding(path, 1, DocumentFault.EmptyDocument)];
        try
        {
            links.Add(path, text);
            return [.. SizeBudget.Run(path, text), .. OfKind(path, text), .. PartsCheck.Run(path, text), .. _names.Run(path, text)];
        }
        catch (DamagedDocument damaged)
        {
            return [DocumentFinding.Of(damaged)];
        }
    }

    private IEnumerable<DocumentFinding> OfKind(string path, string text) => path switch
    {
        Paths.Settings => SettingsCheck.Run(path, text),
        Paths.Progress => ProgressCheck.Run(text),
        _ when LogCheck.IsLog(path) => LogCheck.Run(path, text, Before(path)),
        _ when Paths.IsBelow(path, Paths.Journal) => EntryCheck.Run(path, text, journal.IsHead(path), _before.Has, HasHandoff),
        _ when Paths.IsBelow(path, Paths.Deliberations) => DeliberationCheck.Run(path, text),
        _ when Paths.IsBelow(path, Paths.Incidents) => IncidentCheck.Run(path, text),
        _ when Paths.IsBelow(path, Paths.OperationsReviews) => ReviewCheck.Run(path, text),
        _ when Paths.IsBelow(path, Paths.ProtocolRuns) => RecordCheck.Run(path, text, Before(path)),
        _ when Paths.SessionOfHandoff(path) is not null => HandoffCheck.Run(path, text, journal.Has),
        _ when Paths.IsBelow(path, Paths.Rules) || Paths.SessionOfSuggestedRules(path) is not null => [], // read together, with others of their kind
        _ => DocumentCheck.DamageOf(path, text) is { } damaged ? [DocumentFinding.Of(damaged)] : [],
    };

    private string? Before(string path) => branch?.Changed.Contains(path) is true && !TakenBack.Is(branch, path) ? repository.TextAt(branch.Base, branch.Before(path)) : null;

    private bool HasHandoff(string session)
    {
        try
        {
            return workspace.Read(DocumentPlace.Of(workspace, Paths.Handoff(session))) is not null;
        }
        catch (Exception error) when (error is DamagedDocument or Refusal)
        {
            return error is DamagedDocument;
        }
    }
}
