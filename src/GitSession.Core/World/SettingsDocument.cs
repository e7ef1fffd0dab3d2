using System.Globalization;
using GitSession.Text;

namespace GitSession.World;

/// <summary>`config.yaml`: the repository's, and the user's own, which has the same keys and wins.</summary>
public static class SettingsDocument
{
    /// <summary>The text that `init` writes.</summary>
    public const string Initial = """
        # Settings of GitSession. Every key may be left out.
        format: 1
        mode: ops
        session: { stale_after: 12h, remind_after: 30m, stack: { remind: 2, warn: 3 } }

        """;

    /// <summary>These settings with what the text says over them.</summary>
    public static Settings Read(string path, string? text, Settings beneath)
    {
        if (text is null)
            return beneath;
        var map = YamlMap.Parse(path, text);
        map.RefuseNewerFormat(Settings.Format);
        var session = map.Map("session");
        var stack = session?.Map("stack");
        return beneath with
        {
            Mode = map.Text("mode") ?? beneath.Mode,
            StaleAfter = Duration(session, "stale_after") ?? beneath.StaleAfter,
            RemindAfter = Duration(session, "remind_after") ?? beneath.RemindAfter,
            StackRemind = stack?.Number("remind") ?? beneath.StackRemind,
            StackWarn = stack?.Number("warn") ?? beneath.StackWarn,
            Checks = map.Has("checks") ? [.. map.Maps("checks").Select(check => CheckSettings.Read(check, IsOwn(path)))] : beneath.Checks,
            Cleanup = map.Map("cleanup") is { } cleanup ? ReadCleanup(cleanup, beneath.Cleanup) : beneath.Cleanup,
            Deployment = map.Map("deployment") is { } deployment ? ReadDeployment(deployment, IsOwn(path), beneath.Deployment) : beneath.Deployment,
            BeforePush = map.Map("handoff")?.Word("before_push", beneath.BeforePush) ?? beneath.BeforePush,
            RefuseDamaged = map.Map("commit")?.Text("damaged") is { } damaged ? IsRefuse(map, damaged) : beneath.RefuseDamaged,
            ProgressOnCommit = map.Map("progress")?.Truth("on_commit") ?? beneath.ProgressOnCommit,
            CloseOnEnd = map.Map("agent")?.Truth("close_on_end") ?? beneath.CloseOnEnd,
            TokenBudget = map.Map("pressure")?.Number("budget") is > 0 and var budget ? budget : beneath.TokenBudget,
            Documents = map.Has("documents") ? [.. map.Texts("documents").Select(document => Relative(map, document))] : beneath.Documents,
            RecentSessions = map.Map("inherit")?.Number("sessions") is >= 0 and var sessions ? sessions : beneath.RecentSessions,
            RecentLearnings = map.Map("inherit")?.Number("learnings") is >= 0 and var learnings ? learnings : beneath.RecentLearnings,
            InheritFrom = IsOwn(path) && map.Map("inherit") is { } inherit && inherit.Has("from") ? InheritFrom.Read(inherit) : beneath.InheritFrom,
            Suggestions = map.Map("suggestions") is { } suggestions ? SuggestionSettings.Read(suggestions, beneath.Suggestions) : beneath.Suggestions,
            Sources = map.Map("sources") is { } sources ? SourceSettings.Read(sources, IsOwn(path), beneath.Sources) : beneath.Sources,
            Operations = map.Map("operations") is { } operations ? OperationsSettings.Read(operations, IsOwn(path), beneath.Operations) : beneath.Operations,
        };
    }

    private static CleanupSettings ReadCleanup(YamlMap cleanup, CleanupSettings beneath) => new(
        cleanup.Has("artifacts") ? cleanup.Texts("artifacts") : beneath.Artifacts,
        cleanup.Has("keep_ports") ? [.. cleanup.Texts("keep_ports").Select(port => Port(cleanup, port))] : beneath.KeepPorts,
        cleanup.Has("keep_names") ? cleanup.Texts("keep_names") : beneath.KeepNames);

    private static DeploymentSettings ReadDeployment(YamlMap deployment, bool isOwn, DeploymentSettings beneath) =>
        deployment.Text("command") is { } command
            ? new(deployment.Text("tags") ?? beneath.Tags, command, isOwn)
            : beneath with { Tags = deployment.Text("tags") ?? beneath.Tags };

    // Whatever other text it is, a repository may have written it.
    private static bool IsOwn(string path) => path == Paths.UserSettings;

    private static int Port(YamlMap cleanup, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535
            ? port
            : throw cleanup.Damaged("keep_ports", "port numbers from 1 to 65535 in keep_ports");

    private static bool IsRefuse(YamlMap map, string word) => word switch
    {
        "refuse" => true,
        "warn" => false,
        _ => throw map.Damaged("commit", "warn or refuse for damaged"),
    };

    /// <summary>"90s", "30m", "12h" or "7d".</summary>
    private static TimeSpan? Duration(YamlMap? map, string key)
    {
        if (map?.Text(key) is not { } text)
            return null;
        // As many digits as make no day overflow.
        var number = text.Length is > 1 and <= 7 && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : (int?)null;
        return (number, text is "" ? ' ' : text[^1]) switch
        {
            ({ } seconds, 's') => TimeSpan.FromSeconds(seconds),
            ({ } minutes, 'm') => TimeSpan.FromMinutes(minutes),
            ({ } hours, 'h') => TimeSpan.FromHours(hours),
            ({ } days, 'd') => TimeSpan.FromDays(days),
            _ => throw map.Damaged(key, $"a duration such as 30m or 12h for {key}"),
        };
    }

    private static string Relative(YamlMap map, string document) =>
        document is "" or ['/', ..] || document.Contains('\0', StringComparison.Ordinal) || document.Split('/').Contains("..")
            ? throw map.Damaged("documents", "paths of documents below this repository")
            : document;
}
