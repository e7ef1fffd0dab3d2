using System.Collections.Immutable;

namespace GitSession.Rules;

/// <summary>Something in a rule that is not as it should be, with its place; the words for it are the printer's.</summary>
public abstract record RuleFault
{
    private RuleFault(string path, int line) => (Path, Line) = (path, line);

    public string Path { get; }

    public int Line { get; }

    /// <summary>A value is not what its key promises.</summary>
    public sealed record Value(string In, int At, string Expected) : RuleFault(In, At);

    /// <summary>Another rule has its imported id.</summary>
    public sealed record SharedId(string In, int At, string Id, string Other) : RuleFault(In, At);

    /// <summary>The rule that came in its place is not there.</summary>
    public sealed record UnknownSuccessor(string In, int At, string Id) : RuleFault(In, At);

    /// <summary>Parameters that nothing here uses.</summary>
    public sealed record UnusedParameters(string In, int At, ImmutableArray<string> Names) : RuleFault(In, At);
}
