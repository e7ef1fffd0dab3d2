using System.Collections.Immutable;
using GitSession.Cli.Adapters;

namespace GitSession.Cli.GitHooks.Installation;

/// <summary>
/// What others wrote into the directory that git is led to, because git says that hooks lie there. It moves to where they lay before,
/// where ours call it; where that is taken already it stays, and is said.
/// </summary>
/// <param name="place">Where hooks lay before, absolute.</param>
internal sealed class ForeignHooks(HookHome home, OwnHooks own, string place)
{
    private static readonly string[] Files = [HookScripts.Shared, HookScripts.PassOn, "before"];

    /// <summary>Moves what can be moved; a note each on what was found.</summary>
    public ImmutableList<HookNote> MoveOut() => [.. Found().Select(MoveOut)];

    /// <summary>What is there and not ours.</summary>
    public IReadOnlyList<string> Found() => !Directory.Exists(home.Directory) ? [] :
    [
        .. Directory.EnumerateFileSystemEntries(home.Directory)
            .Where(entry => Path.GetFileName(entry) is not ['.', ..] and var name && !Files.Contains(name) && !own.Has(entry))
            .Order(StringComparer.Ordinal),
    ];

    private HookNote MoveOut(string entry)
    {
        var target = Path.Combine(place, Path.GetFileName(entry));
        return !Path.Exists(target) && new FileInfo(target).LinkTarget is null && TryMove(entry, target)
            ? new HookNote(HookNoteKind.HookMoved, target)
            : new HookNote(HookNoteKind.HookStays, entry);
    }

    private bool TryMove(string entry, string target)
    {
        // Of a link that leads nowhere File.Exists says yes.
        if (new FileInfo(entry) is { Exists: true, LinkTarget: null } && OwnHooks.LeansOnOurs(entry))
            return false;
        try
        {
            Disk.Try(target, () => Move(entry, target));
            return true;
        }
        catch (Exception error) when (error is World.Refusal or IOException)
        {
            return false; // it is where it was, and said
        }
    }

    private void Move(string entry, string target)
    {
        Directory.CreateDirectory(place);
        if (new FileInfo(entry).LinkTarget is { } leads)
        {
            File.CreateSymbolicLink(target, Path.GetFullPath(leads, home.Directory)); // a relative one would lead elsewhere from there
            File.Delete(entry);
        }
        else if (Directory.Exists(entry))
        {
            Directory.Move(entry, target);
        }
        else
        {
            File.Move(entry, target);
        }
    }
}
