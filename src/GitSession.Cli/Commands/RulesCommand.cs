using System.CommandLine;
using GitSession.Cli.Adapters;
using GitSession.Cli.Output;
using GitSession.Rules;
using GitSession.Rules.Classification;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Cli.Commands;

/// <summary>`rules`: what holds in this project beyond a session. They are the user's: none is ever committed or deleted here.</summary>
internal sealed class RulesCommand(Composition made)
{
    private readonly Argument<string> _text = made.Text("TEXT", "What the rule says.");
    private readonly Argument<string> _id = made.Text("ID", "The rule's id, its imported id, or its beginning: inst_024.");
    private readonly Argument<string> _file = made.Text("FILE", "An instruction history in JSON.");
    private readonly Option<Quadrant?> _quadrant = Shared.WordOption<Quadrant>("--quadrant", "What kind of decision it guides.");
    private readonly Option<Persistence?> _persistence = Shared.WordOption<Persistence>("--persistence", "How firmly it holds.");
    private readonly Option<TemporalScope?> _scope = Shared.WordOption<TemporalScope>("--scope", "How long it holds.");
    private readonly Option<Enforcement?> _enforcement = Shared.WordOption<Enforcement>("--enforcement", "What a finding against it leads to; record, unless you say otherwise.");
    private readonly Option<string?> _supersedes = new("--supersedes") { Description = "The rule in whose place it comes.", HelpName = "ID" };
    private readonly Option<string?> _by = new("--by") { Description = "The rule that comes in its place.", HelpName = "ID" };
    private readonly Option<bool> _all = new("--all") { Description = "Also those that are not in force." };

    public Command Create() => Shared.Noun(
        "rules",
        "Rules: what holds in this project beyond a session.",
        List,
        Shared.Verb("list", "List the rules in force, and name what is wrong in rules.", [_all], List),
        Shared.Verb("add", "Write a rule, classified by its words where you do not say otherwise.", [_text, _quadrant, _persistence, _scope, _enforcement, _supersedes], Add),
        Shared.Verb("show", "Show one rule.", [_id], Show),
        Shared.Verb("deactivate", "Take a rule out of force; its file stays.", [_id, _by], Deactivate),
        ReclassifyVerb(),
        RulesReviewCommand.Review(made),
        RulesReviewCommand.Apply(made),
        Shared.Verb("import", "Take over the instructions of an instruction history as rules.", [_file], Import),
        Shared.Verb("export", "Write all rules as an instruction history.", [_file], Export));

    private Command ReclassifyVerb()
    {
        var verb = Shared.Verb("reclassify", "Say in the classifier's place what kind of rule it is.", [_id, _quadrant, _persistence], Reclassify);
        verb.Validators.Add(result =>
        {
            if (result.GetResult(_quadrant) is null && result.GetResult(_persistence) is null)
                result.AddError("say what it is: --quadrant or --persistence");
        });
        return verb;
    }

    // What can be read is listed; what cannot be is an error all the same.
    private int List(ParseResult parsed)
    {
        var book = RuleBook.Read(made.Workspace);
        var rules = parsed.GetValue(_all) ? book.Rules : [.. book.InForce];
        var faults = RuleFindings.Of(book);
        var code = made.Answer(parsed, text => RulesText.WriteList(text, rules), json => RulesJson.List(json, rules, faults));
        foreach (var line in book.Damaged.Skip(1).Select(RuleFaultText.Line).Concat(faults.Select(RuleFaultText.Line)))
            made.Around.Error.WriteLine(line);
        return book.Damaged is [var damaged, ..] ? throw damaged : code;
    }

    private int Add(ParseResult parsed)
    {
        var request = new RuleRequest(parsed.GetValue(_text) ?? "")
        {
            Quadrant = parsed.GetValue(_quadrant),
            Persistence = parsed.GetValue(_persistence),
            Scope = parsed.GetValue(_scope),
            Enforcement = parsed.GetValue(_enforcement) ?? Enforcement.Record,
            Supersedes = parsed.GetValue(_supersedes),
            ProducedBy = Session(parsed),
        };
        var added = new AddRule(made.Workspace, made.Around.Time).Run(request, Circumstances.Calm);
        Keep(request.ProducedBy, added.Rule, reclassified: false);
        return made.Answer(parsed, text => RulesText.WriteAdded(text, added), json => RulesJson.Added(json, added));
    }

    private int Show(ParseResult parsed)
    {
        var rule = RuleBook.Read(made.Workspace).Find(IdOf(parsed));
        return made.Answer(parsed, text => RulesText.Write(text, rule), json => RulesJson.Members(json, rule));
    }

    private int Deactivate(ParseResult parsed) => Answer(parsed, new ChangeRule(made.Workspace).Deactivate(IdOf(parsed), parsed.GetValue(_by)));

    private int Reclassify(ParseResult parsed)
    {
        var edit = new ChangeRule(made.Workspace).Reclassify(IdOf(parsed), parsed.GetValue(_quadrant), parsed.GetValue(_persistence));
        if (edit.IsChange)
            Keep(Session(parsed), edit.After, reclassified: true);
        return Answer(parsed, edit);
    }

    private void Keep(string? session, Rule rule, bool reclassified) => new KeepClassification(made.Workspace, made.Around.Time).Run(session, rule, reclassified);

    private int Answer(ParseResult parsed, RuleEdit edit) => made.Answer(
        parsed,
        text => text.WriteLine($"{(edit.IsChange ? "changed" : "unchanged")} {RulesText.Line(edit.After)}"),
        json => RulesJson.Changed(json, edit));

    private int Import(ParseResult parsed)
    {
        var file = parsed.GetValue(_file) ?? "";
        var report = new ImportRules(made.Workspace).Run(file, new NamedFile(made.Around.Directory, file).Read());
        var code = made.Answer(parsed, text => ImportText.Write(text, report), json => RulesJson.Imported(json, report));
        foreach (var damaged in report.Unusable)
            made.Around.Error.WriteLine(RuleFaultText.Line(damaged));
        return code;
    }

    private int Export(ParseResult parsed)
    {
        var (export, name) = (new ExportRules(made.Workspace).Run(), parsed.GetValue(_file) ?? "");
        var file = new NamedFile(made.Around.Directory, name).OutsideOf(made.Worktree);
        var same = file.TryRead() is { } text && export.IsSaidBy(text);
        if (!same)
            file.Write(export.Text);
        return made.Answer(
            parsed,
            output => output.WriteLine($"{(same ? "unchanged" : "wrote")} {name}: {Plural.Of(export.Count, "instruction")}"),
            json =>
            {
                json.WriteString("file", name);
                json.WriteNumber("instructions", export.Count);
                json.WriteBoolean("changed", !same);
            });
    }

    // A rule may be added outside of any session; where several are live and none is meant, it came out of none.
    private string? Session(ParseResult parsed)
    {
        try
        {
            return new LiveSessions(made.Workspace).FindId(made.Caller(parsed));
        }
        catch (Refusal refusal) when (refusal.Reason is RefusalReason.SeveralSessions && made.Caller(parsed).Session is null)
        {
            return null;
        }
    }

    private string IdOf(ParseResult parsed) => parsed.GetValue(_id) ?? "";
}
