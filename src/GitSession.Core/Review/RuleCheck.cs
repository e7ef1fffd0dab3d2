using GitSession.Rules;

namespace GitSession.Review;

/// <summary>What is wrong in rules, each by itself and between them.</summary>
public static class RuleCheck
{
    /// <param name="concerns">Whether a document is to be checked: of two rules with one id, that one is named.</param>
    public static IEnumerable<DocumentFinding> Run(RuleBook book, Predicate<string> concerns) =>
    [
        .. book.Damaged.Select(damaged => DocumentFinding.Of(damaged)),
        .. book.Rules.SelectMany(Values),
        .. RuleFindings.Of(book).Select(fault => Of(fault, book, concerns)).OfType<DocumentFinding>(),
    ];

    private static IEnumerable<DocumentFinding> Values(Rule rule) =>
        rule.Faults.Select(fault => DocumentFinding.Of(fault, rule.WeakenedBy.Contains(fault) ? DocumentFault.RuleWeakened : DocumentFault.RuleValue));

    private static DocumentFinding? Of(RuleFault fault, RuleBook book, Predicate<string> concerns) => fault switch
    {
        RuleFault.SharedId shared when concerns(shared.Path) || !concerns(shared.Other) =>
            new(shared.Path, Line(shared.Line), DocumentFault.RuleSharedId, shared.Id, shared.Other),
        RuleFault.SharedId shared => new(shared.Other, LineOfId(book, shared.Other), DocumentFault.RuleSharedId, shared.Id, shared.Path),
        RuleFault.UnknownSuccessor unknown => new(unknown.Path, Line(unknown.Line), DocumentFault.RuleUnknownSuccessor, unknown.Id),
        RuleFault.UnusedParameters unused => new(unused.Path, Line(unused.Line), DocumentFault.RuleUnusedParameters, string.Join(", ", unused.Names)),
        _ => null, // values are named where they stand
    };

    private static int LineOfId(RuleBook book, string path) => Line(book.Rules.Find(rule => rule.Path == path)?.FrontMatter?.LineOf("imported_id") ?? 1);

    private static int Line(int line) => Math.Max(1, line);
}
