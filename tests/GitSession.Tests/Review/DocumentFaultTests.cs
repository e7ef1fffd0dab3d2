using System.Reflection;
using System.Text.RegularExpressions;
using GitSession.Cli.Output;
using GitSession.Review;
using GitSession.World;

namespace GitSession.Tests.Review;

public partial class DocumentFaultTests
{
    [Theory]
    [InlineData(DocumentFault.Damaged, "damaged", Severity.Error)]
    [InlineData(DocumentFault.EmptyDocument, "empty-document", Severity.Warning)]
    [InlineData(DocumentFault.NotCommitted, "not-committed", Severity.Warning)]
    [InlineData(DocumentFault.ConflictMarkers, "conflict-markers", Severity.Error)]
    [InlineData(DocumentFault.UnknownSetting, "unknown-setting", Severity.Warning)]
    [InlineData(DocumentFault.SettingOfUser, "setting-of-user", Severity.Warning)]
    [InlineData(DocumentFault.RuleWeakened, "rule-weakened", Severity.Error)]
    [InlineData(DocumentFault.RuleValue, "rule-value", Severity.Warning)]
    [InlineData(DocumentFault.RuleSharedId, "rule-shared-id", Severity.Error)]
    [InlineData(DocumentFault.RuleUnknownSuccessor, "rule-unknown-successor", Severity.Warning)]
    [InlineData(DocumentFault.RuleUnusedParameters, "rule-unused-parameters", Severity.Warning)]
    [InlineData(DocumentFault.LoopWithoutContext, "loop-without-context", Severity.Error)]
    [InlineData(DocumentFault.LoopWithoutType, "loop-without-type", Severity.Warning)]
    [InlineData(DocumentFault.LoopSharedId, "loop-shared-id", Severity.Error)]
    [InlineData(DocumentFault.LoopIdTaken, "loop-id-taken", Severity.Warning)]
    [InlineData(DocumentFault.LoopResurrected, "loop-resurrected", Severity.Error)]
    [InlineData(DocumentFault.EntryUnknownParent, "entry-unknown-parent", Severity.Warning)]
    [InlineData(DocumentFault.RuleSharedNumber, "rule-shared-number", Severity.Warning)]
    [InlineData(DocumentFault.Secret, "secret", Severity.Error)]
    [InlineData(DocumentFault.HumanContext, "human-context", Severity.Error)]
    [InlineData(DocumentFault.NotSearched, "not-searched", Severity.Warning)]
    [InlineData(DocumentFault.LiveFileTracked, "live-file-tracked", Severity.Error)]
    [InlineData(DocumentFault.BrokenLink, "broken-link", Severity.Warning)]
    [InlineData(DocumentFault.OverBudget, "over-budget", Severity.Warning)]
    [InlineData(DocumentFault.RecordRewritten, "record-rewritten", Severity.Error)]
    [InlineData(DocumentFault.InheritedEntryEdited, "inherited-entry-edited", Severity.Warning)]
    [InlineData(DocumentFault.LineageCycle, "lineage-cycle", Severity.Error)]
    [InlineData(DocumentFault.EntrySharedId, "entry-shared-id", Severity.Error)]
    [InlineData(DocumentFault.EntryWithoutHandoff, "entry-without-handoff", Severity.Warning)]
    [InlineData(DocumentFault.HandoffWithoutEntry, "handoff-without-entry", Severity.Warning)]
    [InlineData(DocumentFault.DeliberationTwoDecisions, "deliberation-two-decisions", Severity.Error)]
    [InlineData(DocumentFault.AuditLineDamaged, "audit-line-damaged", Severity.Error)]
    [InlineData(DocumentFault.AuditRewritten, "audit-rewritten", Severity.Error)]
    [InlineData(DocumentFault.SuggestionTwoDecisions, "suggestion-two-decisions", Severity.Error)]
    [InlineData(DocumentFault.SuggestionNoBoxes, "suggestion-no-boxes", Severity.Warning)]
    [InlineData(DocumentFault.SuggestionEvidenceEdited, "suggestion-evidence-edited", Severity.Error)]
    public void Each_has_a_stable_name_and_a_weight(DocumentFault fault, string name, Severity severity)
    {
        (fault.Name(), fault.Severity()).ShouldBe((name, severity));
    }

    [Fact]
    public void Each_has_words_of_its_own_and_stands_in_the_docs()
    {
        var formats = File.ReadAllText(Path.Combine(Top, "docs", "formats.md"));

        var faults = Enum.GetValues<DocumentFault>();

        faults.Where(fault => fault is not (DocumentFault.Damaged or DocumentFault.AuditLineDamaged or DocumentFault.RuleValue or DocumentFault.UnknownSetting or DocumentFault.RuleUnusedParameters))
            .Select(fault => FindingText.Message(new DocumentFinding("f", 1, fault, "this", "that"))).ShouldBeUnique();
        faults.Where(fault => !Regex.IsMatch(formats, $@"^\| `{fault.Name()}` \| {FindingText.Word(fault.Severity())} \|", RegexOptions.Multiline, TimeSpan.FromSeconds(5))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_key_that_the_docs_name_is_a_setting()
    {
        var section = File.ReadAllText(Path.Combine(Top, "docs", "formats.md")).Split("\n## ").Single(part => part.StartsWith("Settings\n", StringComparison.Ordinal));

        var keys = Row().Matches(section).SelectMany(row => Quoted().Matches(row.Value).Select(key => key.Groups["key"].Value)).ToList();

        keys.Count.ShouldBeGreaterThan(20);
        keys.Where(key => !SettingsKeys.IsKnown(key)).ShouldBeEmpty();
    }

    private static string Top => typeof(DocumentFaultTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(fact => fact.Key == "Top").Value ?? "";

    [GeneratedRegex(@"^\| `[^|]*\|", RegexOptions.Multiline, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"`(?<key>[a-z_.]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}
