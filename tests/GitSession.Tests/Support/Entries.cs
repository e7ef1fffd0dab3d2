using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using GitSession.Journal;
using GitSession.Memory;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Tests.Support;

/// <summary>Arbitrary entries and their parts, with anything in their texts.</summary>
public static class Entries
{
    /// <summary>A time to the second, as documents keep it.</summary>
    public static Gen<DateTimeOffset> Times { get; } =
        from seconds in Gen.Choose(0, int.MaxValue)
        from minutes in Gen.Choose(-14 * 60, 14 * 60)
        select DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(TimeSpan.FromMinutes(minutes));

    public static Gen<LoopLine> Lines { get; } =
        from id in Gen.Elements(LoopId.Alphabet.ToCharArray()).ArrayOf(LoopId.Length)
        from description in Hostile.Phrase
        from context in Hostile.PhraseOrNull
        from urgency in Gen.Elements(Enum.GetValues<Urgency>())
        from type in Gen.Elements(Enum.GetValues<LoopType>())
        from openedAt in Times
        from closed in Gen.Elements(true, false)
        select new LoopLine
        {
            Id = new string(id),
            Description = description,
            Context = context,
            Urgency = urgency,
            Type = type,
            OpenedAt = closed ? null : openedAt,
            Closed = closed,
        };

    public static Gen<Note> Notes { get; } =
        from text in Hostile.Phrase
        where text.TrimEnd('.').ToLowerInvariant() is not ("" or "none" or "n/a" or "-")
        from kind in Gen.Elements(Enum.GetValues<NoteKind>())
        select new Note(text, kind);

    public static Gen<Goal> Goals { get; } =
        from description in Hostile.Phrase
        from achieved in Gen.Elements<bool?>(true, false, null)
        select new Goal(description, achieved);

    public static Gen<Entry> All { get; } =
        from title in Hostile.Phrase
        from summary in Hostile.Text
        from branch in Hostile.PhraseOrNull
        from status in Gen.Elements(Enum.GetValues<EntryStatus>())
        from startedAt in Times
        from endedAt in Times
        from lines in Gen.ListOf(Lines)
        from notes in Gen.ListOf(Notes)
        from goals in Gen.ListOf(Goals)
        from parents in Gen.SubListOf("2026-11-19-16-40-inbox-p7qz", "2026-11-18-09-00-a-b2c3", "2026-01-14 a founding session: ours")
        let loops = lines.DistinctBy(line => line.Id).ToImmutableList()
        select new Entry
        {
            Id = "2026-11-20-09-15-review-calendar-k3f2",
            Path = Paths.Entry("2026-11-20-09-15-review-calendar-k3f2"),
            Title = title,
            Mode = "ops",
            Status = status,
            StartedAt = startedAt,
            EndedAt = endedAt,
            Branch = branch,
            InheritedFrom = [.. parents],
            InheritedLoops = parents.Count == 0 ? null : parents.ToImmutableSortedDictionary(id => id, _ => loops.ToImmutableSortedDictionary(line => line.Id, line => line.Mark, StringComparer.Ordinal), StringComparer.Ordinal),
            Carried = loops.ToImmutableSortedDictionary(line => line.Id, _ => new CarriedLoop("2026-11-18-09-00-a-b2c3", 2), StringComparer.Ordinal),
            Goals = [.. goals],
            Summary = SafeText.Lines(summary),
            Loops = loops,
            Notes = [.. notes],
        };
}
