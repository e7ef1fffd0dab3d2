using GitSession.Progress;
using GitSession.Rules;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Reports;

/// <summary>What the progress of the project says at the end of a session; what of it cannot be read is kept apart.</summary>
internal sealed class ProgressAtEnd
{
    /// <param name="phase">The phase that the session was about; null where that is not known.</param>
    /// <param name="damaged">Where what cannot be read is added.</param>
    public ProgressAtEnd(IWorkspace workspace, string? phase, Approvals approvals, List<DamagedDocument> damaged)
    {
        try
        {
            if (workspace.Read(Paths.Progress) is not { } text)
                return;
            var document = ProgressDocument.Parse(text);
            damaged.AddRange(document.Damages);
            AwaitsApproval = document.Phases.Any(one => phase is not null && one.Heading.IsCalled(phase) && !PhaseApproval.Of(one, () => approvals).IsGiven);
            Compliance = Compliance.Of(document);
            if (Compliance?.Damage is { } damage)
                damaged.Add(damage);
            FrameworkVersion = OverallStatus.FrameworkVersion(document);
        }
        catch (DamagedDocument unreadable)
        {
            damaged.Add(unreadable);
        }
    }

    public Compliance? Compliance { get; }

    public string? FrameworkVersion { get; }

    /// <summary>The phase asks for a person's word that it may go on, and nobody gave it.</summary>
    public bool AwaitsApproval { get; }
}
