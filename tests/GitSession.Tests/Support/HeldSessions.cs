namespace GitSession.Tests.Support;

/// <summary>Whole sessions at a terminal, five minutes each.</summary>
internal static class HeldSessions
{
    public static void CommitAll(this Terminal terminal, string message)
    {
        terminal.Git("add", ".");
        terminal.Git("commit", "--quiet", "--allow-empty", "-m", message);
    }

    /// <summary>Opens a session.</summary>
    /// <returns>Its id.</returns>
    public static string StartOn(this Terminal terminal, string focus)
    {
        terminal.Time.PassMinutes(5);
        return terminal.Session("start", focus, "--json").Json.GetProperty("session").GetProperty("id").GetString() ?? "";
    }

    /// <summary>Opens a session, opens and closes loops in it, and closes it.</summary>
    /// <returns>Its id.</returns>
    public static string Hold(this Terminal terminal, string focus, string? loop = null, string? another = null, string? close = null)
    {
        var session = terminal.StartOn(focus);
        foreach (var opened in new[] { loop, another }.OfType<string>())
            terminal.Session("loop", "add", opened, "--why", "it waits");
        if (close is not null)
            terminal.Session("loop", "close", close).Code.ShouldBe(0);
        terminal.Time.PassMinutes(5);
        terminal.Session("close").Code.ShouldBe(0);
        return session;
    }

    /// <summary>The id of the one open loop that says this.</summary>
    public static string LoopCalled(this Terminal terminal, string description) =>
        terminal.Session("status", "--json").Json.GetProperty("open_loops").EnumerateArray()
            .Single(loop => loop.GetProperty("description").GetString() == description).GetProperty("id").GetString() ?? "";
}
