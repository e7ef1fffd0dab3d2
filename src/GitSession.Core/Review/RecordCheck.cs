using GitSession.Operations.Protocols;
using GitSession.Text;

namespace GitSession.Review;

/// <summary>What is wrong in a record of protocols: boxes that cannot be told, and evidence that it had and has no more.</summary>
internal static class RecordCheck
{
    /// <param name="before">Its text where the branch began; null where it was not there, or that is not asked.</param>
    /// <exception cref="DamagedDocument">It cannot be read.</exception>
    public static IEnumerable<DocumentFinding> Run(string path, string text, string? before)
    {
        var record = RunDocument.Parse(path, text);
        return [.. BoxCheck.Run(path, MarkdownText.Parse(path, text), RunDocument.IdIn), .. before is null ? [] : Lost(path, record, Read(path, before))];
    }

    private static IEnumerable<DocumentFinding> Lost(string path, ProtocolRun record, ProtocolRun? before) =>
        from item in before?.Items ?? []
        let now = record.Find(item.Id)
        where item.Evidence.Except(now?.Evidence ?? []).Any()
        select new DocumentFinding(path, now is null ? 1 : JsonText.LineOf(record.Text, now.Place.Whole.Start), DocumentFault.RecordRewritten, item.Id);

    // It may have been damaged before, and mended since.
    private static ProtocolRun? Read(string path, string text)
    {
        try
        {
            return RunDocument.Parse(path, text);
        }
        catch (DamagedDocument)
        {
            return null;
        }
    }
}
