namespace GitSession.World;

/// <summary>What a push does about a session that is open, or a handoff that is not in it.</summary>
public enum BeforePush
{
    Off,

    /// <summary>Says so in one line.</summary>
    Remind,

    /// <summary>Refuses the push.</summary>
    Require,

    /// <summary>Commits a checkpoint of the open session and asks to push again.</summary>
    Write,
}
