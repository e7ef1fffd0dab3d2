namespace GitSession.Progress;

/// <summary>What kind of thing is to be done next.</summary>
public enum StepKind
{
    /// <summary>The phase may begin.</summary>
    Begin,

    /// <summary>The phase has begun, and what it delivers is not done.</summary>
    Resume,

    /// <summary>The phase asks for a person's word, and has it not.</summary>
    AwaitApproval,

    /// <summary>Every phase is completed.</summary>
    Maintain,

    /// <summary>A block is damaged; nothing is known until it is mended.</summary>
    Restore,
}
