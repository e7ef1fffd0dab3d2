using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using GitSession.Text;

namespace GitSession.Rules;

/// <summary>
/// `instruction-history.json`: an object whose `instructions` are objects with an `id` and, mostly, `active`.
/// It is read with the place of each instruction and edited by span: whatever it says beside that keeps its bytes.
/// </summary>
/// <param name="List">The list of instructions, with its brackets.</param>
internal sealed record InstructionHistory(string Text, TextSpan List, ImmutableArray<Instruction> Instructions)
{
    /// <exception cref="DamagedDocument">It is no JSON, or not of that shape.</exception>
    public static InstructionHistory Parse(string path, string text)
    {
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        var bytes = Encoding.UTF8.GetBytes(text[start..]);
        try
        {
            return new InstructionReader(path, text, start, bytes).Read();
        }
        catch (JsonException error)
        {
            throw new DamagedDocument(path, (int)(error.LineNumber ?? 0) + 1, "JSON");
        }
    }
}
