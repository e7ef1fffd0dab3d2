using GitSession.Cli.Adapters;

namespace GitSession.Cli.Doctor;

/// <summary>Git as it is asked about itself, also outside a repository and where the directory is gone.</summary>
internal static class AnyGit
{
    public static GitProcess Of(Surroundings around) => new(around.Directory is "" ? "/" : around.Directory, around.Environment);
}
