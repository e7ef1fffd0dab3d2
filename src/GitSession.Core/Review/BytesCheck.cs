using System.Text.RegularExpressions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Review;

/// <summary>What should not be there in a file that cannot be read as a text of ours, because it is not UTF-8 or too long.</summary>
internal static class BytesCheck
{
    /// <summary>How many bytes of a file are searched.</summary>
    public const int Most = 10_000_000;

    public static IEnumerable<DocumentFinding> Run(IWorkspace workspace, string path)
    {
        try
        {
            return new CheckedTexts(workspace).LeadsOut(path) is null && workspace.ReadStart(path, Most + 1) is { } bytes ? Search(path, bytes) : [];
        }
        catch (Refusal)
        {
            return []; // what leads elsewhere is none of ours
        }
    }

    private static List<DocumentFinding> Search(string path, byte[] bytes)
    {
        var unsearched = new DocumentFinding(path, 1, DocumentFault.NotSearched, $"{Most}");
        try
        {
            var text = LooseText.Of(bytes.AsSpan(0, Math.Min(Most, bytes.Length)));
            return [.. SecretCheck.Run(path, text), .. HumanContextCheck.Run(path, text), .. bytes.Length > Most ? [unsearched] : Array.Empty<DocumentFinding>()];
        }
        catch (RegexMatchTimeoutException)
        {
            return [unsearched]; // a line of millions of characters may be made to take for ever
        }
    }
}
