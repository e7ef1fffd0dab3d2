using GitSession.Memory;

namespace GitSession.Export;

/// <summary>A loop of any session: as it is inherited while it is open, else as the last entry that has it says it.</summary>
public sealed record RecordedLoop(OpenLoop Loop, LoopState State);
