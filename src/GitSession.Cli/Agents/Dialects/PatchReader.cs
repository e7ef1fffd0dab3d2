using System.Collections.Immutable;

namespace GitSession.Cli.Agents.Dialects;

/// <summary>Reads the patches of Codex's `apply_patch`: a line names a file, lines that begin with a plus are added to it.</summary>
internal static class PatchReader
{
    private static readonly string[] Heads = ["*** Add File: ", "*** Update File: ", "*** Delete File: ", "*** Move to: "];

    public static IEnumerable<(string Path, ImmutableArray<string> Added)> Read(string patch)
    {
        var files = new List<(string Path, List<string> Added)>();
        foreach (var line in patch.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            if (Array.Find(Heads, head => line.StartsWith(head, StringComparison.Ordinal)) is { } head)
                files.Add((line[head.Length..].Trim(), []));
            else if (line is ['+', ..] && files is [.., var last])
                last.Added.Add(line[1..]);
        }
        return files.Select(file => (file.Path, file.Added.ToImmutableArray()));
    }
}
