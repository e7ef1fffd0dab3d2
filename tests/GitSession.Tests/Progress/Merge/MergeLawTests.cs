using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GitSession.Cli.Adapters;
using GitSession.Progress;
using GitSession.Progress.Merge;
using GitSession.Tests.Support;

namespace GitSession.Tests.Progress.Merge;

/// <summary>What holds of a merge whatever is merged.</summary>
public class MergeLawTests
{
    private static Gen<int> Seeds => Gen.Choose(0, int.MaxValue - 1);

    [Fact]
    public void What_one_side_alone_changed_is_what_it_made_of_it() => Law.Holds(Seeds, seed =>
    {
        var (from, changed, _) = SomePhases.Of(seed);

        var (left, ours, theirs) = ProgressMerge.Of(new Sides<string>(from, changed, from));

        ours.ShouldBe(changed);
        left.ShouldBe(theirs);
    });

    [Fact]
    public void It_is_the_same_where_the_other_side_changed_it() => Law.Holds(Seeds, seed =>
    {
        var (from, _, changed) = SomePhases.Of(seed);

        var (left, ours, theirs) = ProgressMerge.Of(new Sides<string>(from, from, changed));

        theirs.ShouldBe(changed);
        left.ShouldBe(ours);
    });

    [Fact]
    public void What_both_changed_alike_stays_as_both_have_it() => Law.Holds(Seeds, seed =>
    {
        var (from, changed, _) = SomePhases.Of(seed);

        var agreed = ProgressMerge.Of(new Sides<string>(from, changed, changed));

        agreed.Ours.ShouldBe(changed);
        agreed.Theirs.ShouldBe(changed);
    });

    [Fact]
    public void Whoever_is_called_ours_the_same_is_decided() => Law.Holds(Seeds, seed =>
    {
        var texts = SomePhases.Of(seed);

        var one = ProgressMerge.Of(texts);
        var other = ProgressMerge.Of(texts with { Ours = texts.Theirs, Theirs = texts.Ours });

        other.ShouldBe(one with { Ours = one.Theirs, Theirs = one.Ours });
    });

    [Fact]
    public void What_still_differs_is_what_both_changed_and_every_value_is_one_that_somebody_wrote() => Law.Holds(Seeds, seed =>
    {
        var texts = SomePhases.Of(seed);
        var before = texts.Each(Values);

        var after = ProgressMerge.Of(texts).Each(Values);

        foreach (var (place, ours) in after.Ours)
        {
            var written = new[] { before.Base, before.Ours, before.Theirs }.Select(side => side.GetValueOrDefault(place)).ToList();
            written.ShouldContain(ours);
            if (after.Theirs.TryGetValue(place, out var theirs) && theirs != ours)
                written.Distinct().Count().ShouldBe(3);
        }
    });

    [Fact]
    public void Behind_it_git_finds_no_conflict_where_one_side_changed_nothing_and_the_same_text_whoever_is_ours()
    {
        using var git = new GitFixture();
        var lines = new GitMergeFile(git.Worktree.Git(git.Environment), 7);
        Law.Holds(Seeds, seed =>
        {
            var texts = SomePhases.Of(seed);
            MergedText Merge(Sides<string> sides) => lines.MergeTexts(ProgressMerge.Of(sides));

            Text(Merge(texts with { Theirs = texts.Base })).ShouldBe(texts.Ours);
            var (one, other) = (Merge(texts), Merge(texts with { Ours = texts.Theirs, Theirs = texts.Ours }));

            other.IsClean.ShouldBe(one.IsClean);
            if (one.IsClean)
                Text(other).ShouldBe(Text(one));
            foreach (var added in Added(texts))
                Text(one).ShouldContain(added);
        }, times: 100);
    }

    // Names that a branch gave, each of which the document of the other has not.
    private static IEnumerable<string> Added(Sides<string> texts)
    {
        var values = texts.Each(Values);
        return values.Ours.Keys.Concat(values.Theirs.Keys).Except(values.Base.Keys).Select(place => place.Split('/')[^1]).Where(name => name.StartsWith("new_", StringComparison.Ordinal));
    }

    private static string Text(MergedText merged) => Encoding.UTF8.GetString(merged.Bytes.Span);

    private static Dictionary<string, string> Values(string text) =>
        ProgressDocument.Parse(text).Phases
            .SelectMany(phase => phase.Deliverables.Select(one => (Place: $"{phase.Key}/{one.Name}", one.Status)).Append((Place: phase.Key, phase.Status)))
            .ToDictionary(one => one.Place, one => one.Status ?? "", StringComparer.Ordinal);
}
