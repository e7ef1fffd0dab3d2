using GitSession.Framework.Deliberation;
using GitSession.Journal;
using GitSession.Knowledge;
using GitSession.Operations.Figures;
using GitSession.Operations.Incidents;
using GitSession.Operations.Protocols;
using GitSession.Operations.Reports;
using GitSession.Progress;
using GitSession.Rules;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Review;

/// <summary>Tells whether a document of ours can be read as what it should be.</summary>
public static class DocumentCheck
{
    private const int Format = 1;

    public static bool IsDocument(string path) =>
        path is Paths.Settings or Paths.Targets or Paths.Baseline || Paths.IsMetrics(path) || (Paths.IsEntry(path) && (Paths.IsBelow(path, Paths.Journal) || Paths.IsBelow(path, Paths.Context)));

    /// <summary>What is wrong with it, or null where it can be read.</summary>
    public static DamagedDocument? DamageOf(string path, string text)
    {
        try
        {
            Read(path, text);
            return null;
        }
        catch (DamagedDocument damaged)
        {
            return damaged;
        }
    }

    private static void Read(string path, string text)
    {
        if (path == Paths.Settings)
            SettingsDocument.Read(path, text, Settings.Default);
        else if (path == Paths.Targets)
            TargetsDocument.Parse(path, text);
        else if (path == Paths.Baseline)
            BaselineDocument.Parse(path, text);
        else if (Paths.IsMetrics(path))
            ReadMetrics(path, text);
        else if (Paths.IsBelow(path, Paths.Rules))
            ReadRule(path, text);
        else if (Paths.IsBelow(path, Paths.Journal))
            EntryDocument.Parse(path, text);
        else if (path == Paths.Progress && ProgressDocument.Parse(text).Damages.FirstOrDefault() is { } damage)
            throw damage;
        else if (Paths.IsBelow(path, Paths.Deliberations))
            DeliberationDocument.Parse(path, text);
        else if (Paths.IsBelow(path, Paths.Incidents))
            IncidentDocument.Parse(path, text);
        else if (Paths.IsBelow(path, Paths.Protocols))
            ProtocolDocument.Parse(path, text);
        else if (Paths.IsBelow(path, Paths.ProtocolRuns))
            RunDocument.Parse(path, text);
        else if (Paths.IsBelow(path, Paths.OperationsReports))
            ExcellenceDocument.Check(path, text);
        else if (Paths.IsBelow(path, Paths.OperationsReviews))
            ReviewDocument.Parse(path, text);
        else if (KnowledgePlace.Of(path) is { } kind)
            KnowledgeDocument.Parse(kind, path, text);
        else
            MarkdownText.Parse(path, text).FrontMatter?.Map.RefuseNewerFormat(Format);
    }

    private static void ReadMetrics(string path, string text)
    {
        if (MetricDocument.Parse(path, text).Damaged is [var damaged, ..])
            throw damaged;
    }

    // A word of another framework's is no damage; what makes the rule hold otherwise than it says is.
    private static void ReadRule(string path, string text)
    {
        if (RuleDocument.Parse(path, text).WeakenedBy is [var fault, ..])
            throw fault;
    }
}
