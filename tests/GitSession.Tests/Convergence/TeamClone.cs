using System.Collections.Immutable;
using System.Text.Json;

namespace GitSession.Tests.Convergence;

/// <summary>A clone, and what is typed in it. Where only values of the progress are in conflict a person takes one side; any other conflict is a fault.</summary>
internal sealed class TeamClone(string place, RunCommand run)
{
    private const string Progress = ".ai_context/framework_progress.md";
    private const int MostSyncs = 20;

    /// <summary>What was typed and failed though it should not have.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>How often values of the progress were decided by hand.</summary>
    public int Decided { get; private set; }

    /// <summary>The entries of the checkout.</summary>
    public ImmutableHashSet<string> Entries =>
        [.. Directory.EnumerateFiles(Path.Combine(place, "journal"), "2*.md", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file) ?? "")];

    public (int Code, string Out, string Error) Try(string program, params string[] arguments) => run(place, program, arguments);

    public string Git(params string[] arguments) => Must("git", arguments);

    public string Session(params string[] arguments) => Must("git-session", arguments);

    /// <summary>The loops that are open by an answer in JSON.</summary>
    public static ImmutableSortedDictionary<string, string> OpenIn(string answer) =>
        JsonDocument.Parse(answer).RootElement.GetProperty("open_loops").EnumerateArray()
            .ToImmutableSortedDictionary(loop => loop.GetProperty("id").GetString() ?? "", loop => loop.GetProperty("description").GetString() ?? "", StringComparer.Ordinal);

    /// <summary>When a session ended, in seconds.</summary>
    public long EndOf(string session)
    {
        var line = File.ReadLines(Path.Combine(place, "journal", session + ".md")).First(line => line.StartsWith("ended_at: ", StringComparison.Ordinal));
        return DateTimeOffset.Parse(line["ended_at: ".Length..]).ToUnixTimeSeconds();
    }

    /// <summary>Syncs until it is done: where it is refused because others keep pushing, or values of the progress need a person, it goes on.</summary>
    public void Sync()
    {
        for (var attempt = 0; attempt < MostSyncs; attempt++)
        {
            var (code, _, error) = Try("git-session", "sync");
            if (code is 0)
                return;
            if (error.Contains(Progress, StringComparison.Ordinal))
                Combine("pull", "--no-edit");
            else if (!error.Contains("others pushed meanwhile", StringComparison.Ordinal))
                Faults.Add($"{place}: sync: {error}");
        }
        Faults.Add($"{place}: sync, {MostSyncs} times in vain");
    }

    /// <summary>Merges or pulls.</summary>
    public void Combine(params string[] arguments)
    {
        var answer = Try("git", arguments);
        while (answer.Code is not 0 && Git("diff", "--name-only", "--diff-filter=U").Trim() is var conflicts)
        {
            if (conflicts is not Progress)
            {
                Faults.Add($"{place}: git {string.Join(' ', arguments)}: {(conflicts is "" ? answer.Error + answer.Out : "conflicts in " + conflicts)}");
                return;
            }
            Decided++;
            Git("checkout", "--ours", "--", Progress);
            Git("add", "--", Progress);
            answer = Directory.Exists(Path.Combine(place, ".git", "rebase-merge")) ? Try("git", "rebase", "--continue") : Try("git", "commit", "--quiet", "--no-edit");
        }
    }

    private string Must(string program, string[] arguments)
    {
        var (code, text, error) = Try(program, arguments);
        if (code is not 0)
            Faults.Add($"{place}: {program} {string.Join(' ', arguments)}: {error}");
        return text;
    }
}
