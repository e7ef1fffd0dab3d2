namespace GitSession.World;

/// <summary>One check of the start protocol.</summary>
/// <param name="Target">What is looked at: `host:port`, an address, a command line or a path.</param>
/// <param name="Blocking">Where it fails, no session is opened.</param>
/// <param name="Timeout">How long it may take.</param>
/// <param name="IsOwn">It stands in the user's own settings, so that a command of it needs no trust.</param>
public sealed record Check(string Name, CheckKind Kind, string Target, bool Blocking, TimeSpan Timeout, bool IsOwn = false);
