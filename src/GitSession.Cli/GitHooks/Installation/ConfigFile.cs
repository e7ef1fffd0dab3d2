using GitSession.Cli.Adapters;
using GitSession.World;

namespace GitSession.Cli.GitHooks.Installation;

/// <summary>The repository's configuration, changed as git changes it: `config.lock`, made by nobody else, is written and renamed.</summary>
internal sealed class ConfigFile : IDisposable
{
    private readonly string _file;
    private readonly string _lock;
    private bool _renamed;

    /// <exception cref="Refusal">Somebody else is changing it, or it may not be written.</exception>
    public ConfigFile(string file)
    {
        _file = RealPath.Of(file) ?? file;
        _lock = _file + ".lock";
        if (File.Exists(_lock))
            throw new Refusal(RefusalReason.ConfigLocked, _lock);
        Disk.Try(file, () => new FileStream(_lock, FileMode.CreateNew).Dispose());
        Text = ExactText.Read(_file) ?? "";
    }

    /// <summary>What it says.</summary>
    public string Text { get; }

    /// <summary>Whether there was anything to change.</summary>
    public bool Change(string text)
    {
        if (text == Text || _renamed)
            return false;
        Disk.Try(_file, () => Save(ExactText.Bytes(text)));
        return _renamed = true;
    }

    public void Dispose()
    {
        if (!_renamed)
            File.Delete(_lock);
    }

    private void Save(byte[] text)
    {
        using (var stream = new FileStream(_lock, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            stream.Write(text);
            stream.Flush(flushToDisk: true);
        }
        if (!OperatingSystem.IsWindows() && File.Exists(_file))
            File.SetUnixFileMode(_lock, File.GetUnixFileMode(_file));
        File.Move(_lock, _file, overwrite: true);
    }
}
