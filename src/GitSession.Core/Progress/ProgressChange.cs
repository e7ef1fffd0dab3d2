using GitSession.Text;
using GitSession.World;

namespace GitSession.Progress;

/// <summary>A change as somebody says it: `7/monitoring_setup completed`.</summary>
/// <param name="Phase">Its number or its title.</param>
/// <param name="Deliverable">Its name.</param>
/// <param name="Status">The word for how far it is.</param>
public sealed record ProgressChange(string Phase, string Deliverable, string Status)
{
    /// <summary>The last word is the status, so that a name may be of several words.</summary>
    /// <exception cref="Refusal">It is no place followed by a status.</exception>
    public static ProgressChange Parse(string text)
    {
        var line = SafeText.OneLine(text);
        return line.LastIndexOf(' ') is var gap and > 0 ? Parse(line[..gap], line[(gap + 1)..]) : throw NotAChange(line);
    }

    /// <param name="place">`7/monitoring_setup`.</param>
    /// <exception cref="Refusal">The place does not name a phase and a deliverable, or there is no status.</exception>
    public static ProgressChange Parse(string place, string status)
    {
        var parts = SafeText.OneLine(place).Split('/', 2, StringSplitOptions.TrimEntries);
        var word = SafeText.OneLine(status);
        return parts is [not "", not ""] && word is not "" ? new ProgressChange(parts[0], parts[1], word) : throw NotAChange($"{place} {status}".Trim());
    }

    /// <exception cref="Refusal">The document does not know the phase, the deliverable or the status, or knows several.</exception>
    /// <exception cref="DamagedDocument">The block of the phase cannot be read, or the status is no text on one line.</exception>
    public ProgressTarget In(ProgressDocument document)
    {
        var phase = document.FindBlock(Phase);
        var deliverable = FindDeliverable(phase);
        if (deliverable.Value.Quotation is Quotation.Lines)
            throw new DamagedDocument(Paths.Progress, document.LineOf(deliverable.Value.Place), $"a status on one line for {deliverable.Name}");
        return new ProgressTarget(phase, deliverable, document.FindStatus(Status));
    }

    // One that is written just so is meant where others differ in case or hyphens alone.
    private Deliverable FindDeliverable(ProgressPhase phase)
    {
        var all = phase.Deliverables;
        if (all is [])
            throw new Refusal(RefusalReason.PhaseWithoutDeliverables, phase.Heading.Name, Paths.Progress, phase.Line.ToString());
        var called = all.Where(deliverable => Spelling.AreSame(deliverable.Name, Deliverable)).ToList();
        return (called.Find(deliverable => deliverable.Name == Deliverable), called) switch
        {
            ({ } exact, _) => exact,
            (_, [var only]) => only,
            (_, []) => throw new Refusal(RefusalReason.UnknownDeliverable, $"{phase.Key}/{Deliverable}", [.. all.Select(deliverable => $"{phase.Key}/{deliverable.Name}")]),
            _ => throw new Refusal(RefusalReason.SeveralDeliverables, $"{phase.Key}/{Deliverable}", [.. called.Select(deliverable => $"{phase.Key}/{deliverable.Name}")]),
        };
    }

    private static Refusal NotAChange(string text) => new(RefusalReason.NotAProgressChange, text);
}
