using System.IO.Enumeration;
using GitSession.World;

namespace GitSession.Cleanup;

/// <summary>A glob of `cleanup.artifacts`: which files it may mean, and why it may mean none at all.</summary>
internal sealed record ArtifactGlob(string Text)
{
    public bool IsDirectory => Text.EndsWith('/');

    /// <summary>What git is asked. A directory stands for all that is below it.</summary>
    public string Pathspec => IsDirectory ? Text + "*" : Text;

    /// <summary>Why it is not followed; null where it is.</summary>
    public string? Refused =>
        Text is ['/' or ':' or '~', ..] || Text.Split('/', '\\').Contains("..") || Text is [_, ':', ..] || Text.Contains('\0', StringComparison.Ordinal)
            ? "it leads out of the worktree"
        : !NamesSomething ? "it would match everything"
        : null;

    /// <summary>Whether a folder is one that the glob means, or lies in one.</summary>
    public bool Covers(string folder)
    {
        for (var place = folder; place is not ""; place = place.LastIndexOf('/') is var at and > 0 ? place[..at] : "")
        {
            if (FileSystemName.MatchesSimpleExpression(Text.TrimEnd('/'), place, ignoreCase: false))
                return true;
        }
        return false;
    }

    /// <summary>Documents of ours are no artifacts, whatever a glob says; a file system may take ".AI_CONTEXT" for ours.</summary>
    public static bool IsProtected(string path) => Paths.IsOurs(path.ToLowerInvariant());

    // What is left without wildcards, sets of characters and dots is a name: "*.*", ".*" and "[a-z]*" have none.
    private bool NamesSomething
    {
        get
        {
            var inSet = false;
            foreach (var c in Text)
            {
                inSet = c is '[' || (inSet && c is not ']');
                if (!inSet && c is not (']' or '*' or '?' or '.' or '/' or '\\' or '!' or ' '))
                    return true;
            }
            return false;
        }
    }
}
