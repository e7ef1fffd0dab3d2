using GitSession.Text;

namespace GitSession.Rules;

/// <summary>The rules as an instruction history.</summary>
/// <param name="Count">How many they are.</param>
public sealed record RuleExport(string Text, int Count)
{
    /// <summary>Whether a file that is there says the same, so that it need not be touched.</summary>
    public bool IsSaidBy(string text)
    {
        try
        {
            return JsonValues.Same((text, JsonText.Parse("", text)), (Text, JsonText.Parse("", Text)));
        }
        catch (DamagedDocument)
        {
            return false;
        }
    }
}
