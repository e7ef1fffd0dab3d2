using System.CommandLine;
using GitSession.Cli.Adapters;
using GitSession.Cli.GitHooks;
using GitSession.Cli.Output;
using GitSession.Progress.Merge;

namespace GitSession.Cli.Commands;

/// <summary>`merge-progress`, whose caller is git.</summary>
internal sealed class MergeProgressCommand(Composition made)
{
    private readonly Argument<string> _base = new("BASE") { Description = "The file of the common ancestor (%O)." };
    private readonly Argument<string> _ours = new("OURS") { Description = "The file of this branch, into which the result goes (%A)." };
    private readonly Argument<string> _theirs = new("THEIRS") { Description = "The file of the other branch (%B)." };
    private readonly Argument<int> _markerSize = new("SIZE") { Description = "How long the marks of a conflict are (%L)." };
    private readonly Argument<string> _path = new("PATH") { Description = "What is merged (%P)." };

    public Command Create() => Shared.Verb(
        "merge-progress",
        "Merge framework_progress.md by phase and key, as git's merge driver: git runs it.",
        [_base, _ours, _theirs, _markerSize, _path],
        Run);

    // gitattributes(5): a driver that ends above 128 has merged nothing. What init configured has git's own merge behind it.
    private int Run(ParseResult parsed)
    {
        var path = parsed.GetValue(_path) ?? "";
        try
        {
            var files = new Sides<string>(parsed.GetValue(_base) ?? "", parsed.GetValue(_ours) ?? "", parsed.GetValue(_theirs) ?? "");
            // Git's variables tell which repository's configuration says how a conflict is shown.
            var git = new GitProcess(made.Around.Directory, made.Around.Environment) { IsInHook = true };
            return new MergeProgress(git, files, parsed.GetValue(_markerSize), path, made.Around.Error).Run();
        }
        catch (Exception error)
        {
            made.Around.Error.WriteLine(MergeText.NotMerged(path, error));
            return ExitCode.NotMerged;
        }
    }
}
