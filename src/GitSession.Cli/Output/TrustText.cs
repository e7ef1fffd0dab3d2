using System.Globalization;
using System.Text;
using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>Commands and whether they are trusted, as a person must see them before saying so.</summary>
internal static class TrustText
{
    public static void Write(TextWriter output, IReadOnlyList<NamedCommand> commands, Trust trust)
    {
        foreach (var command in commands)
            output.WriteLine($"{(trust.Covers(command.Line) ? "trusted" : "not trusted")}: {command.Name}: {Visible(command.Line)}");
        if (commands is [])
            output.WriteLine($"{Paths.Settings} names no command");
    }

    /// <summary>The whole command on one line: what a terminal would hide, obey or reorder is spelled out.</summary>
    public static string Visible(string command)
    {
        var shown = new StringBuilder(command.Length);
        foreach (var rune in command.EnumerateRunes())
            shown.Append(rune.Value switch
            {
                '\n' => "\\n",
                '\t' => "\\t",
                _ when IsHidden(rune) => $"\\u{{{rune.Value:X}}}",
                _ => rune.ToString(),
            });
        return shown.ToString();
    }

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate;
}
