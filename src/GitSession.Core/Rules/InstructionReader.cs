using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using GitSession.Text;

namespace GitSession.Rules;

/// <summary>Walks through an instruction history once, and keeps where things stand, in UTF-16 units of the text.</summary>
internal ref struct InstructionReader
{
    private readonly string _path;
    private readonly string _text;
    private readonly ReadOnlySpan<byte> _bytes;
    private Utf8JsonReader _json;
    private int _byte;
    private int _char;

    public InstructionReader(string path, string text, int start, ReadOnlySpan<byte> bytes)
    {
        (_path, _text, _char) = (path, text, start);
        _bytes = bytes;
        _json = new Utf8JsonReader(bytes);
    }

    public InstructionHistory Read()
    {
        InstructionHistory? history = null;
        _json.Read();
        Expect(JsonTokenType.StartObject, "an object");
        while (NextName() is { } name)
        {
            if (name is "instructions" && history is null)
                history = ReadList();
            else
                _json.Skip();
        }
        // What stands behind the object is an error too, and only reading on finds it.
        while (_json.Read())
        {
        }
        return history ?? throw new DamagedDocument(_path, 1, "the key instructions with a list");
    }

    private InstructionHistory ReadList()
    {
        Expect(JsonTokenType.StartArray, "a list of instructions");
        var (start, found) = (Position(_json.TokenStartIndex), ImmutableArray.CreateBuilder<Instruction>());
        while (_json.Read() && _json.TokenType is not JsonTokenType.EndArray)
            found.Add(ReadInstruction());
        return new InstructionHistory(_text, TextSpan.Between(start, Position(_json.BytesConsumed)), found.ToImmutable());
    }

    private Instruction ReadInstruction()
    {
        Expect(JsonTokenType.StartObject, "an instruction");
        var (start, line) = (Position(_json.TokenStartIndex), Line);
        var (id, active, at) = ((string?)null, true, (TextSpan?)null);
        while (NextName() is { } name)
        {
            if (name is "id" && _json.TokenType is JsonTokenType.String)
                id = _json.GetString();
            else if (name is "active" && _json.TokenType is JsonTokenType.True or JsonTokenType.False)
                (active, at) = (_json.GetBoolean(), TextSpan.Between(Position(_json.TokenStartIndex), Position(_json.BytesConsumed)));
            else
                _json.Skip();
        }
        return new Instruction(id ?? throw new DamagedDocument(_path, line, "an instruction with an id"), TextSpan.Between(start, Position(_json.BytesConsumed)), active, at);
    }

    // The name of the next member, with the reader on its value; null at the object's end.
    private string? NextName()
    {
        if (!_json.Read() || _json.TokenType is JsonTokenType.EndObject)
            return null;
        var name = _json.GetString();
        _json.Read();
        return name;
    }

    private readonly void Expect(JsonTokenType type, string what)
    {
        if (_json.TokenType != type)
            throw new DamagedDocument(_path, Line, what);
    }

    private readonly int Line => _bytes[..(int)_json.TokenStartIndex].Count((byte)'\n') + 1;

    // Places are asked for in their order, so that each byte is counted once.
    private int Position(long place)
    {
        _char += Encoding.UTF8.GetCharCount(_bytes[_byte..(int)place]);
        _byte = (int)place;
        return _char;
    }
}
