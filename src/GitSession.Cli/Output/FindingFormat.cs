namespace GitSession.Cli.Output;

/// <summary>How findings are written.</summary>
internal enum FindingFormat
{
    /// <summary>One line a finding, for people.</summary>
    Text,

    Json,

    /// <summary>Workflow commands, which GitHub shows at the lines of a pull request.</summary>
    Github,

    /// <summary>SARIF 2.1.0, for whatever collects the findings of several tools.</summary>
    Sarif,
}
