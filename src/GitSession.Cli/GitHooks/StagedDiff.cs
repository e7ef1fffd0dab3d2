using System.Collections.Immutable;
using System.Globalization;
using GitSession.Rules;

namespace GitSession.Cli.GitHooks;

/// <summary>
/// Reads `git diff --cached --raw -z`, with or without `-p -U0 --full-index` (git-diff(1)). Paths are taken from the raw part, which
/// quotes none; a patch is known by the id of its new text.
/// </summary>
internal sealed class StagedDiff
{
    private const string Gone = "000000";

    private readonly string _text;
    private readonly List<(string Path, string Mode, string Id, bool IsNew)> _files = [];
    private readonly Dictionary<int, ImmutableArray<AddedLine>.Builder> _added = [];
    private readonly HashSet<int> _opaque = [];
    private int _position;

    private StagedDiff(string text) => _text = text;

    public static ImmutableArray<StagedFile> Read(string text)
    {
        var diff = new StagedDiff(text);
        diff.ReadRaw();
        diff.ReadPatches();
        return [.. diff._files.Select(diff.File)];
    }

    // ":<old mode> <new mode> <old id> <new id> <status>" NUL path NUL; for a rename the old path and the new one.
    private void ReadRaw()
    {
        while (_position < _text.Length && _text[_position] == ':')
        {
            if (Until('\0').Split(' ') is not [var before, var mode, _, var id, var status])
                continue;
            if (status is ['R', ..])
                _files.Add((Until('\0'), Gone, "", false));
            _files.Add((Until('\0'), mode, id, before == ":" + Gone));
        }
    }

    private void ReadPatches()
    {
        for (var (last, file) = (-1, -1); _position < _text.Length;)
        {
            var line = Until('\n');
            if (line.StartsWith("index ", StringComparison.Ordinal))
                last = Math.Max(last, file = Next(last, line));
            else if (line.StartsWith("Binary files ", StringComparison.Ordinal))
                _opaque.Add(file);
            else if (line.StartsWith("@@ ", StringComparison.Ordinal) && line.Split(' ') is [_, var removed, var added, ..])
                ReadHunk(file, Range(removed).Count, Range(added));
        }
    }

    // "index <old id>..<new id>[ <mode>]". A patch that ends in nothing adds no line; a change of type is one of these and one more.
    private int Next(int last, string line)
    {
        var id = line["index ".Length..].Split(' ')[0].Split("..")[^1];
        return id.Trim('0') is "" ? -1 : _files.FindIndex(last + 1, entry => entry.Id == id);
    }

    // Lines are counted and not looked at, because what was added may look like a header.
    private void ReadHunk(int file, int removed, (int Start, int Count) added)
    {
        for (var number = added.Start; (removed > 0 || number < added.Start + added.Count) && _position < _text.Length;)
        {
            var line = Until('\n');
            if (line is ['-', ..])
                removed--;
            else if (line is ['+', ..])
                Keep(file, new AddedLine(number++, line[1..].TrimEnd('\r')));
        }
    }

    private void Keep(int file, AddedLine line)
    {
        if (file < 0)
            return;
        if (!_added.TryGetValue(file, out var lines))
            _added[file] = lines = ImmutableArray.CreateBuilder<AddedLine>();
        lines.Add(line);
    }

    private StagedFile File((string Path, string Mode, string Id, bool IsNew) file, int index) =>
        IsRegular(file.Mode)
            ? new StagedFile(file.Path, file.Id, AddedTo(index)) { IsOpaque = _opaque.Contains(index), IsNew = file.IsNew }
            : new StagedFile(file.Path, null, []);

    private ImmutableArray<AddedLine> AddedTo(int file) => _added.TryGetValue(file, out var lines) ? lines.ToImmutable() : [];

    // "-12,3" or "+7": one line where no number of lines is given.
    private static (int Start, int Count) Range(string text)
    {
        var parts = text[1..].Split(',');
        return (Number(parts[0]), parts.Length > 1 ? Number(parts[1]) : 1);
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // 120000 is a link, 160000 a submodule, 000000 a deletion: none has a text of its own.
    private static bool IsRegular(string mode) => mode.StartsWith("100", StringComparison.Ordinal);

    private string Until(char end)
    {
        var at = _text.IndexOf(end, _position);
        var part = at < 0 ? _text[_position..] : _text[_position..at];
        _position = at < 0 ? _text.Length : at + 1;
        return part;
    }
}
