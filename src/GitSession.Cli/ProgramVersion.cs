using System.Reflection;

namespace GitSession.Cli;

/// <summary>Which version of the program this is.</summary>
internal static class ProgramVersion
{
    /// <summary>Without the commit that it was built from.</summary>
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
