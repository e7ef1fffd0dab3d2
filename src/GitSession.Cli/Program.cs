using System.CommandLine;
using GitSession.Cli.Commands;
using GitSession.Cli.Output;

namespace GitSession.Cli;

/// <summary>The program: composes, runs, catches once, exits.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        using var output = new SafeWriter(Console.OpenStandardOutput());
        using var error = new SafeWriter(Console.OpenStandardError());
        var code = Run(arguments, Surroundings.OfProcess(output, error));
        if (!output.TryFlush())
        {
            error.WriteLine("error: the answer could not be written, and what was asked is done\nhint: df -h .");
            code = Math.Max(code, ExitCode.Refused);
        }
        return error.TryFlush() ? code : Math.Max(code, ExitCode.Refused);
    }

    public static int Run(IReadOnlyList<string> arguments, Surroundings around)
    {
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
