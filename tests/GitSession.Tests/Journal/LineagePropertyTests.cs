using System.Collections.Immutable;
using GitSession.Journal;
using GitSession.Memory;
using GitSession.Tests.Support;

namespace GitSession.Tests.Journal;

public class LineagePropertyTests
{
    private const int Histories = 40;
    private const int Steps = 30;

    [Fact]
    public void What_is_open_is_what_the_acts_say_that_no_other_came_after() =>
        ForHistories(clones: 4, every: 1, (history, clone) =>
        {
            var deciding = history.Deciding(clone);

            var loops = history.Clones[clone].Inherit().Loops;

            loops.Select(loop => loop.Id).Order().ShouldBe(deciding.Where(loop => loop.Value.Any(act => act.Text is not null)).Select(loop => loop.Key).Order());
            loops.ForEach(loop => ShouldSay(loop, deciding[loop.Id]));
        });

    [Fact]
    public void What_is_open_does_not_depend_on_the_order_in_which_clones_are_merged() =>
        ForHistories(clones: 3, every: 10, (history, _) =>
        {
            var clones = new Clones();

            var one = clones.New().Merge(history.Clones);
            var other = clones.New().Merge(Enumerable.Reverse(history.Clones)).Merge(history.Clones);

            other.Open().ShouldBe(one.Open());
        });

    [Fact]
    public void What_is_open_does_not_depend_on_the_order_of_the_heads() =>
        ForHistories(clones: 3, every: 10, (history, clone) =>
        {
            var workspace = history.Clones[clone].Merge(history.Clones).Workspace;
            var reader = new JournalReader(workspace, new FixedTime());
            var heads = reader.Heads().Select(reader.Read).OfType<Entry>().ToImmutableList();

            var loops = LoopOrder.Sort(new LoopMerge(reader, heads).Run(default));
            var reversed = LoopOrder.Sort(new LoopMerge(reader, heads.Reverse()).Run(default));

            reversed.ShouldBe(loops);
        });

    // What a person does to an entry is an act only where the entry is a head, and that is another thing in another clone.
    [Fact]
    public void A_session_between_two_merges_that_does_nothing_changes_nothing() =>
        ForHistories(clones: 3, every: 10, (history, _) =>
        {
            var atOnce = history.Clones[0].Fork().Merge(history.Clones);
            var inTwo = history.Clones[0].Fork().Merge(history.Clones[1]);

            inTwo.Session("nothing");
            inTwo.Merge(history.Clones[2]);

            inTwo.OpenIds().Order().ShouldBe(atOnce.OpenIds().Order());
        },
        byHand: false);

    private static void ShouldSay(OpenLoop loop, ImmutableHashSet<ModelAct> acts)
    {
        var changes = acts.Where(act => act.Text is not null).ToList();
        var latest = changes.Max(act => act.At);
        changes.Where(act => act.At == latest).Select(act => act.Text).ShouldContain(loop.Description);
        foreach (var loser in changes.Where(act => act.Text != loop.Description))
            (loop.Context ?? "").ShouldContain($": {loser.Text}");
        foreach (var closing in acts.Where(act => act.Text is null))
            (loop.Context ?? "").ShouldContain($"closed in {closing.Entry}");
    }

    private static void ForHistories(int clones, int every, Action<RandomHistory, int> law, bool byHand = true)
    {
        for (var seed = 1; seed <= Histories; seed++)
        {
            var history = new RandomHistory(seed, clones, byHand);
            for (var step = 1; step <= Steps; step++)
            {
                var clone = history.Step();
                if (step % every == 0)
                    Hold(() => law(history, clone), seed, history);
            }
        }
    }

    private static void Hold(Action law, int seed, RandomHistory history)
    {
        try
        {
            law();
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"seed {seed}:\n{string.Join('\n', history.Log)}", error);
        }
    }
}
