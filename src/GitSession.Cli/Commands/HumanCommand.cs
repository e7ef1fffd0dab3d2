using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Memory;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Cli.Commands;

/// <summary>`human`: how the person is, in this session and nowhere else.</summary>
internal sealed class HumanCommand(Composition made)
{
    private readonly Option<string?> _energy = Shared.TextOption("--energy", "How much energy you have.");
    private readonly Option<string?> _pressure = Shared.TextOption("--time-pressure", "How pressed for time you are.");
    private readonly Option<string?> _mood = Shared.TextOption("--mood", "How you feel.");

    public Command Create() => Shared.Verb(
        "human",
        "How you are. It stays in the live session: in no commit, no journal, and no agent is told. An empty text takes it back.",
        [_energy, _pressure, _mood],
        Run);

    private int Run(ParseResult parsed)
    {
        var says = new[] { _energy, _pressure, _mood }.Any(option => parsed.GetResult(option) is not null);
        var session = says
            ? made.Edit.Run(made.Caller(parsed), (live, _) => live.Memory with { Human = Changed(parsed, live.Memory.Human) }).After
            : new LiveSessions(made.Workspace).Pick(made.Caller(parsed));
        return made.Answer(parsed, text => HumanText.Write(text, session.Memory.Human), json => HumanText.Members(json, session.Memory.Human));
    }

    private HumanContext Changed(ParseResult parsed, HumanContext human) => new(
        Said(parsed, _energy, human.EnergyLevel),
        Said(parsed, _pressure, human.TimePressure),
        Said(parsed, _mood, human.Mood));

    private static string? Said(ParseResult parsed, Option<string?> option, string? before) =>
        parsed.GetResult(option) is null ? before : Phrase.Optional(parsed.GetValue(option));
}
