namespace GitSession.Tests.Support;

/// <summary>A directory that is gone after the test.</summary>
public sealed class TempDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("git-session-test-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        foreach (var entry in new DirectoryInfo(Path).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Where(entry => entry.LinkTarget is null))
            entry.Attributes = FileAttributes.Normal;
        Directory.Delete(Path, recursive: true);
    }
}
