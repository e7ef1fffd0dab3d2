using GitSession.Text;

namespace GitSession.Memory;

/// <summary>Ids that are short to type: four of the letters and digits that are not taken for each other (no 0 and no 1).</summary>
public static class LoopId
{
    public const string Alphabet = "abcdefghijklmnopqrstuvwxyz23456789";
    public const int Length = 4;

    /// <summary>A random id that is not among the known ones.</summary>
    public static string New(Random random, IEnumerable<string> known)
    {
        var taken = known.ToHashSet(StringComparer.Ordinal);
        while (true)
        {
            var id = new string(random.GetItems(Alphabet.AsSpan(), Length));
            if (taken.Add(id))
                return id;
        }
    }

    /// <summary>The id of a line that a person wrote without one: every clone derives the same from the same text.</summary>
    public static string Derive(string text) => string.Create(Length, Digest.BytesOf(text), (id, bytes) =>
    {
        for (var i = 0; i < id.Length; i++)
            id[i] = Alphabet[BitConverter.ToUInt16(bytes, i * 2) % Alphabet.Length];
    });
}
