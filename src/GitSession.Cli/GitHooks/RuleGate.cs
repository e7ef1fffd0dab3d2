using System.Collections.Immutable;
using GitSession.Cli.Output;
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
        _rules = [.. book.InForce.Where(rule => rule.Speaks && rule.Parameters.RequiresApproval == needApproval)];
        Damaged = book.Damaged.AddRange(book.InForce.SelectMany(rule => rule.WeakenedBy));
    }

    /// <summary>The rules that no approval lifts, which can be judged before there is a message.</summary>
    public static RuleGate WithoutApproval(HookCall call) => new(call, needApproval: false);

    /// <summary>The rules whose findings a person may allow.</summary>
    public static RuleGate WithApproval(HookCall call) => new(call, needApproval: true);

    public ImmutableList<DamagedDocument> Damaged { get; }

    public bool IsEmpty => _rules is [];

    public bool NeedsLines => _rules.Any(rule => rule.Parameters.ForbiddenTerms is not []);

    /// <summary>Says what stands against a rule, and answers how the hook ends.</summary>
    public int Judge(StagedChange change)
    {
        if (change.IsCut)
            _call.Say(HookText.ChangeTooLarge);
        SayNotRead(change);
        return Report(RuleCheck.Run(_rules, change.Files));
    }

    /// <summary>The same for what nobody approved.</summary>
    public int JudgeUnapproved(StagedChange change, CommitMessage message)
    {
        SayNotRead(change);
        var findings = RuleCheck.Run(_rules, change.Files);
        if (findings is [] || message.Trailers(Approval.Trailer).Any(Approval.IsSigned))
            return ExitCode.Done;
        var approved = Decided();
        return Report([.. findings.Where(finding => !approved.Contains(finding.Rule.Id))]);
    }

    private void SayNotRead(StagedChange change)
    {
        if (_call.Commit.FirstText(RuleCheck.NotRead(_rules, change.Files)) is { } file)
            _call.Say(HookText.NotRead(file.Path));
    }

    private int Report(ImmutableArray<Finding> findings)
    {
        var refused = findings.Where(finding => finding.Rule.Enforcement is Enforcement.Refuse).ToList();
        _call.Say(HookText.Some(findings.Except(refused).Select(finding => HookText.Warning(RuleText.Message(finding)))));
        _call.Say(HookText.Some(refused.Select(finding => HookText.Error(RuleText.Message(finding)))));
        if (refused is [var first, ..])
            _call.Say(RuleText.Hint(first));
        return refused is [] ? ExitCode.Done : ExitCode.Refused;
    }

    private HashSet<string> Decided()
    {
        var decisions = _call.Commit.Texts(_call.Commit.Files(Paths.Decisions).Where(file => Paths.IsEntry(file.Path)));
        return [.. decisions.SelectMany(decision => Approved(decision.Path, decision.Text))];
    }

    // A decision that cannot be read approves nothing.
    private ImmutableArray<string> Approved(string path, Lazy<string> text)
    {
        try
        {
            return Approval.ApprovedIn(path, text.Value);
        }
        catch (DamagedDocument damaged)
        {
            _call.Say(damaged);
            return [];
        }
    }
}
