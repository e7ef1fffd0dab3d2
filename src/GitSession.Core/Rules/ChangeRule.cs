using GitSession.Text;
using GitSession.World;

namespace GitSession.Rules;

/// <summary>Changes keys of a rule's front matter by span: every other byte of its file stays, and no rule is ever deleted.</summary>
public sealed class ChangeRule(IWorkspace workspace)
{
    /// <summary>Takes a rule out of force.</summary>
    /// <param name="by">The rule that comes in its place; null where none does.</param>
    /// <exception cref="Refusal">One of them is not there, or both are the same.</exception>
    public RuleEdit Deactivate(string id, string? by)
    {
        using var turn = workspace.Lock();
        var book = RuleBook.Read(workspace);
        var (rule, successor) = (book.Find(id), by is null ? null : book.Find(by));
        return successor?.Id == rule.Id ? throw new Refusal(RefusalReason.RuleItself, rule.Id) : Change(rule, SetAside(successor?.Id));
    }

    /// <summary>Says in the person's words what a rule guides and how firmly it holds; what the classifier said stays beside it.</summary>
    /// <exception cref="Refusal">It is not there.</exception>
    public RuleEdit Reclassify(string id, Quadrant? quadrant, Persistence? persistence)
    {
        using var turn = workspace.Lock();
        var wanted = new YamlMappingNode { Style = YamlDotNet.Core.Events.MappingStyle.Block };
        if (quadrant is { } kind)
            wanted.Add("quadrant", RuleDocument.Value(kind));
        if (persistence is { } level)
            wanted.Add("persistence", RuleDocument.Value(level));
        return Change(RuleBook.Read(workspace).Find(id), wanted);
    }

    internal static YamlMappingNode SetAside(string? by) =>
        by is null ? YamlValue.Lines(("active", YamlValue.Truth(false))) : YamlValue.Lines(("active", YamlValue.Truth(false)), ("superseded_by", YamlValue.Text(by)));

    internal RuleEdit Change(Rule rule, YamlMappingNode wanted)
    {
        var text = workspace.Read(rule.Path) ?? throw new Refusal(RefusalReason.UnknownRule, rule.Id);
        var changed = FrontMatterEdit.Set(rule.Path, text, wanted);
        if (changed == text)
            return new RuleEdit(rule, rule);
        var after = RuleDocument.Parse(rule.Path, changed);
        if (!Says(after, wanted))
            throw new DamagedDocument(rule.Path, 2, "front matter with one key a line");
        workspace.Write(rule.Path, changed);
        return new RuleEdit(rule, after);
    }

    // A mapping in braces takes no line behind it.
    private static bool Says(Rule rule, YamlMappingNode wanted) =>
        wanted.Children.All(entry => rule.FrontMatter?.Node.Find(entry.Key)?.Says(entry.Value) is true);
}
