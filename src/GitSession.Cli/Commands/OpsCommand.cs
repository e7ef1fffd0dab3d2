using System.Collections.Immutable;
using System.CommandLine;
using GitSession.Cli.Checks;
using GitSession.Cli.Output;
using GitSession.Operations.Protocols;
using GitSession.Operations.Reports;
using GitSession.Sessions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Commands;

/// <summary>`ops`: the protocols of an operations session, executed with their evidence.</summary>
internal sealed class OpsCommand(Composition made)
{
    private readonly Argument<string> _item = made.Text("ITEM", "The item: its id, such as start/1.3, or a number that only one has.");
    private readonly Argument<string?> _anyItem = made.OptionalText("ITEM", "The item, or the name of a protocol; every item where it is left out.");
    private readonly Option<string[]> _evidence = new("--evidence")
    {
        Description = "What shows it: a path, a commit, an address, words; path:, commit:, metric: and incident: say which. May be given several times.",
        HelpName = "EVIDENCE",
        Required = true,
    };

    private readonly Option<string?> _by = new("--by") { Description = "Who says so; the session's agent, else who git says you are, where it is left out.", HelpName = "WHO" };

    public Command Create() => Shared.Noun(
        "ops",
        "The protocols of an operations session: what is to be done, what is done, and what shows it.",
        Show,
        Shared.Verb("init", "Write the standard protocols as documents that the project may change.", [], Init),
        Shared.Verb("start", "Execute the start: look at each of its items, and take the next one in hand.", [], parsed => Execute(parsed, ProtocolPart.Start)),
        Shared.Verb("work", "Look at each item of the work.", [], parsed => Execute(parsed, ProtocolPart.Work)),
        Shared.Verb("end", "Write the report, the package that a person reviews and the progress, and look at each item of the end.", [], End),
        Shared.Verb("show", "Show how each item stands, without looking.", [_anyItem], Show),
        Shared.Verb("check", "Look at items; exit 1 where one failed.", [_anyItem], Check),
        Shared.Verb("done", "Say that an item is done, and what shows it.", [_item, _evidence, _by], Done));

    /// <summary>Opens the record of a session that has begun, and looks at the items of its start.</summary>
    public static ProtocolReport Begin(Composition made, LiveSession session, bool withChecks) =>
        Look(made, made.CallerOf(session.Id), protocols => ItemsOf(protocols, ProtocolPart.Start), withChecks);

    private int Init(ParseResult parsed)
    {
        var written = new InitOperations(made.Workspace).Run();
        return made.Answer(parsed, text => ProgressText.WriteWritten(text, written), json => json.Texts("written", written));
    }

    private int Execute(ParseResult parsed, ProtocolPart part) => Answer(parsed, Look(made, made.Caller(parsed), protocols => ItemsOf(protocols, part)), isBegun: true);

    private int End(ParseResult parsed)
    {
        var caller = made.Caller(parsed);
        var end = new EndOperations(made.Workspace, made.Repository, made.Settings, made.Around.Time)
            .Run(caller, Checks(made, caller, protocols => protocols.SelectMany(protocol => protocol.Items)));
        var code = made.Answer(parsed, text => EndOpsText.Write(text, end), json => EndOpsText.Members(json, end));
        return Talk(end.Protocols, end.Damage, code);
    }

    private int Show(ParseResult parsed)
    {
        var (report, isBegun) = new ReadProtocols(made.Workspace, made.Repository, made.Settings, made.Around.Time).Run(made.Caller(parsed));
        return Answer(parsed, Chosen(report, Named(parsed)), isBegun);
    }

    private int Check(ParseResult parsed)
    {
        var name = Named(parsed);
        var report = Look(made, made.Caller(parsed), protocols => name is null ? protocols.SelectMany(protocol => protocol.Items) : ItemName.Some(protocols, name));
        var code = Answer(parsed, report, isBegun: true);
        return report.Count(ItemStatus.Failed) > 0 ? ExitCode.Refused : code;
    }

    private int Done(ParseResult parsed)
    {
        var (caller, name) = (made.Caller(parsed), parsed.GetValue(_item) ?? "");
        var checks = Checks(made, caller, protocols => [ItemName.One(protocols, name)]);
        var report = new SayDone(made.Workspace, made.Repository, made.Settings, made.Around.Time)
            .Run(caller, name, parsed.GetValue(_evidence) ?? [], Phrase.Optional(parsed.GetValue(_by)), checks);
        return Answer(parsed, report, isBegun: true);
    }

    private static ProtocolReport Look(Composition made, Caller caller, Func<ImmutableArray<Protocol>, IEnumerable<ProtocolItem>> choose, bool withChecks = true) =>
        new CheckItems(made.Workspace, made.Repository, made.Settings, made.Around.Time)
            .Run(caller, choose, withChecks ? Checks(made, caller, choose) : ImmutableDictionary<string, ItemFinding>.Empty);

    // Commands may take their time: they run before anything is locked.
    private static ImmutableDictionary<string, ItemFinding> Checks(Composition made, Caller caller, Func<ImmutableArray<Protocol>, IEnumerable<ProtocolItem>> choose)
    {
        if (made.Settings.Operations.Checks is [])
            return ImmutableDictionary<string, ItemFinding>.Empty;
        var (report, _) = new ReadProtocols(made.Workspace, made.Repository, made.Settings, made.Around.Time).Run(caller);
        var wanted = choose(report.Protocols).Select(item => item.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return ProtocolChecks.Run(made, wanted.Contains);
    }

    private static IEnumerable<ProtocolItem> ItemsOf(ImmutableArray<Protocol> protocols, ProtocolPart part) =>
        protocols.Where(protocol => protocol.Part == part).SelectMany(protocol => protocol.Items);

    private static ProtocolReport Chosen(ProtocolReport report, string? name)
    {
        if (name is null)
            return report;
        var wanted = ItemName.Some(report.Protocols, name);
        return report with { Items = [.. report.Items.Where(item => wanted.Contains(item.Item))] };
    }

    private string? Named(ParseResult parsed) =>
        parsed.CommandResult.Command.Arguments.Contains(_anyItem) ? Phrase.Optional(parsed.GetValue(_anyItem)) : null;

    private int Answer(ParseResult parsed, ProtocolReport report, bool isBegun)
    {
        var code = made.Answer(
            parsed,
            text =>
            {
                if (report.Items is [var only])
                    OpsText.WriteItem(text, report, only);
                else
                    OpsText.Write(text, report, isBegun);
            },
            json => OpsJson.Members(json, report, isBegun));
        return Talk(report, null, code);
    }

    // What can be read is shown; what cannot be is an error all the same, of which the last line is the first.
    private int Talk(ProtocolReport report, DamagedDocument? damage, int code)
    {
        var first = damage ?? report.Damaged.FirstOrDefault();
        foreach (var line in OpsText.Loose(report, made.Settings.Operations.Checks).Concat(OpsText.Damages(report.Damaged.Where(other => other != first))))
            made.Around.Error.WriteLine(line);
        return first is null ? code : throw first;
    }
}
