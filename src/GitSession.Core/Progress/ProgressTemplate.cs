namespace GitSession.Progress;

/// <summary>What a new document begins with.</summary>
public enum ProgressTemplate
{
    /// <summary>The few phases of any project.</summary>
    Project,

    /// <summary>The phases −1 to 8 of the operations framework, with its tracking of compliance and its rules.</summary>
    Operations,
}
