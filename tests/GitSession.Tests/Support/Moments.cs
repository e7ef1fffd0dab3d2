using GitSession.Memory;

namespace GitSession.Tests.Support;

/// <summary>A fixed morning, and what stands in a test where its value does not matter.</summary>
public static class Moments
{
    public static DateTimeOffset Morning { get; } = new(2026, 11, 20, 9, 15, 0, TimeSpan.FromHours(1));

    public static DateTimeOffset After(int minutes) => Morning.AddMinutes(minutes);

    public static OpenLoop Loop(string id, Urgency urgency = Urgency.Medium, DateTimeOffset? openedAt = null) => new()
    {
        Id = id,
        Description = $"Loop {id}",
        OpenedAt = openedAt ?? Morning,
        Urgency = urgency,
    };
}
