using System.Collections.Immutable;

namespace GitSession.Rules;

/// <summary>What a commit, or an agent's tool, is about to do.</summary>
/// <param name="Files">The files that it changes.</param>
public sealed record ProposedChange(ImmutableArray<StagedFile> Files)
{
    /// <summary>What stands for a command where a finding names a path.</summary>
    public const string Command = "command";

    /// <summary>What it runs, line by line; empty where it runs nothing.</summary>
    public ImmutableArray<AddedLine> Run { get; init; } = [];

    /// <summary>Files that the work changed before, beside these: an agent's work is one change, whose files come one by one.</summary>
    public ImmutableArray<string> Before { get; init; } = [];

    /// <summary>The files of it that a rule is about.</summary>
    public IEnumerable<StagedFile> Under(Rule rule) => Files.Where(file => rule.Concerns(file.Path));

    /// <summary>The lines that it adds or runs and that a rule is about. A command is in no file, so that only a rule for all files speaks of it.</summary>
    public IEnumerable<(string Path, AddedLine Line)> Lines(Rule rule) =>
        (rule.Parameters.Paths.IsEmpty ? Run.Select(line => (Command, line)) : [])
            .Concat(Under(rule).SelectMany(file => file.Added.Select(line => (file.Path, line))));
}
