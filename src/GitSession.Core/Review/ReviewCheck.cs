using GitSession.Operations.Reports;
using GitSession.Text;

namespace GitSession.Review;

/// <summary>What is wrong in a review package: boxes that cannot be told, and points that were ticked with other words than were asked for.</summary>
internal static class ReviewCheck
{
    /// <exception cref="DamagedDocument">It cannot be read.</exception>
    public static IEnumerable<DocumentFinding> Run(string path, string text)
    {
        var items = ReviewDocument.Parse(path, text).Items;
        var changed = items.Where(item => item is { Ticked: true, IsChanged: true, Key: not null })
            .Select(item => new DocumentFinding(path, JsonText.LineOf(text, item.Place.Whole.Start), DocumentFault.ReviewApprovedOtherwise, item.Text));
        return [.. changed, .. BoxCheck.Run(path, MarkdownText.Parse(path, text), ReviewDocument.KeyIn)];
    }
}
