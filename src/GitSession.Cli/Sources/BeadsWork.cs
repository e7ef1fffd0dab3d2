using System.Text.Json;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Sources;

/// <summary>Changes work in Beads, on request only. What `bd` did not do is a refusal, in its own words.</summary>
internal sealed class BeadsWork(Composition made)
{
    private const int LongestTitle = 200;

    // A change ended in the middle is worse than one that is waited for: bd may have to start its daemon first.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SourceProgram _bd = SourceProgram.Of(made, new OutsideTool(made.Worktree.Root, made.Around.Environment, Patience), Beads.Program, made.Settings.Sources.Beads);

    /// <summary>`bd update ID --status in_progress --assignee WHO`; the title of the work.</summary>
    /// <exception cref="Refusal">It was not done.</exception>
    public string Claim(string id)
    {
        string[] whose = made.Settings.Sources.BeadsAssignee is { } assignee ? ["--assignee", assignee] : [];
        return Change(id, ["update", id, "--status", Beads.InProgress, .. whose, "--json"]);
    }

    /// <summary>`bd close ID -r REASON`; the title of the work.</summary>
    /// <exception cref="Refusal">It was not done.</exception>
    public string Close(string id, string? reason)
    {
        string[] why = reason is null ? [] : ["-r", reason];
        return Change(id, ["close", id, .. why, "--json"]);
    }

    /// <summary>`bd sync`, which Beads had until March 2026. It commits and pushes by itself, so nothing but this asks for it.</summary>
    /// <exception cref="Refusal">It knows how to and could not.</exception>
    public (bool Done, string Words) Sync()
    {
        var known = _bd.Ask(["--help"]);
        if (known.Trouble is { } trouble)
            throw Failed(known, trouble);
        if (!known.Text.Split('\n').Any(line => line.TrimStart().Split(' ')[0] is "sync"))
            return (false, "this bd has no sync: what it keeps travels with git");
        var answer = _bd.Ask(["sync"]);
        return answer.Trouble is { } failure ? throw Failed(answer, failure) : (true, "synchronised by bd sync");
    }

    // bd close of 0.47 says on standard error what it could not close, and ends with 0.
    private string Change(string id, string[] arguments)
    {
        var answer = _bd.Ask(arguments);
        var (issue, isNamed) = Issue(answer.Text, id);
        if (answer.Trouble is not null || Complaint(answer.Text) is not null || (!isNamed && answer.Error.Trim() is not ""))
            throw Failed(answer, answer.Trouble ?? "it did not say that it was done");
        return issue;
    }

    private static Refusal Failed(ToolAnswer answer, string trouble)
    {
        var own = Complaint(answer.Error) ?? Complaint(answer.Text) ?? LastLine(answer.Error) ?? LastLine(answer.Text);
        return new Refusal(RefusalReason.ToolFailed, Beads.Program, own ?? trouble);
    }

    // {"error":…}, on either stream.
    private static string? Complaint(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(SafeText.OneLine(text) is { Length: > 0 } json ? json : "[]");
            return document.RootElement.ValueKind is JsonValueKind.Object && ToolJson.Text(document.RootElement, "error") is { Length: > 0 } error ? SafeText.OneLine(error) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? LastLine(string text) =>
        Array.FindLast(text.Split('\n'), line => SafeText.OneLine(line) is not "") is { } last ? SafeText.OneLine(last) : null;

    private static (string Title, bool IsNamed) Issue(string text, string id)
    {
        try
        {
            using var document = JsonDocument.Parse(SafeText.OneLine(text) is { Length: > 0 } json ? json : "[]");
            var issue = Beads.Items(document.RootElement).FirstOrDefault(item => ToolJson.Text(item, "id") == id);
            return issue.ValueKind is JsonValueKind.Undefined ? ("", false) : (Title(ToolJson.Text(issue, "title")), true);
        }
        catch (Exception unknown) when (unknown is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return ("", false);
        }
    }

    private static string Title(string title) => Phrase.Optional(title[..Math.Min(title.Length, LongestTitle)]) ?? "";
}
