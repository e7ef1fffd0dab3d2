namespace GitSession.Cli.Agents;

/// <summary>What is said to an agent: one answer or none, and a complaint on stderr. After it was given up nothing is heard of it.</summary>
internal sealed class AgentTalk(Surroundings around)
{
    private readonly Lock _turn = new();
    private bool _over;

    public void Say(string? answer)
    {
        lock (_turn)
        {
            if (!_over && answer is not null)
                around.Out.WriteLine(answer);
        }
    }

    public void Complain(string line)
    {
        lock (_turn)
        {
            if (!_over)
                around.Error.WriteLine(line);
        }
    }

    public void GiveUp(string line)
    {
        lock (_turn)
        {
            Complain(line);
            _over = true;
        }
    }
}
