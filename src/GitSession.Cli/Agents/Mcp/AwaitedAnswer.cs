using System.Threading.Channels;
using ModelContextProtocol.Protocol;

namespace GitSession.Cli.Agents.Mcp;

/// <summary>The answer to the request that was handed on last.</summary>
internal sealed class AwaitedAnswer(RequestId id)
{
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Arrived(JsonRpcMessageWithId answer)
    {
        if (answer.Id == id)
            _arrived.TrySetResult();
    }

    /// <summary>Hands the request on, and is done when it is answered. Where nobody takes it there is nothing to await.</summary>
    public Task HandOnAsync(ChannelWriter<JsonRpcMessage> messages, JsonRpcRequest request) =>
        messages.TryWrite(request) ? _arrived.Task : Task.CompletedTask;
}
