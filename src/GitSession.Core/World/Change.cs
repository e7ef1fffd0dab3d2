namespace GitSession.World;

/// <summary>A path that differs from HEAD.</summary>
/// <param name="IsNew">HEAD does not have it.</param>
public sealed record Change(string Path, bool IsNew);
