using System.Globalization;
using System.Text;
using GitSession.Progress.Merge;
using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>Git's own merge of three texts, line by line. It writes nothing into the repository and takes no lock of it.</summary>
/// <param name="markerSize">How long the marks of a conflict are.</param>
internal sealed class GitMergeFile(GitProcess git, int markerSize)
{
    // git-merge-file(1): the number of conflicts, 127 at most; what is above says that nothing was merged.
    private const int MostConflicts = 127;

    /// <summary>Of files that are there, named as git takes them.</summary>
    /// <exception cref="GitFailure">Git merges no such files.</exception>
    public MergedText Merge(Sides<string> files)
    {
        var answer = git.In(Encoding.Latin1).Run(
            "merge-file", "-p", $"--marker-size={markerSize.ToString(CultureInfo.InvariantCulture)}", "-L", "ours", "-L", "base", "-L", "theirs", files.Ours, files.Base, files.Theirs);
        if (answer.ExitCode is >= 0 and <= MostConflicts)
            return new MergedText(Encoding.Latin1.GetBytes(answer.Text), answer.ExitCode is 0);
        return answer.Error.Contains("binary", StringComparison.Ordinal)
            ? new MergedText(ReadOnlyMemory<byte>.Empty, IsClean: false) { IsBinary = true }
            : throw new GitFailure(answer.Arguments, answer.ExitCode, answer.Error.Trim());
    }

    /// <summary>Of texts, which lie in a directory of the system's for temporary files meanwhile, open to nobody else.</summary>
    public MergedText MergeTexts(Sides<string> texts)
    {
        var place = Directory.CreateTempSubdirectory("git-session-");
        try
        {
            var files = new Sides<string>("base", "ours", "theirs").Each(name => Path.Combine(place.FullName, name));
            files.Each(texts, (file, text) => Save(file, text));
            return Merge(files);
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    private static string Save(string file, string text)
    {
        File.WriteAllBytes(file, Encoding.UTF8.GetBytes(text));
        return file;
    }
}
