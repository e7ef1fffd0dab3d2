using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using GitSession.Text;

namespace GitSession.Progress;

/// <summary>
/// Reads a block of JSON, strictly (RFC 8259): what another program could not read is damaged here too. A block that calls itself
/// `jsonc` may hold remarks and a comma behind the last item. A key that stands twice is damage: readers differ in which one counts.
/// </summary>
internal sealed class JsonBlock(string path, string text, CodeFence fence)
{
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(fence.Content.In(text));

    /// <exception cref="DamagedDocument">It is no JSON, or no object.</exception>
    public static BlockValue.Map Read(string path, string text, CodeFence fence) => new JsonBlock(path, text, fence).ReadRoot();

    private BlockValue.Map ReadRoot()
    {
        var isLenient = fence.Language is "jsonc";
        var reader = new Utf8JsonReader(_bytes, new JsonReaderOptions
        {
            AllowTrailingCommas = isLenient,
            CommentHandling = isLenient ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,
        });
        try
        {
            reader.Read();
            var root = reader.TokenType is JsonTokenType.StartObject ? ReadMap(ref reader) : throw Damaged(reader.TokenStartIndex, "one JSON object");
            reader.Read();
            return root;
        }
        catch (JsonException error)
        {
            throw new DamagedDocument(path, fence.Line + (int)(error.LineNumber ?? 0), $"JSON ({Reason(error)})");
        }
        catch (InvalidOperationException)
        {
            // An escape that is half a character, as in "\uD800".
            throw Damaged(reader.TokenStartIndex, "JSON whose texts are Unicode");
        }
    }

    private BlockValue ReadValue(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadMap(ref reader),
        JsonTokenType.StartArray => ReadList(ref reader),
        JsonTokenType.String => new BlockValue.Scalar(Place(ref reader), reader.GetString(), Quotation.DoubleMarks),
        JsonTokenType.Null => new BlockValue.Scalar(Place(ref reader), null, Quotation.None),
        _ => new BlockValue.Scalar(Place(ref reader), Encoding.UTF8.GetString(reader.ValueSpan), Quotation.None),
    };

    private BlockValue.Map ReadMap(ref Utf8JsonReader reader)
    {
        var place = Place(ref reader);
        var entries = ImmutableArray.CreateBuilder<(string, BlockValue)>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
        {
            var key = reader.GetString() ?? "";
            if (!keys.Add(key))
                throw Damaged(reader.TokenStartIndex, $"the key {key} once, and it stands there twice");
            reader.Read();
            entries.Add((key, ReadValue(ref reader)));
        }
        return new BlockValue.Map(place, entries.ToImmutable());
    }

    private BlockValue.List ReadList(ref Utf8JsonReader reader)
    {
        var place = Place(ref reader);
        var items = ImmutableArray.CreateBuilder<BlockValue>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            items.Add(ReadValue(ref reader));
        return new BlockValue.List(place, items.ToImmutable());
    }

    private TextSpan Place(ref Utf8JsonReader reader) => TextSpan.Between(At(reader.TokenStartIndex), At(reader.BytesConsumed));

    // The reader counts bytes, a document characters.
    private int At(long index) => fence.Content.Start + (_bytes.Length == fence.Content.Length ? (int)index : Encoding.UTF8.GetCharCount(_bytes.AsSpan(0, (int)index)));

    private DamagedDocument Damaged(long index, string expected) =>
        new(path, fence.Line + _bytes.AsSpan(0, (int)index).Count((byte)'\n'), expected);

    // Behind the reader's first sentence stands advice for programmers, and a place that it counts from the block's beginning.
    private static string Reason(JsonException error)
    {
        var sentence = SafeText.OneLine(error.Message);
        return sentence.IndexOf(". ", StringComparison.Ordinal) is var end and > 0 ? sentence[..end] : sentence;
    }
}
