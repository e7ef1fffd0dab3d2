using System.Collections.Immutable;
using System.Text.Json;

namespace GitSession.Text;

/// <summary>A value in a JSON text: what it is, where it lies, and what lies in it.</summary>
/// <param name="Kind">An object, an array or a scalar.</param>
/// <param name="Span">Where the value lies.</param>
public sealed record JsonPart(JsonValueKind Kind, TextSpan Span)
{
    /// <summary>Its name, where it is a member of an object.</summary>
    public string? Name { get; init; }

    /// <summary>Where it begins with its name, if it has one.</summary>
    public int Start { get; init; } = Span.Start;

    /// <summary>What a string says; null where it is none.</summary>
    public string? Words { get; init; }

    /// <summary>The members of an object or the items of an array, in their order.</summary>
    public ImmutableArray<JsonPart> Parts { get; init; } = [];

    /// <summary>The member of that name; of several the last, which is the one that counts for whoever reads them (ECMA-404 leaves it open).</summary>
    public JsonPart? Member(string name) => Kind is JsonValueKind.Object ? Parts.LastOrDefault(part => part.Name == name) : null;
}
