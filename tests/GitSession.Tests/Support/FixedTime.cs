namespace GitSession.Tests.Support;

/// <summary>A clock that stands still until it is told to go on, in a time zone of its own.</summary>
public sealed class FixedTime : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 20, 9, 15, 4, TimeSpan.FromHours(1));

    public DateTimeOffset Now => _now;

    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(1), "test", "test");

    public override DateTimeOffset GetUtcNow() => _now.ToUniversalTime();

    public void Pass(TimeSpan time) => _now += time;

    public void PassMinutes(int minutes) => Pass(TimeSpan.FromMinutes(minutes));
}
