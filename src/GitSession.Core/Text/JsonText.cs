using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace GitSession.Text;

/// <summary>Reads where the values of a JSON text lie. Comments and trailing commas are allowed, as in the settings of editors and agents.</summary>
public ref struct JsonText
{
    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly byte[] _bytes;
    private Utf8JsonReader _reader;
    private int _byte;
    private int _character;

    private JsonText(byte[] bytes, int before)
    {
        _bytes = bytes;
        _character = before;
        _reader = new Utf8JsonReader(bytes, Options);
    }

    /// <param name="path">How an error names it.</param>
    /// <exception cref="DamagedDocument">It is no JSON, or no object.</exception>
    public static JsonPart Parse(string path, string text)
    {
        var before = text.StartsWith('\uFEFF') ? 1 : 0;
        var json = new JsonText(Encoding.UTF8.GetBytes(text[before..]), before);
        try
        {
            json._reader.Read();
            var root = json.Value();
            while (json._reader.Read())
            {
            }
            return root.Kind is JsonValueKind.Object ? root : throw new DamagedDocument(path, LineOf(text, root.Start), "a JSON object");
        }
        catch (JsonException error)
        {
            throw new DamagedDocument(path, (int)(error.LineNumber ?? 0) + 1, "JSON");
        }
    }

    /// <summary>The line of a place in a text, counted from 1.</summary>
    public static int LineOf(string text, int position) => text.AsSpan(0, position).Count('\n') + 1;

    private JsonPart Value()
    {
        var start = Character(_reader.TokenStartIndex);
        var kind = _reader.TokenType switch
        {
            JsonTokenType.StartObject => JsonValueKind.Object,
            JsonTokenType.StartArray => JsonValueKind.Array,
            JsonTokenType.String => JsonValueKind.String,
            JsonTokenType.Number => JsonValueKind.Number,
            JsonTokenType.True => JsonValueKind.True,
            JsonTokenType.False => JsonValueKind.False,
            _ => JsonValueKind.Null,
        };
        var words = kind is JsonValueKind.String ? Words() : null;
        var parts = kind is JsonValueKind.Object ? Members() : kind is JsonValueKind.Array ? Items() : [];
        return new JsonPart(kind, TextSpan.Between(start, Character(_reader.BytesConsumed))) { Words = words, Parts = parts };
    }

    private ImmutableArray<JsonPart> Members()
    {
        var members = ImmutableArray.CreateBuilder<JsonPart>();
        while (_reader.Read() && _reader.TokenType is not JsonTokenType.EndObject)
        {
            var (start, name) = (Character(_reader.TokenStartIndex), Words());
            _reader.Read();
            members.Add(Value() with { Name = name, Start = start });
        }
        return members.ToImmutable();
    }

    private ImmutableArray<JsonPart> Items()
    {
        var items = ImmutableArray.CreateBuilder<JsonPart>();
        while (_reader.Read() && _reader.TokenType is not JsonTokenType.EndArray)
            items.Add(Value());
        return items.ToImmutable();
    }

    // A half of a surrogate pair may be written by an escape, and is no text.
    private readonly string Words()
    {
        try
        {
            return _reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    // The reader counts bytes; asked for one place after the other, so that each byte is counted once.
    private int Character(long at)
    {
        _character += Encoding.UTF8.GetCharCount(_bytes.AsSpan(_byte, (int)at - _byte));
        _byte = (int)at;
        return _character;
    }
}
