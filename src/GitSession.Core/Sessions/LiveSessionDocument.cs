using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>A live session as YAML, with the keys of docs/formats.md. A key that is not ours stays where it is.</summary>
public static class LiveSessionDocument
{
    public const int Format = 1;

    /// <exception cref="DamagedDocument">It is no live session, or of a newer format.</exception>
    public static LiveSession Parse(string path, string text) => Of(path, YamlMap.Parse(path, text));

    /// <summary>The same where its YAML was read already.</summary>
    internal static LiveSession Of(string path, YamlMap root)
    {
        var (map, glance) = (Session(path, root), GlanceOf(path, root));
        return new LiveSession
        {
            Id = glance.Id,
            Mode = map.Text("mode") ?? Settings.Default.Mode,
            StartedAt = glance.StartedAt,
            Branch = map.Text("branch"),
            HeadAtStart = map.Text("head_at_start"),
            Inherited = map.Map("inherited_from") is { } from ? LiveSessionParts.ReadInherited(from) : InheritedFrom.Nothing,
            Memory = LiveSessionParts.ReadMemory(map),
            Owner = glance.Owner,
            Processes = LiveSessionParts.ReadProcesses(map),
            RemindedAt = map.Time("reminded_at"),
            Agent = glance.Agent,
            Tokens = AgentParts.ReadTokens(map),
            Produced = ProducedParts.Read(map),
        };
    }

    /// <summary>Of it only what tells whose it is.</summary>
    internal static LiveSessionGlance GlanceOf(string path, YamlMap root)
    {
        var map = Session(path, root);
        map.RefuseNewerFormat(Format);
        var id = map.RequiredText("id");
        return new LiveSessionGlance(
            Paths.LiveSession(id) == path ? id : throw new DamagedDocument(path, 0, $"the id that the file's name gives, not {id}"),
            map.RequiredTime("started_at"),
            map.Map("owner") is { } owner && owner.Number("pid") is { } pid ? new Owner(pid, owner.RequiredTime("started_at")) : null,
            AgentParts.ReadAgent(map));
    }

    private static YamlMap Session(string path, YamlMap root) => root.Map("session") ?? throw new DamagedDocument(path, 1, "the key session with a mapping below it");

    public static string Render(LiveSession session) =>
        YamlWriter.Block(YamlValue.Lines([("session", YamlValue.Lines([.. Keys(session), .. Placeholders(session), .. AgentParts.Write(session), Processes(session), .. ProducedParts.Write(session)]))]), 0, "\n");

    /// <summary>The document that is there, with what differs from the session changed in it.</summary>
    /// <param name="root">What <paramref name="text"/> says.</param>
    /// <param name="before">The session that was read from it, whose parts the session may still have: these are left alone. Null where it was not read.</param>
    public static string Update(YamlMap root, string text, LiveSession session, LiveSession? before = null) =>
        root.Map("session") is not { } map ? Render(session) : YamlEdit.Set(text, map, YamlValue.Lines([.. Keys(session, HumanKey(map), before), .. AgentParts.Write(session), Processes(session), .. ProducedParts.Write(session)]));

    // They are there from the start, and left alone where nothing is to be said.
    private static IEnumerable<(string Key, YamlNode Value)> Placeholders(LiveSession session) =>
        from key in new[] { (Name: "agent", IsSet: session.Agent is not null), (Name: "tokens", IsSet: session.Tokens is not null) }
        where !key.IsSet
        select (key.Name, (YamlNode)YamlValue.Null);

    private static IEnumerable<(string Key, YamlNode Value)> Keys(LiveSession session, string humanKey = LiveSessionParts.HumanKey, LiveSession? before = null) =>
    [
        ("format", YamlValue.Number(Format)),
        ("id", YamlValue.Text(session.Id)),
        ("mode", YamlValue.Text(session.Mode)),
        ("started_at", YamlValue.Time(session.StartedAt)),
        ("branch", YamlValue.Text(session.Branch)),
        ("head_at_start", YamlValue.Text(session.HeadAtStart)),
        .. ReferenceEquals(session.Inherited, before?.Inherited) ? [] : new[] { ("inherited_from", (YamlNode)LiveSessionParts.WriteInherited(session.Inherited)) },
        .. LiveSessionParts.WriteMemory(session.Memory, humanKey, before?.Memory),
        ("owner", Owner(session.Owner)),
        .. session.RemindedAt is { } reminded ? new[] { ("reminded_at", (YamlNode)YamlValue.Time(reminded)) } : [],
    ];

    private static (string Key, YamlNode Value) Processes(LiveSession session) => ("processes", LiveSessionParts.Write(session.Processes));

    private static string HumanKey(YamlMap map) =>
        map.Has(LiveSessionParts.HumanKeyAlias) && !map.Has(LiveSessionParts.HumanKey) ? LiveSessionParts.HumanKeyAlias : LiveSessionParts.HumanKey;

    private static YamlNode Owner(Owner? owner) =>
        owner is null ? YamlValue.Null : YamlValue.Map(("pid", YamlValue.Number(owner.Pid)), ("started_at", YamlValue.Time(owner.StartedAt)));
}
