using GitSession.Rules;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cleanup;

/// <summary>Whether the instruction history of a project says what its rules say, by ids and `active`.</summary>
/// <param name="Damaged">Why that cannot be told; null where it can.</param>
public sealed record HistoryMatch(string Path, int Instructions, int Differences, DamagedDocument? Damaged)
{
    /// <summary>Null where there is no instruction history.</summary>
    public static HistoryMatch? Read(IWorkspace workspace, RuleBook book)
    {
        try
        {
            return HistoryFile.Find(workspace) is var (path, text) ? Compare(path, text, book) : null;
        }
        catch (DamagedDocument damaged)
        {
            return new HistoryMatch(damaged.Path, 0, 0, damaged);
        }
        catch (Refusal refusal)
        {
            return new HistoryMatch(refusal.Subject, 0, 0, new DamagedDocument(refusal.Subject, 0, "a file that can be read"));
        }
    }

    private static HistoryMatch Compare(string path, string text, RuleBook book)
    {
        var history = InstructionHistory.Parse(path, text);
        return new HistoryMatch(path, history.Instructions.Length, HistoryDifference.Between(history, [.. book.Rules]).Count, book.Damaged.FirstOrDefault());
    }
}
