using GitSession.Cli.GitHooks.Installation;

namespace GitSession.Cli.Doctor;

/// <summary>Whether `git session` is this program: git is asked to run it.</summary>
internal static class ProgramLook
{
    public static Diagnosis Run(Composition made, string name)
    {
        var around = made.Around;
        var answer = AnyGit.Of(around).Run("session", "--version");
        if (!answer.Ok)
            return Diagnosis.Fail(name, "git does not find git-session on PATH", Install());
        var found = HookProgram.Find(around);
        var version = answer.Line.Split('+')[0];
        return version == ProgramVersion.Text
            ? Diagnosis.Pass(name, $"{version}, {found}")
            : Diagnosis.Warn(name, $"this is {ProgramVersion.Text}, and git runs {version}, {found}", $"{found} --version");
    }

    private static string Install() =>
        Path.GetDirectoryName(Environment.ProcessPath) is { } place && File.Exists(Path.Combine(place, "git-session")) ? $"export PATH=\"{place}:$PATH\"" : "./install.sh";
}
