using GitSession.World;
namespace GitSession.Cleanup;

/// <summary>A process that outlives the command that started it: its number, when it started, and its command line.</summary>
/// <param name="StartedAt">Tells the process from a later one with the same number.</param>
/// <param name="Command">As the system shows it, on one line.</param>
public sealed record BackgroundProcess(int Pid, DateTimeOffset StartedAt, string Command)
{
    /// <summary>The program without its folder: what a person calls the process. A command line may hold secrets, a name does not.</summary>
    public string Name => NameOf(Words(Command).FirstOrDefault() ?? "");

    /// <summary>
    /// Whether this is the same process: the number, the start, and a command line that agrees. Programs rewrite their title
    /// ("node /usr/bin/npm run dev" becomes "npm run dev") and shells give way to what they run ("sh -c 'exec sleep 9'" becomes
    /// "sleep 9"): command lines agree where one names the other's program.
    /// </summary>
    public bool Is(BackgroundProcess other) =>
        new Owner(Pid, StartedAt).Is(new Owner(other.Pid, other.StartedAt)) && (Command == other.Command || Names(other.Name) || other.Names(Name));

    private bool Names(string program) => program is not "" && Words(Command).Any(word => NameOf(word) == program);

    private static string[] Words(string command) => command.Split([' ', '\'', '"', ';', '(', ')', '&', '|'], StringSplitOptions.RemoveEmptyEntries);

    // A server writes "nginx: master process", a login shell calls itself "-bash".
    private static string NameOf(string word) => word[(word.LastIndexOfAny(['/', '\\']) + 1)..].TrimEnd(':').TrimStart('-');
}
