namespace GitSession.Operations.Protocols;

/// <summary>What an item's evidence is. Words and links are what somebody says; the others were looked at.</summary>
public enum EvidenceKind
{
    /// <summary>A check of the settings, or what this program saw for itself.</summary>
    Check,

    /// <summary>A file or a directory of the worktree that is there.</summary>
    Path,

    /// <summary>A commit that git knows, and whether HEAD holds it.</summary>
    Commit,

    /// <summary>A metric, with its values before and in the session.</summary>
    Metric,

    /// <summary>An incident.</summary>
    Incident,

    /// <summary>An address; nobody looked at what is there.</summary>
    Link,

    /// <summary>What somebody says.</summary>
    Words,
}
