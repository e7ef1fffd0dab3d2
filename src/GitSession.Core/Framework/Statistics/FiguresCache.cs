using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GitSession.World;

namespace GitSession.Framework.Statistics;

/// <summary>
/// The figures of each log and of all together, as they are kept between two commands: a line each, so that only those are read that are
/// asked for. They are derived, can be deleted at any time, and are believed only for logs that nothing was done to since.
/// </summary>
/// <param name="MadeAt">When the reading of the logs began.</param>
/// <param name="Together">Those of all logs.</param>
/// <param name="Logs">Those of each, by its path.</param>
public sealed record FiguresCache(DateTimeOffset MadeAt, ReadOnlyMemory<byte> Together, ImmutableArray<LogFigures> Logs)
{
    private const string Version = "git-session audit figures 3";

    public static FiguresCache None { get; } = new(DateTimeOffset.MinValue, default, []);

    /// <summary>What is kept; nothing where that is not of this version.</summary>
    public static FiguresCache Parse(ReadOnlyMemory<byte> bytes)
    {
        var lines = Lines(bytes);
        return lines is [var version, var made, var together, .. var logs] && Text(version) == Version && Number(Text(made)) is { } ticks
            ? new FiguresCache(new DateTimeOffset(ticks, TimeSpan.Zero), together, [.. logs.Select(Log).OfType<LogFigures>()])
            : None;
    }

    public byte[] Render()
    {
        using var bytes = new MemoryStream();
        Line(bytes, Encoding.UTF8.GetBytes(Version));
        Line(bytes, Encoding.UTF8.GetBytes(MadeAt.UtcTicks.ToString(CultureInfo.InvariantCulture)));
        Line(bytes, Together.Span);
        foreach (var (trace, kept) in Logs.Where(log => log.Trace.WrittenAt is not null && !log.Trace.Path.AsSpan().ContainsAny('\t', '\n')))
        {
            bytes.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{trace.Path}\t{trace.Size}\t{trace.WrittenAt?.UtcTicks}\t")));
            Line(bytes, kept.Span);
        }
        return bytes.ToArray();
    }

    private static void Line(MemoryStream bytes, ReadOnlySpan<byte> line)
    {
        bytes.Write(line);
        bytes.WriteByte((byte)'\n');
    }

    private static List<ReadOnlyMemory<byte>> Lines(ReadOnlyMemory<byte> bytes)
    {
        var lines = new List<ReadOnlyMemory<byte>>();
        for (int end; (end = bytes.Span.IndexOf((byte)'\n')) >= 0; bytes = bytes[(end + 1)..])
            lines.Add(bytes[..end]);
        return lines;
    }

    // Path, size and time, then the figures, which are not read yet.
    private static LogFigures? Log(ReadOnlyMemory<byte> line)
    {
        var figures = line.Span.IndexOf((byte)'{');
        return figures > 0 && Text(line[..figures]).Split('\t') is [var path, var size, var at, ""] && Number(size) is { } bytes && Number(at) is { } ticks
            ? new LogFigures(new FileTrace(path, bytes, new DateTimeOffset(ticks, TimeSpan.Zero)), line[figures..])
            : null;
    }

    private static string Text(ReadOnlyMemory<byte> line) => Encoding.UTF8.GetString(line.Span);

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= DateTimeOffset.MaxValue.UtcTicks ? number : null;
}
