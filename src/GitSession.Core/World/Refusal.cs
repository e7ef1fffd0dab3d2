namespace GitSession.World;

/// <summary>What was asked cannot be done now, and the user can act on it. It holds facts; the words for them are the printer's.</summary>
/// <param name="reason">Why.</param>
/// <param name="subject">What it is about: an id, a path, a text.</param>
/// <param name="others">What else the words need, such as the candidates of a choice.</param>
public sealed class Refusal(RefusalReason reason, string subject = "", params IReadOnlyList<string> others) : Exception
{
    public RefusalReason Reason { get; } = reason;

    public string Subject { get; } = subject;

    public IReadOnlyList<string> Others { get; } = others;

    public override string Message => $"{Reason}: {Subject}";
}
