using System.Collections.Immutable;
using GitSession.Rules;

namespace GitSession.Framework.CrossReference;

/// <summary>A part of a connection that a line mentions.</summary>
/// <param name="Part">What it mentions.</param>
/// <param name="Value">As it stands there.</param>
/// <param name="Of">The words right at it that say of what: the scheme of a URL, the parts of a name before its last.</param>
internal sealed record Mention(ConnectionPart Part, string Value, ImmutableArray<string> Of)
{
    /// <summary>The host that it stands behind; null where there is none.</summary>
    public string? Host { get; init; }

    /// <summary>It is given to a name that says nothing beside, such as `port`.</summary>
    public bool IsPlain { get; init; }

    /// <summary>`name:1234`, which is an address only where the name is known to be one: it may as well be a file and a line.</summary>
    public bool IsLoose { get; init; }
}
