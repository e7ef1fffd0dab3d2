using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.Progress;

/// <summary>A value in the block of a phase, JSON or YAML, with its place in the document.</summary>
/// <param name="Place">Where it stands; only a scalar's is that of the whole value.</param>
public abstract record BlockValue(TextSpan Place)
{
    /// <param name="Text">What it says; null where it says null.</param>
    public sealed record Scalar(TextSpan Place, string? Text, Quotation Quotation) : BlockValue(Place)
    {
        /// <summary>The edit that puts another text in its place and leaves every other byte.</summary>
        internal TextEdit Write(BlockFormat format, string text) =>
            new(Place, (Quotation is Quotation.Missing ? " " : "") + StatusText.Of(format, Quotation, text));
    }

    public sealed record List(TextSpan Place, ImmutableArray<BlockValue> Items) : BlockValue(Place);

    public sealed record Map(TextSpan Place, ImmutableArray<(string Key, BlockValue Value)> Entries) : BlockValue(Place)
    {
        public static Map Empty { get; } = new(default, []);

        public BlockValue? this[string key] => Entries.FirstOrDefault(entry => entry.Key == key).Value;

        /// <summary>The text of a scalar; null where there is none, or something else.</summary>
        public string? Text(string key) => (this[key] as Scalar)?.Text;

        /// <summary>The texts of a list; none where there is no list.</summary>
        public IEnumerable<string> Texts(string key) => (this[key] as List)?.Items.OfType<Scalar>().Select(item => item.Text).OfType<string>() ?? [];
    }
}
