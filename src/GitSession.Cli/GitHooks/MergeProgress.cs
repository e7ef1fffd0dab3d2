using GitSession.Cli.Adapters;
using GitSession.Cli.Output;
using GitSession.Progress.Merge;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.GitHooks;

/// <summary>
/// Merges `framework_progress.md` for git, in whose merge, rebase or cherry-pick it runs: the index is locked, and of the worktree
/// nothing is known. It reads three files and writes one of them, whole or not at all.
/// </summary>
/// <param name="files">As git names them: the result goes where ours is.</param>
/// <param name="path">What is merged, for what is said about it.</param>
internal sealed class MergeProgress(GitProcess git, Sides<string> files, int markerSize, string path, TextWriter error)
{
    private readonly GitMergeFile _lines = new(git, markerSize);

    /// <summary>0 where nothing is left to be decided, 1 where there are conflicts.</summary>
    /// <exception cref="GitFailure">Nothing could be merged, and ours is as it was.</exception>
    public int Run()
    {
        var merged = ByKey() ?? _lines.Merge(files);
        if (merged.IsBinary)
            return ExitCode.Refused; // git's own driver leaves ours, and calls it a conflict
        var ours = Path.GetFullPath(files.Ours, git.Directory);
        Disk.Try(path, () => new AtomicFile(Path.GetDirectoryName(ours) ?? "").Write(ours, merged.Bytes));
        return merged.IsClean ? ExitCode.Done : ExitCode.Refused;
    }

    // Null where it is git's to merge: what cannot be read by its keys is text all the same.
    private MergedText? ByKey()
    {
        try
        {
            var merged = _lines.MergeTexts(ProgressMerge.Of(new Sides<string>(Read("base", files.Base), Read("ours", files.Ours), Read("theirs", files.Theirs))));
            if (!merged.IsClean || ProgressMerge.IsWhole(merged.Text))
                return merged;
            error.WriteLine(MergeText.NotWhole(path));
            return _lines.Merge(files) with { IsClean = false };
        }
        catch (DamagedDocument damage)
        {
            error.WriteLine(MergeText.LineByLine(path, Errors.Message(damage)));
        }
        catch (Exception noPlace) when (noPlace is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(MergeText.LineByLine(path, noPlace.Message));
        }
        return null;
    }

    private string Read(string side, string file)
    {
        try
        {
            return new NamedFile(git.Directory, file).Read();
        }
        catch (DamagedDocument damage)
        {
            throw new DamagedDocument(side, damage.Line, damage.Expected);
        }
    }
}
