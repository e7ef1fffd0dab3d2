namespace GitSession.Tests.Support;

/// <summary>A test that needs a program of the outside: where that is missing it is skipped, and says so.</summary>
public sealed class FactWithAttribute : FactAttribute
{
    public FactWithAttribute(string program)
    {
        Program = program;
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(place => File.Exists(Path.Combine(place, program))))
            Skip = $"{program} is not installed";
    }

    public string Program { get; }
}
