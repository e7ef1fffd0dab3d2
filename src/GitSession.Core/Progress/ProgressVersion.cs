using GitSession.Text;

namespace GitSession.Progress;

/// <summary>The document as a commit has it.</summary>
/// <param name="Document">Null where it is no Markdown that can be read.</param>
internal sealed record ProgressVersion(ProgressDocument? Document)
{
    public bool IsWhole => Document is not null && !Document.Damages.Any();

    /// <summary>The phase of that key; null where there is none that can be read.</summary>
    public ProgressPhase? Phase(string key) => Document?.Phases.FirstOrDefault(phase => phase.Key == key && phase.Damage is null);

    public static ProgressVersion Of(string text)
    {
        try
        {
            return new ProgressVersion(ProgressDocument.Parse(text));
        }
        catch (DamagedDocument)
        {
            return new ProgressVersion((ProgressDocument?)null);
        }
    }
}
