using System.CommandLine;
using System.CommandLine.Parsing;
using GitSession.Cli.Adapters;
using GitSession.Cli.Output;
using GitSession.Export;

namespace GitSession.Cli.Commands;

/// <summary>`export`: what the repository remembers, for other programs. Nothing leaves this machine unless `--push` says where to.</summary>
internal sealed class ExportCommand(Composition made)
{
    private readonly Option<string?> _output = new("--output") { Description = "Write it there, whole or not at all.", HelpName = "FILE" };
    private readonly Option<bool> _schema = new("--schema") { Description = "Print the schema of the documents instead." };

    private readonly Option<TerminusAddress?> _push = new("--push")
    {
        Description = "Send it to a database of TerminusDB, which is made where it is not there.",
        HelpName = "URL",
        CustomParser = Address,
    };

    public Command Create()
    {
        var terminus = Shared.Verb("terminusdb", "Sessions and what came out of them as linked documents of TerminusDB, one a line.", [_output, _push, _schema], Terminus);
        terminus.Validators.Add(result =>
        {
            if (result.GetResult(_push) is not null && (result.GetResult(_output) is not null || result.GetValue(_schema)))
                result.AddError("--push sends documents and schema: leave out --output and --schema");
        });
        return new Command("export", "Give what the repository remembers to other programs.")
        {
            Shared.Verb("jsonl", "All of it as JSON lines, one object a line.", [_output], Lines),
            terminus,
        };
    }

    private int Lines(ParseResult parsed)
    {
        var record = Read();
        return Done(record, Write(parsed, JsonLines.Of(record)));
    }

    private int Terminus(ParseResult parsed)
    {
        if (parsed.GetValue(_schema))
            return Write(parsed, TerminusSchema.Documents);
        var record = Read();
        var documents = TerminusDocuments.Of(record);
        return Done(record, parsed.GetValue(_push) is { } address ? Push(parsed, address, documents) : Write(parsed, documents));
    }

    private RepositoryRecord Read() => new ReadRecord(made.Workspace, made.Around.Time).Run();

    private int Write(ParseResult parsed, IEnumerable<string> lines)
    {
        if (parsed.GetValue(_output) is { } name)
        {
            var count = new NamedFile(made.Around.Directory, name).OutsideOf(made.Worktree).Write(lines);
            return made.Answer(parsed, text => ExportText.Written(text, name, count), json => ExportText.Written(json, name, count));
        }
        foreach (var line in lines)
            made.Around.Out.WriteLine(line);
        return ExitCode.Done;
    }

    private int Push(ParseResult parsed, TerminusAddress named, IEnumerable<string> documents)
    {
        var address = named.By(made.Around.Variable("GIT_SESSION_TERMINUSDB_USER"), made.Around.Variable("GIT_SESSION_TERMINUSDB_PASSWORD"));
        if (address is { IsOpenToAll: true, UserInfo: not null })
            made.Around.Error.WriteLine(ExportText.OpenToAll(address.Server));
        using var server = new TerminusServer(address, made.Around.PushPatience);
        var (created, sent) = new TerminusPush(server, address).Run(documents);
        return made.Answer(parsed, text => ExportText.Sent(text, address.ToString(), created, sent), json => ExportText.Sent(json, address.ToString(), created, sent));
    }

    // What can be read is exported; what cannot be is an error all the same.
    private int Done(RepositoryRecord record, int code)
    {
        foreach (var damaged in record.Damaged.Skip(1))
            made.Around.Error.WriteLine(ExportText.Damage(damaged));
        return record.Damaged is [var first, ..] ? throw first : code;
    }

    // What is no address is not repeated: there may be a password in it.
    private static TerminusAddress? Address(ArgumentResult result)
    {
        var address = TerminusAddress.Parse(result.Tokens[0].Value);
        if (address is null)
            result.AddError("--push wants http://HOST:PORT/ORGANISATION/DATABASE, or https");
        return address;
    }
}
