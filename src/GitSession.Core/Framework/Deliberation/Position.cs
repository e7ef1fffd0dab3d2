using System.Collections.Immutable;

namespace GitSession.Framework.Deliberation;

/// <summary>What somebody holds to be right, and why.</summary>
/// <param name="Framework">The way of weighing behind it, as it is written; most often one of <see cref="MoralFramework"/>.</param>
/// <param name="Stakeholders">Whom it speaks for.</param>
/// <param name="Option">The option that it speaks for; null where it speaks for none.</param>
public sealed record Position(string Framework, string Text, ImmutableArray<string> Stakeholders, string? Option)
{
    /// <summary>Reads `FRAMEWORK: TEXT (STAKEHOLDER, …) -> OPTION`; only the text must be there.</summary>
    public static Position Parse(string text)
    {
        var (said, option) = text.LastIndexOf("->", StringComparison.Ordinal) is var arrow and > 0 ? (text[..arrow].Trim(), text[(arrow + 2)..].Trim()) : (text.Trim(), "");
        var (head, rest) = said.IndexOf(':') is var colon and > 0 ? (said[..colon].Trim('*', ' ', '_'), said[(colon + 1)..].Trim('*', ' ')) : ("", said);
        var open = rest.EndsWith(')') ? rest.LastIndexOf('(') : -1;
        ImmutableArray<string> stakeholders = open > 0 ? [.. rest[(open + 1)..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : [];
        return new Position(head, open > 0 ? rest[..open].Trim() : rest, stakeholders, option is "" ? null : option);
    }

    public override string ToString() =>
        $"{(Framework is "" ? "" : $"**{Framework}**: ")}{Text}{(Stakeholders is [] ? "" : $" ({string.Join(", ", Stakeholders)})")}{(Option is null ? "" : $" -> {Option}")}";
}
