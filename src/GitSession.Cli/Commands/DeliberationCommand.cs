using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Framework.Deliberation;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Commands;

/// <summary>`deliberation`: questions on which people differ. They are opened with `decide … --position`, and decided in the file.</summary>
internal sealed class DeliberationCommand(Composition made)
{
    private readonly Argument<string> _id = made.Text("ID", "Its id, or a part of it.");

    public Command Create() => Shared.Noun(
        "deliberation",
        "Questions on which people differ: who holds what, what is agreed, what remains.",
        List,
        Shared.Verb("list", "List them, and what became of each.", [], List),
        Shared.Verb("show", "Show how one stands.", [_id], Show));

    private int List(ParseResult parsed)
    {
        var (all, damaged) = Deliberations.All(made.Workspace);
        var stands = all.Select(one => (Record: one, Verdict: PluralisticDeliberationOrchestrator.Analyze(one))).ToList();
        foreach (var (record, _) in stands.Where(one => one.Verdict.IsAmbiguous))
            made.Around.Error.WriteLine(DeliberationText.Ambiguous(record));
        var code = made.Answer(
            parsed,
            text => MemoryText.Block(text, $"Deliberations ({stands.Count}):", stands.Select(one => DeliberationText.Line(one.Record, one.Verdict)), "none"),
            json => json.List("deliberations", stands, (deliberation, one) => DeliberationText.Members(deliberation, one.Record, one.Verdict)));
        return damaged is [var first, ..] ? throw first : code;
    }

    private int Show(ParseResult parsed)
    {
        var record = Find(parsed.GetValue(_id) ?? "");
        var verdict = PluralisticDeliberationOrchestrator.Analyze(record);
        return made.Answer(parsed, text => DeliberationText.Write(text, record, verdict), json => DeliberationText.Members(json, record, verdict));
    }

    private DeliberationRecord Find(string name)
    {
        var all = Deliberations.All(made.Workspace).Read;
        return all.Where(one => one.Id == name).Concat(all.Where(one => one.Id.Contains(name, StringComparison.OrdinalIgnoreCase))).DistinctBy(one => one.Id).ToList() switch
        {
            [var found] => found,
            [var exact, ..] when exact.Id == name => exact,
            [] => throw new Refusal(RefusalReason.UnknownDocument, SafeText.OneLine(name), "deliberation"),
            var several => throw new Refusal(RefusalReason.SeveralDocuments, name, [.. several.Select(one => one.Id)]),
        };
    }
}
