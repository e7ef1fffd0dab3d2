namespace GitSession.Knowledge.Recall;

/// <summary>The least of a document that a search finds: a heading, a paragraph, what a list item says, a block of code, a value of front matter.</summary>
/// <param name="Line">On which it begins, counted from 1.</param>
/// <param name="Level">Of a heading, from 1; 0 for anything else.</param>
internal readonly record struct Passage(string Text, int Line, int Level)
{
    public bool IsHeading => Level > 0;
}
