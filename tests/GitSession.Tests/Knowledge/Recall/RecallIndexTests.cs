using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GitSession.Knowledge.Recall;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Knowledge.Recall;

/// <summary>The index changes how fast an answer comes and nothing else.</summary>
public class RecallIndexTests
{
    private static readonly string[] Words = ["clinic", "clinics", "call", "Zürich", "near", "far", "noon", "loop", "14:00", "日本"];

    [Fact]
    public void The_answer_is_the_same_with_the_index_and_without_whatever_happened_meanwhile()
    {
        Law.Holds(Stories(), story => Play(story), times: 60);
    }

    [Fact]
    public void An_edit_that_keeps_size_and_time_within_one_tick_is_seen()
    {
        var room = new RecallRoom();
        room.Entry("a", "The clinic is near\n");
        room.Find("near").ShouldHaveSingleItem();

        room.Entry("a", "The clinic is dear\n");

        (room.Find("near").Count, room.Find("dear").Count).ShouldBe((0, 1));
    }

    [Fact]
    public void Nothing_is_shown_that_is_not_there_also_where_size_and_time_were_set_back()
    {
        using var git = new GitFixture();
        var file = git["journal/a.md"];
        git.Write("journal/a.md", "The clinic is near\n");
        File.SetLastWriteTimeUtc(file, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var recall = new RecallPassages(git.Workspace, git.Repository, TimeProvider.System);
        recall.Run(new RecallRequest("near", 10)).Found.ShouldBe(1);

        git.Write("journal/a.md", "The clinic is dear\n");
        File.SetLastWriteTimeUtc(file, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        recall.Run(new RecallRequest("near", 10)).Found.ShouldBe(0);
    }

    [Fact]
    public void A_settled_document_is_not_read_again_but_to_show_what_was_found()
    {
        var room = Hundred();
        var counting = new CountingWorkspace(room.Workspace);

        new RecallPassages(counting, room.Repository, room.Time).Run(new RecallRequest("number", 3)).Found.ShouldBe(100);

        counting.Reads.Count.ShouldBe(3);
    }

    [Fact]
    public void A_few_changed_documents_are_read_beside_the_index()
    {
        var room = Hundred();
        room.Entry("2026-11-19-50-x", "clinic\n");
        var counting = new CountingWorkspace(room.Workspace);

        new RecallPassages(counting, room.Repository, room.Time).Run(new RecallRequest("clinic", 3)).Results.ShouldHaveSingleItem();

        counting.Reads.Distinct().ShouldBe(["journal/2026-11-19-50-x.md"]);
    }

    [Fact]
    public void An_index_with_any_byte_changed_or_cut_off_changes_no_answer()
    {
        var room = new RecallRoom();
        room.EveryKind();
        room.Settle();
        var expected = Facts(room.Run(new RecallRequest("clinic \"in town\"", 10)));
        using var kept = new MemoryStream();
        room.Workspace.OpenCache(Paths.RecallIndex)?.CopyTo(kept);
        var bytes = kept.ToArray();

        for (var at = 0; at < bytes.Length; at += 3)
        {
            var damaged = bytes.ToArray();
            damaged[at] ^= 0x41;
            room.Workspace.WriteCache(Paths.RecallIndex, content => content.Write(damaged));
            Facts(room.Run(new RecallRequest("clinic \"in town\"", 10))).ShouldBe(expected);
            room.Workspace.WriteCache(Paths.RecallIndex, content => content.Write(bytes, 0, at));
            Facts(room.Run(new RecallRequest("clinic \"in town\"", 10))).ShouldBe(expected);
        }
    }

    [Fact]
    public void Among_thousands_of_passages_the_best_are_shown_and_all_are_counted()
    {
        var room = new RecallRoom();
        foreach (var day in Enumerable.Range(0, 200))
            room.Entry($"{new DateTime(2026, 1, 1).AddDays(day):yyyy-MM-dd}-x", $"- the insurance agent waits\n{string.Concat(Enumerable.Range(0, 30).Select(line => $"- clinic {(day * 30) + line}\n"))}");
        room.Settle();

        foreach (var _ in new[] { "made", "kept" })
        {
            var many = room.Run(new RecallRequest("clinic", 1100));
            (many.Found, many.Results.Length).ShouldBe((6000, 1100));
            many.Results.Select(found => found.Text).Take(31).ShouldBe([.. Enumerable.Range(5970, 30).Select(number => $"clinic {number}"), "clinic 5940"]);
            many.Results.Take(3).Select(found => found.Text).ShouldBe(room.Run(new RecallRequest("clinic", 3)).Results.Select(found => found.Text));
            var carried = room.Run(new RecallRequest("\"insurance agent\"", 3));
            (carried.Found, carried.Results[0].Elsewhere, carried.Results[0].Id).ShouldBe((1, 199, "2026-07-19-x"));
        }
    }

    [Fact]
    public void Where_no_index_can_be_kept_the_answer_is_the_same()
    {
        using var git = new GitFixture();
        git.Write("journal/a.md", "The clinic is near\n");
        Directory.CreateDirectory(Path.Combine(git.Worktree.OwnDirectory, Paths.RecallIndex, "in-the-way"));

        new RecallPassages(git.Workspace, git.Repository, TimeProvider.System).Run(new RecallRequest("clinic", 10)).Found.ShouldBe(1);
    }

    private static RecallRoom Hundred()
    {
        var room = new RecallRoom();
        foreach (var number in Enumerable.Range(0, 100))
            room.Entry($"2026-11-19-{number:00}-x", $"number {number}\n");
        room.Settle();
        room.Find("number");
        return room;
    }

    private static void Play(int[] story)
    {
        var (room, random) = (new RecallRoom(), new Random(story.Aggregate(17, (sum, step) => (sum * 31) + step)));
        foreach (var number in Enumerable.Range(0, 60))
            Write(room, random, number);
        foreach (var step in story)
        {
            var number = random.Next(70);
            var path = $"journal/2026-11-{10 + (number % 10)}-{number}.md";
            if (step % 4 == 0)
                room.Workspace.Delete(path);
            else if (step % 4 == 1 && room.Workspace.Take(path) is { } moved)
                room.Workspace.Write(path.Replace("journal/", "journal/old/", StringComparison.Ordinal), moved);
            else if (step % 4 == 2 && room.Workspace.Read(path) is { } text)
                room.Workspace.Write(path, text.Replace("near", "dear", StringComparison.Ordinal));
            else
                Write(room, random, number);
            if (step % 3 == 0)
                room.Settle();
            var query = $"{Words[random.Next(Words.Length)]} {(step % 2 == 0 ? $"\"{Words[random.Next(Words.Length)]}\"" : Words[random.Next(Words.Length)])}";
            var with = Facts(room.Run(new RecallRequest(query, 5)));
            Facts(Without(room).Run(new RecallRequest(query, 5))).ShouldBe(with, query);
        }
    }

    private static RecallPassages Without(RecallRoom room)
    {
        var copy = new InMemoryWorkspace(room.Time);
        foreach (var path in RecallFolders.SelectMany(room.Workspace.List))
            copy.Write(path, room.Workspace.Read(path) ?? "");
        return new RecallPassages(copy, room.Repository, room.Time);
    }

    private static readonly string[] RecallFolders = [Paths.Journal, Paths.Rules];

    private static void Write(RecallRoom room, Random random, int number)
    {
        var text = new StringBuilder(number % 7 == 0 ? "---\nbroken: [\n---\n" : "");
        for (var line = random.Next(6); line >= 0; line--)
            text.Append(random.Next(3) == 0 ? "## " : "- ").AppendJoin(' ', Enumerable.Range(0, 1 + random.Next(5)).Select(_ => Words[random.Next(Words.Length)])).Append('\n');
        room.Workspace.Write(number % 9 == 0 ? $".ai_context/rules/{number}.md" : $"journal/2026-11-{10 + (number % 10)}-{number}.md", text.ToString());
    }

    private static Gen<int[]> Stories() => Gen.Choose(0, 11).ArrayOf(8);

    private static string Facts(RecallReport report) => string.Join('\n', [
        $"{report.Found}",
        .. report.Results.Select(found => found.ToString()),
        .. report.Damaged.Select(damaged => damaged.Message)]);
}
