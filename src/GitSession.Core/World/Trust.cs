using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.World;

/// <summary>
/// Which commands the user approved, each by a hash of its very text: a change of a command makes it unknown,
/// a change beside it does not.
/// </summary>
public sealed record Trust(ImmutableSortedSet<string> Marks)
{
    public static Trust Nothing { get; } = new(ImmutableSortedSet.Create<string>(StringComparer.Ordinal));

    public bool Covers(string command) => Marks.Contains(MarkOf(command));

    public Trust With(IEnumerable<NamedCommand> commands) => new(Marks.Union(commands.Select(command => MarkOf(command.Line))));

    public static Trust Parse(string text) =>
        new(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToImmutableSortedSet(StringComparer.Ordinal));

    public string Render() => string.Concat(Marks.Select(mark => mark + "\n"));

    private static string MarkOf(string command) => Digest.Of(command);
}
