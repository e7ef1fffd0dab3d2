namespace GitSession.Text;

/// <summary>A heading and what stands below it, up to the next heading of its level or a higher one.</summary>
/// <param name="Title">The heading's text, without its marks.</param>
/// <param name="Heading">The heading with its line end.</param>
public sealed record Section(string Title, int Level, TextSpan Heading, TextSpan Body)
{
    /// <summary>Whether the heading says this, in any case, in bold or not, with or without a remark after it: "OPEN LOOPS (2):".</summary>
    public bool IsCalled(string title)
    {
        var said = Title.AsSpan().TrimStart("*_");
        return said.StartsWith(title, StringComparison.OrdinalIgnoreCase) && (said.Length == title.Length || !char.IsLetterOrDigit(said[title.Length]));
    }
}
