using GitSession.Memory;
using GitSession.Text;

namespace GitSession.Journal;

/// <summary>A loop as it stands on one line of an entry.</summary>
public sealed record LoopLine
{
    public required string Id { get; init; }

    public required string Description { get; init; }

    public string? Context { get; init; }

    public Urgency Urgency { get; init; } = Urgency.Medium;

    public LoopType Type { get; init; } = LoopType.Task;

    /// <summary>Null where a person wrote the line without it.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>The box is ticked.</summary>
    public bool Closed { get; init; }

    /// <summary>Where the line stands in the text it was read from.</summary>
    public ListEntry? Place { get; init; }

    /// <summary>Six hexadecimal digits that tell whether two lines say the same; its id, age and box are not part of that.</summary>
    public string Mark
    {
        get
        {
            var said = $"{Urgency}\n{Type}\n{Description}\n{Context}";
            return Digest.Of(said)[..6];
        }
    }

    /// <summary>Whether it says the same as another, so that both have one mark.</summary>
    public bool SaysAs(LoopLine other) => (Urgency, Type, Description, Context) == (other.Urgency, other.Type, other.Description, other.Context);

    /// <summary>What it says, to be quoted.</summary>
    public string Said => $"{Urgency.ToString().ToUpperInvariant()}: {Description}{(Context is null ? "" : " - " + Context)}";

    public static LoopLine Of(OpenLoop loop) => new()
    {
        Id = loop.Id,
        Description = loop.Description,
        Context = loop.Context,
        Urgency = loop.Urgency,
        Type = loop.Type,
        OpenedAt = loop.OpenedAt,
    };

    public static LoopLine Of(ClosedLoop closed) => Of(closed.Loop) with
    {
        Closed = true,
        Context = closed.Note ?? closed.Loop.Context,
    };

    public OpenLoop ToLoop(string openedIn, int carried, DateTimeOffset openedAt) => new()
    {
        Id = Id,
        Description = Description,
        OpenedAt = openedAt,
        Context = Context,
        Urgency = Urgency,
        Type = Type,
        OpenedIn = openedIn,
        Carried = carried,
    };
}
