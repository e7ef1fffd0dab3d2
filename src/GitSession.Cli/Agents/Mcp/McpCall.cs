using System.Text;
using GitSession.Cli.Output;

namespace GitSession.Cli.Agents.Mcp;

/// <summary>Runs the program itself within the server, and keeps what it says from the server's own output.</summary>
internal static class McpCall
{
    public static McpAnswer Run(Surroundings around, IReadOnlyList<string> arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var answer = new SafeWriter(output);
        using var talk = new SafeWriter(error);
        var code = Program.Run(arguments, around with { IsForAgent = true, Out = answer, Error = talk, In = () => TextReader.Null, RawOut = () => Stream.Null, Progress = null });
        return new McpAnswer(code, Read(answer, output), Read(talk, error));
    }

    private static string Read(SafeWriter writer, MemoryStream stream)
    {
        writer.Flush();
        return Encoding.UTF8.GetString(stream.ToArray()).TrimEnd('\n');
    }
}
