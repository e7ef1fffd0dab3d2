using System.Collections.Immutable;
using GitSession.Cli.Output;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Doctor;

/// <summary>Looks whether everything works, by using it: one look after the other, none of which keeps the next from being made.</summary>
internal static class Examination
{
    private static readonly (string Name, Func<Composition, string, Diagnosis> Look)[] Anywhere =
    [
        ("program", ProgramLook.Run),
        ("git", GitLook.Run),
        ("repository", RepositoryLook.Run),
    ];

    private static readonly (string Name, Func<Composition, string, Diagnosis> Look)[] InRepository =
    [
        ("settings", SettingsLook.Run),
        ("trust", TrustLook.Run),
        ("hooks", HooksLook.Run),
        ("merge driver", MergeLook.Run),
        ("agents", AgentsLook.Run),
        ("sessions", SessionsLook.Run),
        ("documents", DocumentsLook.Run),
    ];

    public static ImmutableArray<Diagnosis> Run(Composition made) =>
        [.. Anywhere.Concat(IsInRepository(made) ? InRepository : []).Select(one => Look(made, one.Name, one.Look))];

    private static Diagnosis Look(Composition made, string name, Func<Composition, string, Diagnosis> look)
    {
        try
        {
            return look(made, name);
        }
        catch (Exception error) when (error is Refusal or DamagedDocument or GitFailure)
        {
            return Diagnosis.Fail(name, Errors.Message(error), Errors.HintFor(error));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Diagnosis.Fail(name, error.Message, "git status");
        }
    }

    private static bool IsInRepository(Composition made)
    {
        try
        {
            return made.Worktree is not null;
        }
        catch (Exception error) when (error is Refusal or GitFailure)
        {
            return false;
        }
    }
}
