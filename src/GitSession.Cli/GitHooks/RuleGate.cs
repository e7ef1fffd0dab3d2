using System.Collections.Immutable;
using GitSession.Cli.Output;
using GitSession.Framework;
using GitSession.Framework.Audit;
using GitSession.Rules;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.GitHooks;

/// <summary>
/// The rules that a commit is held against. Those in the worktree hold, because they are what a person sees there and can change;
/// an approval counts where the commit itself records it, in its message or in a decision that its index has.
/// </summary>
internal sealed class RuleGate
{
    private readonly HookCall _call;
    private readonly ImmutableArray<Rule> _rules;

    private RuleGate(HookCall call, bool needApproval)
    {
        var book = RuleBook.Read(call.Made.Workspace);
        _call = call;
        _rules = [.. book.InForce.Where(rule => rule.Parameters.CanBeChecked && rule.Parameters.NeedsApproval == needApproval)];
        Damaged = book.Damaged.AddRange(book.InForce.SelectMany(rule => rule.WeakenedBy));
    }

    /// <summary>The rules that no approval lifts, which can be judged before there is a message.</summary>
    public static RuleGate WithoutApproval(HookCall call) => new(call, needApproval: false);

    /// <summary>The rules whose findings a person may allow.</summary>
    public static RuleGate WithApproval(HookCall call) => new(call, needApproval: true);

    public ImmutableList<DamagedDocument> Damaged { get; }

    public bool IsEmpty => _rules is [];

    public bool NeedsLines => _rules.Any(rule => rule.Parameters.HoldsLines);

    /// <summary>Says what stands against a rule, and answers how the hook ends.</summary>
    public int Judge(StagedChange change)
    {
        if (change.IsCut)
            _call.Say(HookText.ChangeTooLarge);
        return Report(Judgment(change), change);
    }

    /// <summary>The same for what nobody approved.</summary>
    public int JudgeUnapproved(StagedChange change, CommitMessage message)
    {
        var judgment = Judgment(change);
        return Report(judgment.Findings is [] ? judgment : judgment.Hear(Approvals(message)), change);
    }

    private RuleJudgment Judgment(StagedChange change)
    {
        if (_call.Commit.FirstText(NotRead(change)) is { } file)
            _call.Say(HookText.NotRead(file.Path));
        return RuleJudgment.Of(_rules, new ProposedChange(change.Files), _call.Made.Around.Time.GetUtcNow());
    }

    // The files in which a rule would look at lines, and of which there are none.
    private IEnumerable<StagedFile> NotRead(StagedChange change) =>
        change.Files.Where(file => file.IsOpaque && _rules.Any(rule => rule.Parameters.HoldsLines && rule.Concerns(file.Path)));

    private int Report(RuleJudgment judgment, StagedChange change)
    {
        if (_rules is not [])
            _call.Keep(JudgmentLines.Of(judgment, Place(change), Times.Now(_call.Made.Around.Time)));
        _call.Say(judgment.CrossReference.Unjudged.Select(rule => HookText.Unjudged(rule.Id)));
        _call.Say(HookText.Some(judgment.Warned.Select(finding => HookText.Warning(RuleText.Message(finding)))));
        _call.Say(HookText.Some(judgment.Refused.Select(finding => HookText.Error(RuleText.Message(finding)))));
        if (judgment.Refused is not [var first, ..])
            return ExitCode.Done;
        _call.Say(RuleText.Hint(first));
        return ExitCode.Refused;
    }

    private static string Place(StagedChange change) => change.Files switch
    {
        [] => "",
        [var only] => only.Path,
        [var first, .. var others] => $"{first.Path} and {others.Length} more",
    };

    private Approvals Approvals(CommitMessage message)
    {
        if (message.Trailers(Approval.Trailer).Any(Approval.IsSigned))
            return Rules.Approvals.ByTrailer;
        var decisions = _call.Commit.Texts(_call.Commit.Files(Paths.Decisions).Where(file => Paths.IsEntry(file.Path)));
        var approvals = Rules.Approvals.InDecisions(decisions.Select(decision => (decision.Path, (Func<string?>)(() => decision.Text.Value))));
        foreach (var damaged in approvals.Damaged)
            _call.Say(damaged);
        return approvals;
    }
}
