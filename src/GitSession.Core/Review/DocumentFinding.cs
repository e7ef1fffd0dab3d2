using GitSession.Text;

namespace GitSession.Review;

/// <summary>Something wrong in a document of ours, with its place. It holds facts; the words for them are the printer's.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Subject">What it is about: an id, a key, what was expected there.</param>
/// <param name="Other">What else the words need, such as another document.</param>
public sealed record DocumentFinding(string File, int Line, DocumentFault Fault, string Subject = "", string Other = "")
{
    /// <summary>What names it besides; empty where nothing does.</summary>
    public string More { get; init; } = "";

    public Severity Severity => Fault.Severity();

    /// <summary>What of ours it stands against: `suggestion-two-decisions`.</summary>
    public string Rule => Fault.Name();

    public static DocumentFinding Of(DamagedDocument damaged, DocumentFault fault = DocumentFault.Damaged) =>
        new(damaged.Path, Math.Max(1, damaged.Line), fault, damaged.Expected);

    /// <summary>The same without what looks like a secret in its words: they are quoted from the document, and printed where others read.</summary>
    public DocumentFinding Redacted() => this with { Subject = Secrets.Redact(Subject), Other = Secrets.Redact(Other) };
}
