using GitSession.Text;
using GitSession.World;

namespace GitSession.Progress;

/// <summary>Finds the newest commit in which every block of the document can be read.</summary>
public static class LastGoodProgress
{
    /// <summary>How many changes of the document are looked at.</summary>
    public const int Most = 50;

    /// <summary>The damage with that commit in it, where there is one.</summary>
    public static DamagedDocument Named(IRepository repository, DamagedDocument damage) =>
        repository.ChangesOf(Paths.Progress, since: null, Most).Select(change => change.Commit).FirstOrDefault(commit => IsWhole(repository.TextAt(commit, Paths.Progress))) is { } commit
            ? damage.With(commit)
            : damage;

    private static bool IsWhole(string? text)
    {
        try
        {
            return text is not null && !ProgressDocument.Parse(text).Damages.Any();
        }
        catch (DamagedDocument)
        {
            return false;
        }
    }
}
