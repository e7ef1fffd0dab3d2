using System.CommandLine;
using GitSession.Cli.Adapters;
using GitSession.Cli.Agents;
using GitSession.Cli.Commands;
using GitSession.Cli.GitHooks;
using GitSession.Cli.Output;

namespace GitSession.Cli;

/// <summary>The program: composes, runs, catches once, exits.</summary>
internal static class Program
{
    // Children of git are asked several at once, and for each a thread or two wait for what it says; the pool has one a processor at
    // once and makes another every half second.
    private const int WaitingThreads = 32;

    public static int Main(string[] arguments)
    {
        HugePages.Ask();
        ThreadPool.SetMinThreads(WaitingThreads, WaitingThreads);
        using var output = new SafeWriter(Console.OpenStandardOutput());
        using var error = new SafeWriter(Console.OpenStandardError());
        var code = Run(arguments, Surroundings.OfProcess(output, error));
        if (HookCommand.IsMeant(arguments) || AgentCommand.IsMeant(arguments))
            return code; // git takes the code for an order, and a terminal that is gone is no reason to give one
        if (!output.TryFlush())
        {
            error.WriteLine("error: the answer could not be written, and what was asked is done\nhint: df -h .");
            code = Math.Max(code, ExitCode.Refused);
        }
        return error.TryFlush() ? code : Math.Max(code, ExitCode.Refused);
    }

    public static int Run(IReadOnlyList<string> arguments, Surroundings around)
    {
        if (HookCommand.IsMeant(arguments))
            return HookCommand.Run(arguments, around);
        if (AgentCommand.IsMeant(arguments))
            return AgentCommand.Run(arguments, around);
        var made = new Composition(around, arguments);
        try
        {
            var parsed = Root.Create(made, arguments).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            return parsed.Errors is []
                ? parsed.Invoke(new InvocationConfiguration { Output = around.Out, Error = around.Error, EnableDefaultExceptionHandler = false })
                : Errors.PrintUsage(parsed, around);
        }
        catch (Exception error)
        {
            return Errors.Print(error, made);
        }
    }
}
