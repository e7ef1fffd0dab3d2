using GitSession.Handoffs;
using GitSession.Journal;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>What a start hands over beside the working memory, as a person reads it.</summary>
internal static class HandedText
{
    public static void Write(TextWriter output, Handed handed, DateTimeOffset now)
    {
        var biography = handed.Biography;
        Block(output, "In Flight:", handed.InFlight is { HasUncommittedWork: true } ? [InFlight(handed)] : []);
        Block(output, "Goals That Outlive Sessions", biography.Goals.Select(item => KnowledgeText.Line(item, now)));
        Block(output, "Decisions To Follow Up", biography.FollowUps.Select(item => KnowledgeText.Line(item, now)));
        Block(output, "Learnings", biography.Learnings.Select(item => KnowledgeText.Line(item, now)));
        // One that came before is named as what was inherited already.
        Block(output, "Last Sessions", handed.Recent.Length > 1 ? handed.Recent.Select(session => Line(session, now)) : []);
        Block(output, "Cannot Be Read", biography.Damaged.Concat(handed.Incidents.Damaged).Select(KnowledgeText.Damage));
    }

    /// <summary>Branch, distance to its upstream, and what is not committed, in figures.</summary>
    public static string InFlight(Handed handed) => handed.InFlight is { } state ? HandoffGit.Phase(state).Detail : "git did not say in time: git status";

    public static string Line(PastSession session, DateTimeOffset now) =>
        $"{session.Title} ({SafeText.OneLine(session.Id)}{(session.Status is EntryStatus.Interrupted ? ", interrupted" : "")}{(session.EndedAt is { } end ? $", ended {RelativeTime.Of(end, now)}" : "")})";

    private static void Block(TextWriter output, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all is [])
            return;
        output.WriteLine();
        MemoryText.Block(output, heading.EndsWith(':') ? heading : $"{heading} ({all.Count}):", all, "");
    }
}
