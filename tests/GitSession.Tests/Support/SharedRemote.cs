using GitSession.Cli.Adapters;

namespace GitSession.Tests.Support;

/// <summary>A repository, the bare one that it is pushed to, and somebody else's clone of that.</summary>
public sealed class SharedRemote : IDisposable
{
    public SharedRemote()
    {
        (Remote, Other) = (Path.Combine(Git.Place, "remote.git"), Path.Combine(Git.Place, "other"));
        Git.MakeACommit("first.txt");
        Git.Git("clone", "--quiet", "--bare", Git.Root, Remote);
        Git.Git("remote", "add", "origin", Remote);
        Git.Git("fetch", "--quiet");
        Git.Git("branch", "--quiet", "--set-upstream-to=origin/main");
        Git.Git("clone", "--quiet", Remote, Other);
        InOther("config", "user.name", "Other");
        InOther("config", "user.email", "other@example.org");
    }

    public GitFixture Git { get; } = new();

    public string Remote { get; }

    public string Other { get; }

    /// <summary>What `main` is at there.</summary>
    public string Head => In(Remote, "rev-parse", "main");

    /// <summary>All that a sync which is refused leaves as it was.</summary>
    public (string Head, string Index, string Changes, string Status) State =>
        (Git.Git("rev-parse", "HEAD"), Git.Git("ls-files", "--stage"), Git.Git("diff"), Git.Git("status", "--porcelain", "--branch").Split('\n', 2)[^1]);

    public string InOther(params string[] arguments) => In(Other, arguments);

    public void OthersPush(string file, string text)
    {
        var path = new FileInfo(Path.Combine(Other, file));
        path.Directory?.Create();
        File.WriteAllText(path.FullName, text + "\n");
        InOther("add", "--force", file);
        InOther("commit", "--quiet", "-m", "theirs");
        InOther("push", "--quiet");
    }

    /// <summary>A hook of the repository's own, or of the remote.</summary>
    public static void Hook(string place, string name, string script)
    {
        var file = new FileInfo(Path.Combine(place, name));
        file.Directory?.Create();
        File.WriteAllText(file.FullName, $"#!/bin/sh\n{script}\n");
        GitFixture.MakeExecutable(file.FullName);
    }

    /// <summary>Git has read what is there when it runs this hook, so that the push comes too late each time.</summary>
    public void OthersPushDuringAPush(int times) => Hook(Git[".git/hooks"], "pre-push", $"""
        echo x >>"$HOME/pushes"
        test $(wc -l <"$HOME/pushes") -le {times} || exit 0
        unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_PREFIX
        cd '{Other}' || exit 1
        git commit --quiet --allow-empty -m during && git push --quiet
        """);

    public void Dispose() => Git.Dispose();

    private string In(string directory, params string[] arguments) => new GitProcess(directory, Git.Environment).Run(arguments).OrFail().Line;
}
