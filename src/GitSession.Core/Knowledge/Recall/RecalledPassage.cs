using GitSession.Text;

namespace GitSession.Knowledge.Recall;

/// <summary>Reads a passage that was found from its document again.</summary>
internal static class RecalledPassage
{
    private const string Below = " > ";

    /// <summary>Null where the document does not say there what the index says.</summary>
    public static RecallResult? Read(Candidate candidate, RecallQuery query)
    {
        var of = candidate.Of;
        var passages = RecallDocument.Read(of.Kind, of.Path, _ => candidate.Part.Read(candidate.Document)).Passages;
        var place = candidate.Passage - of.First;
        if (place >= passages.Length || WordMark.Of(passages[place].Text) != candidate.Part.Index.Passages[candidate.Passage].Mark)
            return null;
        var passage = passages[place];
        var first = query.HitsIn(passage.Text) is [var hit, ..] ? hit.Start : 0;
        return new RecallResult(of.Kind, RecallPlace.IdOf(of.Kind, of.Path), of.Path, passage.Line + passage.Text.AsSpan(0, first).Count('\n'), Headings(passages, place), passage.Text, candidate.Score)
        {
            At = of.At,
            Session = of.Session,
            Commit = candidate.Part.CommitOf(candidate.Document),
            Elsewhere = candidate.Elsewhere,
        };
    }

    private static string Headings(IReadOnlyList<Passage> passages, int place)
    {
        var (headings, level) = (new Stack<string>(), passages[place].IsHeading ? passages[place].Level : int.MaxValue);
        for (var i = place - 1; i >= 0; i--)
        {
            if (passages[i].IsHeading && passages[i].Level < level)
            {
                headings.Push(SafeText.OneLine(passages[i].Text).Trim(' ', '#', '='));
                level = passages[i].Level;
            }
        }
        return string.Join(Below, headings);
    }
}
