using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.Progress.Merge;

/// <summary>An entry of a block, or the block itself: where it lies in the document, what it says, and the entries in it.</summary>
/// <param name="Key">Empty for the block itself.</param>
/// <param name="Whole">From the key to the end of the value; in a mapping of YAML that has its entries on lines of their own, to the end of the line.</param>
/// <param name="Value">What stands where the value does; in YAML from behind the colon on.</param>
internal sealed record BlockPart(string Key, TextSpan Whole, TextSpan Value)
{
    /// <summary>What a text says, whatever its quotation marks; null where its characters alone tell what it is.</summary>
    public string? Said { get; init; }

    /// <summary>The entries of a mapping, in their order; null where it is none.</summary>
    public ImmutableArray<BlockPart>? Entries { get; init; }

    /// <summary>A mapping whose entries have lines of their own, and no comma between them.</summary>
    public bool IsOnLines { get; init; }

    public bool IsMap => Entries is not null;

    public BlockPart? this[string key] => Entries?.FirstOrDefault(entry => entry.Key == key);
}
