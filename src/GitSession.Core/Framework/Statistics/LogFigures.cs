using GitSession.World;

namespace GitSession.Framework.Statistics;

/// <summary>What one audit log comes to, as it is kept.</summary>
/// <param name="Trace">The log as it was when it was read.</param>
/// <param name="Kept">The figures, not read yet.</param>
public sealed record LogFigures(FileTrace Trace, ReadOnlyMemory<byte> Kept);
