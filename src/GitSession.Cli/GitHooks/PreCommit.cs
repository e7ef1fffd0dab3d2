using System.Collections.Immutable;
using GitSession.Cli.Output;
using GitSession.Review;
using GitSession.Text;

namespace GitSession.Cli.GitHooks;

/// <summary>
/// Before a commit: the documents of ours that it changes can be read, and what it changes stands against no rule.
/// A rebase's own commits are not judged, because they were when they were made; what a person commits while it stands still is.
/// </summary>
internal static class PreCommit
{
    public static int Run(HookCall call)
    {
        if (call.IsOfRebase)
            return ExitCode.Done;
        call.Softly(call.SwitchHooksOn);
        var rules = RuleGate.WithoutApproval(call);
        call.Say(rules.Damaged.Select(damaged => HookText.Warning(damaged)));
        var change = call.Commit.Changes(rules.NeedsLines);
        var ofDocuments = call.Softly(() => Report(call, Damage(call, change)));
        return Math.Max(ofDocuments, rules.Judge(change));
    }

    private static ImmutableArray<DamagedDocument> Damage(HookCall call, StagedChange change) =>
    [
        .. call.Commit.Texts(from file in change.Files where DocumentCheck.IsDocument(file.Path) && file.Text is not null select (file.Path, file.Text))
            .Select(document => DamageOf(document.Path, document.Text)).OfType<DamagedDocument>(),
    ];

    private static DamagedDocument? DamageOf(string path, Lazy<string> text)
    {
        try
        {
            return DocumentCheck.DamageOf(path, text.Value);
        }
        catch (DamagedDocument notUtf8)
        {
            return notUtf8;
        }
    }

    private static int Report(HookCall call, ImmutableArray<DamagedDocument> damaged)
    {
        if (damaged is [])
            return ExitCode.Done;
        var refuses = Refuses(call);
        Func<DamagedDocument, string> line = refuses ? HookText.Error : HookText.Warning;
        call.Say(HookText.Some(damaged.Select<DamagedDocument, string>(line)));
        if (refuses)
            call.Say(HookText.MendDamage(damaged[0]));
        return refuses ? ExitCode.Refused : ExitCode.Done;
    }

    // Settings that cannot be read configure no refusal.
    private static bool Refuses(HookCall call)
    {
        try
        {
            return call.Made.Settings.RefuseDamaged;
        }
        catch (DamagedDocument damaged)
        {
            call.Say(damaged);
            return false;
        }
    }
}
