using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.Rules;

/// <summary>Brings an instruction history to what the rules say. An instruction that stays keeps every byte but its `active`.</summary>
internal static class InstructionHistoryEdit
{
    /// <param name="takesOut">Whether instructions without a rule go.</param>
    public static string Apply(InstructionHistory history, HistoryDifference difference, bool takesOut)
    {
        ImmutableArray<Instruction> gone = takesOut ? difference.Surplus : [];
        return TextEdit.Apply(history.Text,
        [
            .. difference.Active.Select(SetActive),
            .. gone.Select(instruction => TakeOut(history, history.Instructions.IndexOf(instruction), gone)),
            .. Add(history, difference.Missing, history.Instructions.Length - gone.Length),
        ]);
    }

    private static TextEdit SetActive((Instruction Instruction, bool Wanted) change) =>
        change.Instruction.ActiveAt is { } at
            ? new TextEdit(at, change.Wanted ? "true" : "false")
            : TextEdit.Insert(change.Instruction.Whole.Start + 1, $"\"active\": {(change.Wanted ? "true" : "false")}, ");

    // With the comma before it; the first ones have none, so that they go with the comma behind them.
    private static TextEdit TakeOut(InstructionHistory history, int index, ImmutableArray<Instruction> gone)
    {
        var all = history.Instructions;
        var leads = all.Take(index).All(gone.Contains);
        var span = (leads, index < all.Length - 1) switch
        {
            (true, true) => TextSpan.Between(all[index].Whole.Start, all[index + 1].Whole.Start),
            (true, false) => all[index].Whole,
            _ => TextSpan.Between(all[index - 1].Whole.End, all[index].Whole.End),
        };
        return new TextEdit(span, "");
    }

    private static IEnumerable<TextEdit> Add(InstructionHistory history, ImmutableArray<Rule> missing, int kept)
    {
        if (missing is [])
            yield break;
        var newLine = history.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var indent = Indent(history);
        var added = string.Join(",", missing.Select(rule => newLine + indent + InstructionJson.Of(rule, indent, newLine)));
        yield return history.Instructions is [.., var last]
            ? TextEdit.Insert(last.Whole.End, (kept > 0 ? "," : "") + added)
            : new TextEdit(history.List, "[" + added + newLine + indent[(indent.Length / 2)..] + "]");
    }

    private static string Indent(InstructionHistory history)
    {
        if (history.Instructions is not [var first, ..])
            return "    ";
        var line = history.Text.LastIndexOf('\n', first.Whole.Start) + 1;
        var before = history.Text[line..first.Whole.Start];
        return before.Trim() is "" ? before : "    ";
    }
}
