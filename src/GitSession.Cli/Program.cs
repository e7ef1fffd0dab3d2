using System.CommandLine;
using System.Text;
using GitSession.Cli.Commands;
using GitSession.Cli.Output;

namespace GitSession.Cli;

/// <summary>The program: composes, runs, catches once, exits.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        using var output = Writer(Console.OpenStandardOutput());
        using var error = Writer(Console.OpenStandardError());
        return Run(arguments, Surroundings.OfProcess(output, error));
    }

    public static int Run(IReadOnlyList<string> arguments, Surroundings around)
    {
        var made = new Composition(around);
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

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
