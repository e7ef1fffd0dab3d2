using GitSession.Text;

namespace GitSession.World;

/// <summary>A check as the settings say it: a name, one of tcp, http, command and file, whether it blocks and how long it may take.</summary>
internal static class CheckSettings
{
    private static readonly (string Key, CheckKind Kind, int Seconds)[] Kinds =
    [
        ("tcp", CheckKind.Tcp, 2),
        ("http", CheckKind.Http, 2),
        ("command", CheckKind.Command, 60),
        ("file", CheckKind.File, 2),
    ];

    private const int LongestSeconds = 3600;

    public static Check Read(YamlMap check, bool isOwn) => Read(check, "name", isOwn);

    /// <param name="nameKey">The key under which its name stands.</param>
    public static Check Read(YamlMap check, string nameKey, bool isOwn)
    {
        var name = check.RequiredText(nameKey);
        if (Kinds.Where(kind => check.Has(kind.Key)).ToList() is not [var (key, kind, seconds)])
            throw check.Damaged(nameKey, $"exactly one of tcp, http, command and file for the check {name}");
        return new Check(name, kind, check.RequiredText(key), check.Truth("blocking") ?? false, Timeout(check, seconds), isOwn);
    }

    private static TimeSpan Timeout(YamlMap check, int byDefault) =>
        check.Number("timeout") is var seconds && (seconds ?? byDefault) is > 0 and <= LongestSeconds and var known
            ? TimeSpan.FromSeconds(known)
            : throw check.Damaged("timeout", $"1 to {LongestSeconds} seconds for timeout");
}
