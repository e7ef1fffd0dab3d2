using System.Diagnostics.CodeAnalysis;
using GitSession.Text;

namespace GitSession.Operations.Protocols;

/// <summary>What was found or said about an item, when and by whom. It stands on one line, and is only added.</summary>
/// <param name="Passed">It speaks for the item, or against it; null where what was found before holds no longer, and nothing tells.</param>
/// <param name="By">Who says so; <see cref="Program"/> where this program looked.</param>
/// <param name="Subject">The path, the commit, the check; empty for words.</param>
/// <param name="Detail">What was found; one line.</param>
public sealed record ItemEvidence(bool? Passed, DateTimeOffset At, string By, EvidenceKind Kind, string Subject, string Detail)
{
    /// <summary>Who looked where it was this program.</summary>
    public const string Program = "git session";

    private const string Gap = ", ";

    /// <summary>`done, 2026-11-20T09:40:00+01:00, Ada Lovelace, commit 5b0ccf4240: alerts for the queue`</summary>
    public string Render()
    {
        var (word, detail) = (Passed switch { true => "done", false => "failed", null => "open" }, SafeText.OneLine(Detail));
        return string.Join(Gap, word, Times.Text(At), Plain(By), $"{Kind.ToString().ToLowerInvariant()}{(Subject is "" ? "" : " " + Plain(Subject))}{(detail is "" ? "" : ": " + detail)}");
    }

    /// <summary>Null where the line is a remark of somebody's.</summary>
    public static ItemEvidence? Parse(string line)
    {
        if (SafeText.OneLine(line).Split(Gap, 4) is not ["done" or "failed" or "open", _, _, _] parts || Times.Parse(parts[1]) is not { } at)
            return null;
        var (head, detail) = parts[3].IndexOf(": ", StringComparison.Ordinal) is var colon and > 0 ? (parts[3][..colon], parts[3][(colon + 2)..]) : (parts[3].TrimEnd(':'), "");
        var (word, subject) = head.IndexOf(' ') is var space and > 0 ? (head[..space], head[(space + 1)..]) : (head, "");
        return IsKind(word, out var kind) ? new ItemEvidence(parts[0] is "open" ? null : parts[0] is "done", at, parts[2], kind.Value, subject, detail) : null;
    }

    /// <summary>Whether it says the same as another, whenever that was.</summary>
    public bool Repeats(ItemEvidence other) => this with { At = other.At } == other;

    private static bool IsKind(string word, [NotNullWhen(true)] out EvidenceKind? kind)
    {
        kind = Enum.GetValues<EvidenceKind>().Where(one => one.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)).Select(one => (EvidenceKind?)one).FirstOrDefault();
        return kind is not null;
    }

    // What divides the line cannot stand in a name.
    private static string Plain(string name) => SafeText.OneLine(name).Replace(Gap, " ", StringComparison.Ordinal).Replace(": ", " ", StringComparison.Ordinal).TrimEnd(':', ',');
}
