using GitSession.World;

namespace GitSession.Cli.Demo;

/// <summary>The demo's time, which passes when a command is typed, and the shell that types.</summary>
internal sealed class DemoClock(DateTimeOffset morning) : TimeProvider
{
    private DateTimeOffset _now = morning;

    public Owner Owner { get; private set; } = new(1000, morning);

    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("demo", morning.Offset, "demo", "demo");

    public void Pass(TimeSpan time) => _now += time;

    /// <summary>The shell is killed and another takes its place.</summary>
    public void Lose() => Owner = Owner with { Pid = Owner.Pid + 1 };

    public override DateTimeOffset GetUtcNow() => _now.ToUniversalTime();
}
