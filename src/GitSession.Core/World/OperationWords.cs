namespace GitSession.World;

/// <summary>What git calls its operations.</summary>
public static class OperationWords
{
    public static string Word(this Operation operation) => operation is Operation.CherryPick ? "cherry-pick" : operation.ToString().ToLowerInvariant();
}
