using System.Collections.Immutable;
using System.Text.Json;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Rules;

/// <summary>The instructions of one history on their way to become rules.</summary>
internal sealed class HistoryImport(RuleBook book, IWorkspace workspace, JsonYaml json, string text)
{
    private readonly ImportedRule _imported = new(json, text);
    private readonly HashSet<string> _taken = [.. book.KnownIds(workspace)];
    private readonly List<Rule> _left = [.. book.Rules.OrderBy(rule => rule.Id.Length).ThenBy(rule => rule.Id, StringComparer.Ordinal)];

    public ImmutableArray<Rule> Added { get; private set; } = [];

    public ImmutableArray<(Rule Rule, bool Differs)> There { get; private set; } = [];

    public ImmutableArray<DamagedDocument> Unusable { get; private set; } = [];

    /// <summary>The ids of the rules that stand for the instructions, in their order.</summary>
    public ImmutableArray<string> Order { get; private set; } = [];

    public void Take(JsonPart instruction)
    {
        try
        {
            if (instruction.Kind is not JsonValueKind.Object || instruction.Member("id")?.Words is not { } id || id.Trim() is "")
                throw json.Damaged(instruction, "an instruction with an id");
            Order = Order.Add(Found(id, instruction) ?? Add(id, instruction));
        }
        catch (DamagedDocument damaged)
        {
            Unusable = Unusable.Add(damaged);
        }
    }

    // An id may stand there twice; then it is in two rules, one of which stands for each.
    private string? Found(string id, JsonPart instruction)
    {
        var same = _left.FindAll(rule => rule.InstructionId == id);
        if ((same.Find(rule => _imported.IsSaidBy(rule, instruction)) ?? same.FirstOrDefault()) is not { } rule)
            return null;
        _left.Remove(rule);
        There = There.Add((rule, !_imported.IsSaidBy(rule, instruction)));
        return rule.Id;
    }

    private string Add(string id, JsonPart instruction)
    {
        var name = RuleName.Parse(id) ?? RuleName.Next(_taken) with { Suffix = id };
        var own = name.IdFor(SafeText.OneLine(instruction.Member("text")?.Words ?? ""), _taken);
        var path = RuleName.PathOf(own);
        var rendered = _imported.Render(path, own, instruction);
        workspace.Write(path, rendered);
        _taken.Add(own);
        Added = Added.Add(RuleDocument.Parse(path, rendered));
        return own;
    }
}
