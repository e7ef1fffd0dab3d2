using System.Collections.Immutable;
using GitSession.Rules;

namespace GitSession.Tests.Support;

/// <summary>Rules and changes for those that judge them.</summary>
internal static class SomeRules
{
    public static Rule Plain { get; } = new() { Id = "inst_001_x", Path = ".ai_context/rules/inst_001_x.md" };

    public static Rule With(RuleParameters parameters) => Plain with { Parameters = parameters };

    /// <summary>A rule as a person writes it.</summary>
    public static Rule Written(string parameters, string text = "A rule.") =>
        RuleDocument.Parse(Plain.Path, $"---\nparameters: {{ {parameters} }}\n---\n{text}\n");

    public static StagedFile Touched(string path, params string[] added) => new(path, "id", Lines(added));

    public static ProposedChange Change(params StagedFile[] files) => new([.. files]);

    public static ProposedChange Command(string command) => new([]) { Run = Lines(command.Split('\n')) };

    private static ImmutableArray<AddedLine> Lines(string[] lines) => [.. lines.Select((text, index) => new AddedLine(index + 1, text))];
}
