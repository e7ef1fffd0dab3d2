using GitSession.Cli.Adapters;
using GitSession.Cli.Output;
using GitSession.Review;
using GitSession.World;

namespace GitSession.Cli.Doctor;

/// <summary>Whether the settings can be read, the repository's and the user's own, and whether something heeds each of their keys.</summary>
internal static class SettingsLook
{
    public static Diagnosis Run(Composition made, string name)
    {
        var (shared, own) = (made.Workspace.Read(Paths.Settings), UserSettings.Read(made.Around));
        DocumentFinding[] found =
        [
            .. shared is null ? [] : SettingsCheck.Run(Paths.Settings, shared),
            .. own is null ? [] : SettingsCheck.Run(UserSettings.Name, own),
        ];
        if (found is [var first, ..])
            return Diagnosis.Warn(name, $"{first.File}:{first.Line}: {FindingText.Message(first)}", "git session check");
        var read = (shared, own) switch
        {
            (null, null) => "there are none, and each key has its default",
            (_, null) => Paths.Settings,
            (null, _) => UserSettings.Name,
            _ => $"{Paths.Settings}, {UserSettings.Name}",
        };
        return Diagnosis.Pass(name, read);
    }
}
