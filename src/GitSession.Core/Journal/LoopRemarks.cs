using System.Collections.Immutable;

namespace GitSession.Journal;

/// <summary>
/// The context of a loop on which heads disagreed: its own words, and behind them what else was said and where it was closed. However
/// often heads disagree, remarks stay one list, and none is quoted in another.
/// </summary>
/// <param name="Words">Null where there are none.</param>
/// <param name="Remarks">Each once: `also "MEDIUM: call the bank" in ENTRY`, `closed in ENTRY`.</param>
public sealed record LoopRemarks(string? Words, ImmutableHashSet<string> Remarks)
{
    // Older ones stand in the entries that they name.
    private const int Most = 12;

    private const int LongestQuotation = 240;
    private const string Divider = "; ";

    private static readonly string[] Beginnings = ["also \"", "closed in "];

    public static LoopRemarks Of(string? context)
    {
        if (context is null || IsRemark(context))
            return new LoopRemarks(null, [.. Split(context ?? "")]);
        var at = context.EndsWith(')') ? Beginnings.Select(one => context.IndexOf(" (" + one, StringComparison.Ordinal)).Where(index => index >= 0).DefaultIfEmpty(-1).Min() : -1;
        return at < 0 ? new LoopRemarks(context, []) : new LoopRemarks(context[..at], [.. Split(context[(at + 2)..^1])]);
    }

    public static string Closed(string entry) => $"closed in {entry}";

    /// <summary>What a line says in its own words, quoted as an entry's.</summary>
    public static string Also(LoopLine line, string entry) => $"{Quoted(line)}{entry}";

    public LoopRemarks With(params IEnumerable<string> remarks) => this with { Remarks = Remarks.Union(remarks) };

    /// <summary>The same without what quotes the very words of this line.</summary>
    public LoopRemarks Beyond(LoopLine line) =>
        Quoted(line) is var quoted ? this with { Remarks = [.. Remarks.Where(remark => !remark.StartsWith(quoted, StringComparison.Ordinal))] } : this;

    /// <summary>The context; null where there is nothing to be said.</summary>
    public string? Text()
    {
        var newest = Remarks.OrderByDescending(Entry, StringComparer.Ordinal).ThenBy(remark => remark, StringComparer.Ordinal).Take(Most);
        var remarks = string.Join(Divider, newest.Order(StringComparer.Ordinal));
        return remarks is "" ? Words : string.IsNullOrEmpty(Words) ? remarks : $"{Words} ({remarks})";
    }

    // What divides remarks may stand in the words that one quotes.
    private static IEnumerable<string> Split(string text)
    {
        var remark = "";
        foreach (var part in text.Split(Divider))
        {
            if (IsRemark(part) && remark is not "")
            {
                yield return remark;
                remark = part;
            }
            else
                remark = remark is "" ? part : remark + Divider + part;
        }
        if (remark is not "")
            yield return remark;
    }

    private static bool IsRemark(string text) => Array.Exists(Beginnings, one => text.StartsWith(one, StringComparison.Ordinal));

    private static string Quoted(LoopLine line)
    {
        var said = (line with { Context = Of(line.Context).Words }).Said.Replace('"', '\'');
        var end = char.IsHighSurrogate(said[Math.Min(LongestQuotation, said.Length) - 1]) ? LongestQuotation - 1 : LongestQuotation;
        return $"also \"{(said.Length <= LongestQuotation ? said : said[..end] + "…")}\" in ";
    }

    // Ids of entries begin with their times.
    private static string Entry(string remark) => remark[(remark.LastIndexOf(' ') + 1)..];
}
