using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Channels;
using GitSession.Cli.Output;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace GitSession.Cli.Agents.Mcp;

/// <summary>
/// One message a line. A request is handed on when the one before it is answered, so that calls take effect in the order in which
/// they were sent, and what was asked before the end of the input is answered: the package's own transport promises neither.
/// </summary>
/// <param name="talk">Where it is said that a line was no message.</param>
internal sealed class LineTransport(TextReader input, Stream output, TextWriter talk) : ITransport
{
    private static readonly JsonTypeInfo Message = McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcMessage));

    private readonly Channel<JsonRpcMessage> _messages = Channel.CreateUnbounded<JsonRpcMessage>();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private volatile AwaitedAnswer? _awaited;
    private Task? _reading;

    public string? SessionId => null;

    public ChannelReader<JsonRpcMessage> MessageReader
    {
        get
        {
            _reading ??= Task.Run(ReadAsync);
            return _messages.Reader;
        }
    }

    public async Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default)
    {
        await SendAsync(JsonSerializer.SerializeToUtf8Bytes(message, Message));
        if (message is JsonRpcResponse or JsonRpcError)
            _awaited?.Arrived((JsonRpcMessageWithId)message);
    }

    public ValueTask DisposeAsync()
    {
        _messages.Writer.TryComplete();
        _sending.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task ReadAsync()
    {
        try
        {
            while (await input.ReadLineAsync() is { } line)
                await HandOnAsync(line);
        }
        catch (IOException)
        {
            // A client that died is a client that ended.
        }
        finally
        {
            _messages.Writer.TryComplete();
        }
    }

    private async Task HandOnAsync(string line)
    {
        if (line.AsSpan().Trim() is "")
            return;
        if (Parse(line) is not { } message)
            await RefuseAsync(line);
        else if (message is JsonRpcRequest { Method: not RequestMethods.SubscriptionsListen } request) // that one is answered at the end
            await (_awaited = new AwaitedAnswer(request.Id)).HandOnAsync(_messages.Writer, request);
        else
            _messages.Writer.TryWrite(message);
    }

    private static JsonRpcMessage? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, Message) as JsonRpcMessage;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task RefuseAsync(string line)
    {
        talk.WriteLine($"error: {McpText.NotAMessage}");
        talk.Flush();
        await SendAsync(RefusedLine.Answer(line));
    }

    private async Task SendAsync(ReadOnlyMemory<byte> message)
    {
        await _sending.WaitAsync();
        try
        {
            await output.WriteAsync(message);
            await output.WriteAsync("\n"u8.ToArray());
            await output.FlushAsync();
        }
        catch (IOException)
        {
            _messages.Writer.TryComplete(); // nobody listens any more
        }
        finally
        {
            _sending.Release();
        }
    }
}
