namespace GitSession.Framework.Pressure;

/// <summary>How complex the work is, added up from what is known of it. Where nothing is, its number of tasks stands for it.</summary>
public sealed record TaskComplexity
{
    public static TaskComplexity Unknown { get; } = new();

    public int Depth { get; init; }

    public int Dependencies { get; init; }

    /// <summary>The number of files that are modified.</summary>
    public int Files { get; init; }

    /// <summary>The number of operations that go on at the same time.</summary>
    public int Concurrent { get; init; }

    public int Subtasks { get; init; }

    public int Tasks { get; init; } = 1;

    /// <summary>Each number times what one of them weighs, which is more where there are many.</summary>
    public double Value
    {
        get
        {
            var sum = (Depth * (Depth >= 3 ? 0.8 : Depth >= 2 ? 0.5 : 0.3))
                + (Dependencies * (Dependencies >= 8 ? 0.3 : 0.2))
                + (Files * (Files >= 10 ? 0.15 : 0.1))
                + (Concurrent * (Concurrent >= 5 ? 0.4 : 0.2))
                + (Subtasks * (Subtasks >= 10 ? 0.2 : 0.1));
            return sum > 0 ? Math.Round(sum, 4) : Math.Max(Tasks, 1);
        }
    }
}
