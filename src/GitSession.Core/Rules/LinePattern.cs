using System.Text.RegularExpressions;

namespace GitSession.Rules;

/// <summary>A regular expression that a rule holds lines against. It comes from a text that nobody trusts, so that it may not take long.</summary>
public sealed record LinePattern
{
    /// <summary>The most characters of one.</summary>
    public const int MaxLength = 500;

    // Without backtracking the time grows with the line alone (.NET, RegexOptions.NonBacktracking); large counts still make it grow.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Regex _regex;

    private LinePattern(string text)
    {
        Text = text;
        _regex = new Regex(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Patience);
    }

    public string Text { get; }

    /// <summary>The pattern, or null where the text is none, or one that only backtracking could match.</summary>
    public static LinePattern? Parse(string text)
    {
        try
        {
            return text.Length is > 0 and <= MaxLength ? new LinePattern(text) : null;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <exception cref="RegexMatchTimeoutException">It took too long.</exception>
    public bool IsIn(string line) => _regex.IsMatch(line);

    public bool Equals(LinePattern? other) => other?.Text == Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
}
