using System.Collections;

namespace GitSession.Framework.Statistics;

/// <summary>The figures of all sessions that have an audit log, the oldest first. Those of a session are read when they are asked for.</summary>
/// <param name="sessions">Their ids, each once, in that order.</param>
/// <param name="read">Reads those of a session.</param>
/// <param name="together">Those of all together, where they are known.</param>
public sealed class AllFigures(IReadOnlyList<string> sessions, Func<string, SessionFigures> read, SessionFigures? together = null) : IReadOnlyList<SessionFigures>
{
    private readonly Dictionary<string, SessionFigures> _read = new(StringComparer.Ordinal);

    public static AllFigures Of(IReadOnlyList<SessionFigures> all) => new([.. all.Select(one => one.Session)], session => all.First(one => one.Session == session));

    public int Count => sessions.Count;

    public SessionFigures this[int index] => _read.TryGetValue(sessions[index], out var known) ? known : _read[sessions[index]] = read(sessions[index]);

    /// <summary>All together.</summary>
    public SessionFigures Together => together ?? SessionFigures.Sum("", [.. this]);

    /// <summary>Those of the sessions before one, the last before it first.</summary>
    public IEnumerable<SessionFigures> Before(string session)
    {
        for (var index = sessions.Count - 1; index >= 0; index--)
        {
            if (string.CompareOrdinal(sessions[index], session) < 0)
                yield return this[index];
        }
    }

    public IEnumerator<SessionFigures> GetEnumerator() => Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
