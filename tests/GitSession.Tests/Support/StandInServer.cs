using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace GitSession.Tests.Support;

/// <summary>A server over HTTP on the loopback interface, in the place of one that is elsewhere: it keeps what it was asked.</summary>
internal sealed class StandInServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<SentRequest> _requests = new();
    private readonly Func<SentRequest, StandInAnswer> _answer;
    private readonly Task _work;

    /// <param name="answer">Is asked for one request at a time.</param>
    public StandInServer(Func<SentRequest, StandInAnswer> answer)
    {
        _answer = answer;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _work = Task.Run(ServeAsync);
    }

    /// <summary>It takes requests and never answers.</summary>
    public bool Hangs { get; set; }

    public int Port { get; }

    public IReadOnlyList<SentRequest> Requests => [.. _requests];

    /// <summary>It goes away, and its port is free.</summary>
    public void Dispose()
    {
        if (_end.IsCancellationRequested)
            return;
        _end.Cancel();
        _work.Wait();
        _listener.Stop();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await using var stream = client.GetStream();
                var request = await SentRequest.ReadAsync(stream, _end.Token);
                _requests.Enqueue(request);
                if (Hangs)
                    await Task.Delay(Timeout.Infinite, _end.Token);
                await stream.WriteAsync(_answer(request).Bytes(request.Method), _end.Token);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
        {
            // The test is over, or the program went away.
        }
    }
}
