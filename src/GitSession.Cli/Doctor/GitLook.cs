namespace GitSession.Cli.Doctor;

/// <summary>Which git this is, and whether it would commit: `close` and others make commits in the user's name.</summary>
internal static class GitLook
{
    public static Diagnosis Run(Composition made, string name)
    {
        var git = AnyGit.Of(made.Around);
        var version = git.Run("--version").OrFail().Line.Replace("git version ", "", StringComparison.Ordinal);
        var committer = git.Run("var", "GIT_COMMITTER_IDENT");
        return committer.Ok
            ? Diagnosis.Pass(name, $"{version}, which commits as {committer.Line[..(committer.Line.IndexOf('>', StringComparison.Ordinal) + 1)]}")
            : Diagnosis.Fail(name, $"{version}, which does not know who commits, so that no session can be committed", "git config --global user.email YOU@EXAMPLE.ORG");
    }
}
