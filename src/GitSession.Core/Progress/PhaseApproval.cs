using GitSession.Rules;

namespace GitSession.Progress;

/// <summary>A person's word that a phase may begin, where its block asks for one.</summary>
/// <param name="IsAsked">The block asks for it. What it says there and nobody understands asks too.</param>
/// <param name="By">Where it was given, as a phrase; null where it was not.</param>
public sealed record PhaseApproval(bool IsAsked, string? By)
{
    private static readonly string[] Keys = ["human_approval", "approval", "human_checkpoint"];
    private static readonly string[] Nobody = ["", "false", "no", "none", "null", "not_required", "not_needed", "optional"];

    /// <summary>Nobody asks, or somebody answered.</summary>
    public bool IsGiven => !IsAsked || By is not null;

    /// <param name="approvals">What decisions approve: `phase 8`, `phase-8`. Asked for only where the block asks and does not answer itself.</param>
    public static PhaseApproval Of(ProgressPhase phase, Func<Approvals> approvals)
    {
        var own = Keys.Select(key => phase.Block[key]).OfType<BlockValue>().Select(Of).OrderBy(one => one.IsGiven).FirstOrDefault() ?? new PhaseApproval(false, null);
        return own.IsGiven || !approvals().Named.Any(name => Means(name, phase.Heading)) ? own : own with { By = $"a decision approves phase {phase.Key}" };
    }

    private static PhaseApproval Of(BlockValue value) => value switch
    {
        BlockValue.Scalar { Text: null } => new PhaseApproval(false, null),
        BlockValue.Scalar { Text: { } word } => new PhaseApproval(!IsNobody(word), SaysApproved(word) ? word : null),
        BlockValue.Map map => new PhaseApproval(map["required"] is not BlockValue.Scalar required || !IsNobody(required.Text), Word(map)),
        _ => new PhaseApproval(true, null),
    };

    // Who and when are two keys, of which a person may fill in one.
    private static string? Word(BlockValue.Map map)
    {
        var said = map.Entries.Where(entry => entry.Key.StartsWith("approved", StringComparison.OrdinalIgnoreCase)).Select(entry => map.Text(entry.Key)).Where(text => !IsNobody(text)).ToList();
        return said is not [] ? $"approved: {string.Join(", ", said)}" : map.Text("status") is { } status && SaysApproved(status) ? status : null;
    }

    private static bool SaysApproved(string word) => word.TrimStart().StartsWith("approved", StringComparison.OrdinalIgnoreCase);

    private static bool IsNobody(string? word) => word is null || Nobody.Any(nobody => Spelling.AreSame(nobody, word));

    // A rule may be called 8 as well: a decision says that it means a phase.
    private static bool Means(string name, PhaseHeading heading) =>
        PhaseHeading.Parse(name).SaysPhase ? heading.IsCalled(name) : heading.Number is null && Spelling.AreSame(name, $"phase {heading.Key}");
}
