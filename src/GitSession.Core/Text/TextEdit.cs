using System.Text;

namespace GitSession.Text;

/// <summary>One replacement in a text. Whatever no edit names stays as it is, to the byte.</summary>
public readonly record struct TextEdit(TextSpan Span, string Replacement)
{
    public static TextEdit Insert(int position, string text) => new(new TextSpan(position, 0), text);

    /// <summary>Applies edits that do not overlap; those at one position keep their order.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var result = new StringBuilder(text.Length);
        var position = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Span.Start))
        {
            result.Append(text, position, edit.Span.Start - position).Append(edit.Replacement);
            position = edit.Span.End;
        }
        return result.Append(text, position, text.Length - position).ToString();
    }
}
