using System.Collections.Immutable;

namespace GitSession.Rules;

/// <summary>How an instruction history and the rules differ.</summary>
/// <param name="Active">Instructions whose `active` is not the rule's, with what the rule says.</param>
/// <param name="Missing">Rules that the history does not have.</param>
/// <param name="Surplus">Instructions that no rule stands for, or that stand there a second time.</param>
internal sealed record HistoryDifference(
    ImmutableArray<(Instruction Instruction, bool Wanted)> Active,
    ImmutableArray<Rule> Missing,
    ImmutableArray<Instruction> Surplus)
{
    public int Count => Active.Length + Missing.Length + Surplus.Length;

    public static HistoryDifference Between(InstructionHistory history, ImmutableArray<Rule> rules)
    {
        var byId = rules.DistinctBy(rule => rule.InstructionId, StringComparer.Ordinal).ToDictionary(rule => rule.InstructionId, StringComparer.Ordinal);
        var first = history.Instructions.DistinctBy(instruction => instruction.Id, StringComparer.Ordinal).Where(instruction => byId.ContainsKey(instruction.Id)).ToList();
        return new HistoryDifference(
            [.. first.Select(instruction => (instruction, byId[instruction.Id].Active)).Where(pair => pair.instruction.Active != pair.Active)],
            [.. byId.Values.Where(rule => first.TrueForAll(instruction => instruction.Id != rule.InstructionId))],
            [.. history.Instructions.Except(first)]);
    }

    /// <summary>One line a difference.</summary>
    public IEnumerable<string> Lines =>
    [
        .. Active.Select(pair => $"{pair.Instruction.Id} is {Word(pair.Instruction.Active)}, its rule is {Word(pair.Wanted)}"),
        .. Missing.Select(rule => $"{rule.InstructionId} is a rule and not in it"),
        .. Surplus.Select(instruction => $"{instruction.Id} is in it and no rule, or in it twice"),
    ];

    private static string Word(bool active) => active ? "active" : "not active";
}
