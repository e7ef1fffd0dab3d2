using GitSession.Text;

namespace GitSession.Progress.Merge;

/// <summary>A phase that one side added.</summary>
/// <param name="Text">The document that has it.</param>
/// <param name="IsBeforeRegion">A region of ours stands below it, before the next heading, and belongs to no phase.</param>
internal sealed record NewPhase(string Name, string Text, BlockUnit Unit, bool IsBeforeRegion)
{
    /// <summary>Its heading and its block for another document; the prose below them comes with the text of its own side.</summary>
    public string In(string text, int place)
    {
        var start = Unit.Section.Heading.Start;
        var lines = EntryText.Of(Text, TextSpan.Between(start, EntryText.NextLine(Text, Unit.Fence.Whole.End)), start, text, place);
        return lines.EndsWith('\n') ? lines : lines + EntryText.NewLine(text);
    }

    /// <summary>The blank lines that it has before its heading.</summary>
    public string Gap(string text)
    {
        var (start, words) = (Unit.Section.Heading.Start, Text.AsSpan(0, Unit.Section.Heading.Start).TrimEnd().Length);
        return words is 0 ? EntryText.NewLine(text) : Text[EntryText.NextLine(Text, words)..start].ReplaceLineEndings(EntryText.NewLine(text));
    }
}
