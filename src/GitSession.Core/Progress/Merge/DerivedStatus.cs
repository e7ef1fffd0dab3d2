using GitSession.Text;

namespace GitSession.Progress.Merge;

/// <summary>
/// The overall status is derived from the phases. Where both sides changed it and both have what their phases come to, what it comes
/// to in the merged ones is derived again, as of the later time.
/// </summary>
internal static class DerivedStatus
{
    /// <param name="before">The documents as they are merged.</param>
    /// <param name="agreed">The same, of which the phases agree.</param>
    public static Sides<string> Agree(Sides<string> before, Sides<string> agreed)
    {
        try
        {
            return WhenChanged(before) is { } time ? agreed with { Ours = Update(agreed.Ours, time), Theirs = Update(agreed.Theirs, time) } : agreed;
        }
        catch (DamagedDocument)
        {
            return agreed; // what cannot be read is merged as the text that it is
        }
    }

    // Null where one side alone changed it, or where a person wrote something else than the phases say.
    private static DateTimeOffset? WhenChanged(Sides<string> texts)
    {
        var said = texts.Each(text => OverallStatus.Lines(ProgressDocument.Parse(text)));
        if (said.Ours is null || said.Theirs is null || said.Ours == said.Base || said.Theirs == said.Base || said.Ours == said.Theirs)
            return null;
        return Derived(texts.Ours) is { } ours && Derived(texts.Theirs) is { } theirs ? (ours > theirs ? ours : theirs) : null;
    }

    private static DateTimeOffset? Derived(string text)
    {
        var document = ProgressDocument.Parse(text);
        return OverallStatus.LastUpdated(document) is { } time && Update(text, time) == text ? time : null;
    }

    private static string Update(string text, DateTimeOffset time) => OverallStatus.Update(ProgressDocument.Parse(text), time).Text;
}
