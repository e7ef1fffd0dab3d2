using System.Collections.Immutable;
using GitSession.Framework.Audit;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Framework.Statistics;

/// <summary>
/// Reads what the audit logs of a worktree come to, session by session, the oldest first. What a log came to before is believed where
/// its size and the time of its last change are the same, and that time is one after which nothing can have been done unseen.
/// </summary>
public sealed class ReadFigures(IWorkspace workspace, TimeProvider time)
{
    public AllFigures Run()
    {
        var begun = time.GetUtcNow();
        var kept = FiguresCache.Parse(Bytes());
        var logs = new AuditLog(workspace).Traces();
        var known = kept.Logs.DistinctBy(log => log.Trace.Path).ToDictionary(log => log.Trace.Path, StringComparer.Ordinal);
        var found = logs.Select(trace => known.GetValueOrDefault(trace.Path) is { } log && trace.IsAsIn(log.Trace, kept.MadeAt) ? log : null).ToList();
        var others = new Queue<LogFigures>(logs.Where((_, index) => found[index] is null).AsParallel().AsOrdered().Select(Read));
        ImmutableArray<LogFigures> read = [.. found.Select(log => log ?? others.Dequeue())];
        if (read.SequenceEqual(kept.Logs) && FiguresReader.Parse(kept.Together) is { } together)
            return Of(read, together);
        var all = Of(read, null);
        if (read is [] && kept.Logs is [])
            return all;
        workspace.WriteCache(Paths.AuditFigures, content => content.Write(new FiguresCache(begun, FiguresWriter.Render(all.Together), read).Render()));
        return all;
    }

    private AllFigures Of(ImmutableArray<LogFigures> logs, SessionFigures? together)
    {
        var sessions = logs.ToLookup(log => Paths.SessionOfAudit(log.Trace.Path) ?? "", StringComparer.Ordinal);
        return new AllFigures(
            [.. sessions.Select(session => session.Key).Order(StringComparer.Ordinal)],
            session => sessions[session].Select(FiguresOf).ToList() is [var only] ? only : SessionFigures.Sum(session, [.. sessions[session].Select(FiguresOf)]),
            together);
    }

    // What was kept may have been damaged; the log is there.
    private SessionFigures FiguresOf(LogFigures log) =>
        FiguresReader.Parse(log.Kept) ?? FiguresReader.Parse(Read(log.Trace).Kept) ?? throw new Refusal(RefusalReason.NotReadable, log.Trace.Path);

    // One that is no text at all is counted as one line that cannot be read.
    private LogFigures Read(FileTrace trace)
    {
        var session = Paths.SessionOfAudit(trace.Path) ?? "";
        try
        {
            return new LogFigures(trace, FiguresWriter.Render(SessionFigures.Of(session, AuditDocument.Parse(trace.Path, workspace.Read(trace.Path) ?? ""))));
        }
        catch (Exception unreadable) when (unreadable is DamagedDocument or Refusal)
        {
            return new LogFigures(trace, FiguresWriter.Render(new SessionFigures(session) { Damaged = 1 }));
        }
    }

    private ReadOnlyMemory<byte> Bytes()
    {
        using var stream = workspace.OpenCache(Paths.AuditFigures);
        if (stream is null)
            return default;
        var bytes = new byte[stream.Length];
        return stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length ? bytes : default(ReadOnlyMemory<byte>);
    }
}
