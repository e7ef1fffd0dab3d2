namespace GitSession.Text;

/// <summary>The words of an enumeration as our documents spell them: in lower case, an underscore between the parts.</summary>
public static class WordOf
{
    public static string Text<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((c, at) => char.IsUpper(c) ? (at > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>The same in capitals, as audits and rules spell it.</summary>
    public static string Capitals<T>(T value)
        where T : struct, Enum => Text(value).ToUpperInvariant();

    /// <summary>The value that the word means, in any case; null where it means none.</summary>
    public static T? Find<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => value is { } known && Text(known).Equals(word, StringComparison.OrdinalIgnoreCase));

    public static string All<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Text));
}
