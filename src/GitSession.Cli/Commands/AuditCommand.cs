using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using GitSession.Cli.Adapters;
using GitSession.Cli.Output;
using GitSession.Framework.Audit;
using GitSession.Sessions;

namespace GitSession.Cli.Commands;

/// <summary>`audit`: what the services of the framework, and other tools, decided in a session.</summary>
internal sealed class AuditCommand(Composition made)
{
    private readonly Option<string> _service = new("--service") { Description = "Who decided.", HelpName = "NAME", Required = true };
    private readonly Option<bool?> _allowed = new("--allowed") { Description = "Whether it was allowed.", HelpName = "true|false", Required = true };
    private readonly Option<string?> _action = Shared.TextOption("--action", "What was done.");
    private readonly Option<string?> _domain = Shared.TextOption("--domain", "The domain of the decision.");
    private readonly Option<string?> _boundary = Shared.TextOption("--boundary", "The boundary that it was about.");
    private readonly Option<string?> _rule = Shared.TextOption("--rule", "The rule that it was about.");
    private readonly Option<string?> _severity = Shared.TextOption("--severity", "How much it matters: CRITICAL, WARNING, MINOR, INFO.");
    private readonly Option<string?> _context = Shared.TextOption("--context", "Where it happened: a file, a command.");
    private readonly Option<string[]> _violations = new("--violation") { Description = "What stood against it; may be given several times.", HelpName = "TEXT" };
    private readonly Option<string[]> _facts = new("--meta") { Description = "What else there is to say; may be given several times.", HelpName = "KEY=VALUE" };
    private readonly Option<int?> _duration = new("--duration-ms") { Description = "How long it took.", HelpName = "MS" };
    private readonly Option<string?> _only = new("--service") { Description = "Only what this one decided.", HelpName = "NAME" };
    private readonly Option<bool> _blocked = new("--blocked") { Description = "Only what was not allowed." };

    private readonly Argument<string> _file = made.Text("FILE", "The file to take over.");

    public Command Create()
    {
        _facts.Validators.Add(RefuseHalves);
        return Shared.Noun(
            "audit",
            "What was decided in a session, and by whom.",
            List,
            Shared.Verb("add", "Keep what another tool decided.", [_service, _allowed, _action, _domain, _boundary, _rule, _severity, _context, _violations, _facts, _duration], Add),
            Shared.Verb("list", "List what was decided, the newest last.", [_only, _blocked], List),
            Shared.Verb("import", "Take over what another program kept: JSON lines, or a session-state.json.", [_file], Import),
            Shared.Verb("export", "Print the log as JSON lines.", [], Export));
    }

    private int Add(ParseResult parsed)
    {
        var line = new SessionAudit(made.Workspace, made.Around.Time).Add(made.Caller(parsed), now => new AuditLine
        {
            At = now,
            Service = parsed.GetValue(_service) ?? "",
            Action = parsed.GetValue(_action) ?? "reported",
            Allowed = parsed.GetValue(_allowed),
            Domain = parsed.GetValue(_domain),
            Boundary = parsed.GetValue(_boundary),
            Rule = parsed.GetValue(_rule),
            Severity = parsed.GetValue(_severity),
            Context = parsed.GetValue(_context),
            Violations = [.. (parsed.GetValue(_violations) ?? []).Select(text => new AuditViolation(parsed.GetValue(_rule), text))],
            Metadata = [.. (parsed.GetValue(_facts) ?? []).Select(fact => fact.Split('=', 2)).Select(parts => (parts[0], parts[^1]))],
            DurationMs = parsed.GetValue(_duration),
        });
        return made.Answer(parsed, text => text.WriteLine($"kept: {AuditText.Line(line)}"), json => AuditJson.Members(json, line));
    }

    private int List(ParseResult parsed)
    {
        var (session, trail) = new SessionAudit(made.Workspace, made.Around.Time).Run(made.Caller(parsed));
        var only = parsed.CommandResult.Command.Options.Contains(_only) ? parsed.GetValue(_only) : null;
        var blocked = parsed.CommandResult.Command.Options.Contains(_blocked) && parsed.GetValue(_blocked);
        ImmutableArray<AuditLine> lines = [.. trail.Lines.Where(line => (only is null || line.Service == only) && (!blocked || line.Allowed is false))];
        foreach (var damaged in trail.Damaged)
            made.Around.Error.WriteLine(AuditText.Damage(damaged));
        return made.Answer(parsed, text => AuditText.Write(text, session, lines), json =>
        {
            json.WriteString("session", session);
            json.List("entries", lines, AuditJson.Members);
        });
    }

    private int Import(ParseResult parsed)
    {
        var file = parsed.GetValue(_file) ?? "";
        var (taken, there, damaged) = new SessionAudit(made.Workspace, made.Around.Time).Import(made.Caller(parsed), file, new NamedFile(made.Around.Directory, file).Read());
        foreach (var line in damaged)
            made.Around.Error.WriteLine(AuditText.Damage(line));
        return made.Answer(
            parsed,
            text => text.WriteLine($"taken over: {Plural.Of(taken, "line")}, there already: {there}, not readable: {damaged.Length}"),
            json =>
            {
                json.WriteNumber("taken", taken);
                json.WriteNumber("there", there);
                json.WriteNumber("damaged", damaged.Length);
            });
    }

    private int Export(ParseResult parsed)
    {
        var (session, trail) = new SessionAudit(made.Workspace, made.Around.Time).Run(made.Caller(parsed));
        foreach (var damaged in trail.Damaged)
            made.Around.Error.WriteLine(AuditText.Damage(damaged));
        made.Around.Out.Write(AuditJsonLines.Render(session ?? "", trail.Lines));
        return ExitCode.Done;
    }

    private static void RefuseHalves(OptionResult result)
    {
        if (result.Tokens.FirstOrDefault(token => token.Value.IndexOf('=') <= 0) is { } half)
            result.AddError($"--meta wants KEY=VALUE, not {half.Value}");
    }
}
