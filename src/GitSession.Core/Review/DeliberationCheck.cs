using GitSession.Framework.Deliberation;
using GitSession.Text;

namespace GitSession.Review;

/// <summary>What is wrong in a deliberation: a decision that cannot be told, because more than one box is ticked.</summary>
public static class DeliberationCheck
{
    /// <exception cref="DamagedDocument">It cannot be read.</exception>
    public static IEnumerable<DocumentFinding> Run(string path, string text)
    {
        var deliberation = DeliberationDocument.Parse(path, text);
        if (PluralisticDeliberationOrchestrator.Analyze(deliberation).IsAmbiguous)
            yield return new DocumentFinding(path, LineOfSecond(path, text), DocumentFault.DeliberationTwoDecisions, deliberation.Ticked[0], deliberation.Ticked[1]);
    }

    private static int LineOfSecond(string path, string text)
    {
        var document = MarkdownText.Parse(path, text);
        var ticked = document.SectionsCalled(DeliberationDocument.DecisionHeading).Take(1).SelectMany(document.ItemsIn).Where(item => item is { Ticked: true, Within: null });
        return ticked.Skip(1).FirstOrDefault() is { } second ? text.AsSpan(0, second.Whole.Start).Count('\n') + 1 : 1;
    }
}
