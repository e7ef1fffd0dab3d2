using GitSession.Text;

namespace GitSession.Review.Summary.Parts;

/// <summary>A name from outside as a code span that a reader has patience for.</summary>
internal static class CodeText
{
    private const int Longest = 200;

    public static string Of(string name)
    {
        var line = Secrets.Redact(SafeText.OneLine(name)).Replace("<!--", "", StringComparison.Ordinal);
        return InertText.Code(line.Length <= Longest ? line : SafeText.OneLine(line[..(Longest - 1)]) + "…");
    }
}
