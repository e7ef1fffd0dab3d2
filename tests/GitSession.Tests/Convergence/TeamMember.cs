using System.Collections.Immutable;
using System.Text.Json;

namespace GitSession.Tests.Convergence;

/// <summary>Somebody who holds random sessions in a clone, on `main`, on a second branch of the team's and on topics of their own, merges and syncs as it comes.</summary>
internal sealed class TeamMember(int number, TeamClone clone, Random random, Action pass)
{
    public const string Main = "main";
    public const string Side = "side";

    private static readonly string[] Deliverables = ["1/functional_requirements", "5/implementation", "7/monitoring_setup", "8/continuous_improvement"];

    private readonly List<string> _topics = [];
    private int _count;

    public TeamClone Clone => clone;

    public List<HeldSession> Sessions { get; } = [];

    /// <summary>What was done, to be read where a law does not hold.</summary>
    public List<string> Log { get; } = [];

    /// <summary>One session somewhere, and mostly a sync.</summary>
    public void Work()
    {
        GoSomewhere();
        Hold();
        if (random.Next(4) > 0)
            SyncWhereFollowed();
    }

    /// <summary>All that lies on topics comes to the team's branch.</summary>
    public void BringHome()
    {
        Go(Main);
        while (_topics is not [])
            MergeTopic();
        SyncAll();
    }

    /// <summary>What the team has on both branches is brought together in `main`.</summary>
    public void Join()
    {
        Go(Main);
        clone.Sync();
        clone.Combine("merge", "--quiet", "--no-edit", "origin/" + Side);
        clone.Sync();
    }

    public void SyncAll()
    {
        Go(Side);
        clone.Sync();
        Go(Main);
        clone.Sync();
    }

    private void GoSomewhere()
    {
        switch (random.Next(12))
        {
            case < 4: Go(Main); break;
            case < 6: Go(Side); break;
            case < 8 when _topics is not []: Go(_topics[random.Next(_topics.Count)]); break;
            case < 9: Branch(); break;
            case < 10 when _topics is not []: Go(random.Next(2) is 0 ? Main : Side); MergeTopic(); break;
            case < 11: Go(Main); clone.Combine("merge", "--quiet", "--no-edit", Side); break;
            default: Go(Side); clone.Combine("merge", "--quiet", "--no-edit", Main); break;
        }
    }

    private void Go(string branch) => clone.Git("switch", "--quiet", branch);

    // Two branches inherit from one head.
    private void Branch()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            _topics.Add($"topic-{number}-{++_count}");
            clone.Git("branch", "--no-track", _topics[^1], random.Next(2) is 0 ? Main : Side);
        }
        Go(_topics[^2]);
        Hold();
        Go(_topics[^1]);
    }

    private void MergeTopic()
    {
        Log.Add($"merges {_topics[0]}");
        clone.Combine("merge", "--quiet", "--no-edit", _topics[0]);
        _topics.RemoveAt(0);
    }

    private bool IsFollowed => clone.Git("branch", "--show-current").Trim() is Main or Side;

    private void SyncWhereFollowed()
    {
        if (IsFollowed)
            clone.Sync();
    }

    private void Hold()
    {
        var known = clone.Entries;
        var answer = clone.Session("start", $"Work {number}-{++_count}", "--json");
        var id = JsonDocument.Parse(answer).RootElement.GetProperty("session").GetProperty("id").GetString() ?? "";
        var open = TeamClone.OpenIn(answer);
        pass();
        var acts = Act(open);
        if (random.Next(5) is 0)
            SetProgress();
        if (random.Next(8) is 0)
            SyncWhereFollowed();
        if (random.Next(10) is 0 && _topics is not [])
            Go(_topics[random.Next(_topics.Count)]);
        pass();
        Close();
        Sessions.Add(new HeldSession(id, known, open, clone.EndOf(id), acts));
        Log.Add($"{id} knows {known.Count}, does {string.Join(", ", acts.Select(act => $"{act.Key} = {act.Value}"))}");
    }

    // A push that does not come through leaves the session closed all the same.
    private void Close()
    {
        if (random.Next(3) > 0 || !IsFollowed)
            clone.Session("close");
        else if (clone.Try("git-session", "close", "--push").Code is not 0)
            clone.Sync();
    }

    // A loop is opened, changed or closed at most once in a session.
    private ImmutableDictionary<string, string?> Act(ImmutableSortedDictionary<string, string> open)
    {
        var acts = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        foreach (var loop in open.Keys.OrderBy(_ => random.Next()).Take(random.Next(4)))
        {
            acts[loop] = random.Next(2) is 0 ? null : $"text {number}-{++_count}";
            clone.Session(acts[loop] is { } text ? ["loop", "edit", loop, "--text", text] : ["loop", "close", loop]);
        }
        for (var i = random.Next(3); i > 0; i--)
        {
            var text = $"text {number}-{++_count}";
            acts[clone.Session("loop", "add", text, "--why", "it waits").Trim()] = text;
        }
        return acts.ToImmutable();
    }

    private void SetProgress()
    {
        clone.Session("progress", "set", Deliverables[random.Next(Deliverables.Length)], random.Next(2) is 0 ? "completed" : "in_progress");
        if (clone.Git("status", "--porcelain", "--untracked-files=no") is not "")
            clone.Git("commit", "--quiet", "--all", "-m", "progress");
    }
}
