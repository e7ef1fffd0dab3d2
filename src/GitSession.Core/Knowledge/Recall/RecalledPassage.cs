using GitSession.Text;

namespace GitSession.Knowledge.Recall;

/// <summary>Reads a passage that was found from its document again.</summary>
internal static class RecalledPassage
{
    private const string Below = " > ";

    /// <summary>Null where the document does not say there what the index says.</summary>
    public static RecallResult? Read(Candidate candidate, int elsewhere, RecallQuery query)
    {
        var (kind, path, place) = (candidate.Of.Kind, candidate.Path, candidate.Place);
        var passages = RecallDocument.Read(kind, path, _ => candidate.Part.Read(candidate.Document)).Passages;
        if (place >= passages.Length || WordMark.Of(passages[place].Text) != candidate.Mark)
            return null;
        var passage = passages[place];
        var first = query.HitsIn(passage.Text) is [var hit, ..] ? hit.Start : 0;
        return new RecallResult(kind, RecallPlace.IdOf(kind, path), path, passage.Line + passage.Text.AsSpan(0, first).Count('\n'), Headings(passages, place), passage.Text, candidate.Score)
        {
            At = candidate.Of.At,
            Session = candidate.Part.Index.Documents.Session(candidate.Document),
            Commit = candidate.Part.CommitOf(candidate.Document),
            Elsewhere = elsewhere,
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
