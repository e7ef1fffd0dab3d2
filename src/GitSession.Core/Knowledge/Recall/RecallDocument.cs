using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Knowledge.Recall;

/// <summary>A document as a search sees it. One that cannot be read has no passages, and what is wrong with it.</summary>
internal sealed record RecallDocument(RecallKind Kind, string Path)
{
    private const int Format = 1;

    /// <summary>The session that it is of, or came out of; null where that is not known.</summary>
    public string? Session { get; init; }

    /// <summary>Null where that is not known.</summary>
    public DateTimeOffset? At { get; init; }

    public ImmutableArray<Passage> Passages { get; init; } = [];

    public DamagedDocument? Damage { get; init; }

    public static RecallDocument Read(RecallKind kind, string path, Func<string, string?> read)
    {
        var document = new RecallDocument(kind, path) { Session = RecallPlace.SessionOf(kind, path) };
        try
        {
            return read(path) is { } text ? Parse(document, text) : document;
        }
        catch (DamagedDocument damaged)
        {
            return document with { Damage = damaged };
        }
        catch (Refusal)
        {
            return document with { Damage = new DamagedDocument(path, 0, "a file of this repository that can be read") };
        }
    }

    private static RecallDocument Parse(RecallDocument document, string text)
    {
        var front = FrontMatter.Find(document.Path, text);
        front?.Map.RefuseNewerFormat(Format);
        return document with
        {
            Session = document.Session ?? front?.Map.Text("produced_by"),
            At = RecallPlace.TimeKeys(document.Kind).Select(key => front?.Map.Time(key)).FirstOrDefault(time => time is not null)
                ?? RecallPlace.DateOf(document.Kind, document.Path),
            Passages = PassageReader.Read(document.Path, text, front),
        };
    }
}
