using System.Diagnostics.CodeAnalysis;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Review;

/// <summary>The texts of a worktree as far as they can be read: what is no text, or lies behind a link that leads out, is a finding of its own.</summary>
internal sealed class CheckedTexts(IWorkspace workspace)
{
    /// <summary>A longer one is no document, and reading it as one would take minutes.</summary>
    public const int Longest = 2_000_000;

    /// <param name="text">The text; null where there is a finding instead.</param>
    public DocumentFinding? Read(string path, out string? text)
    {
        text = null;
        try
        {
            if (LeadsOut(path) is { } link)
                return link;
            text = workspace.Read(path);
        }
        catch (DamagedDocument damaged)
        {
            return DocumentFinding.Of(damaged);
        }
        catch (Refusal)
        {
        }
        if (text is { Length: <= Longest })
            return null;
        var finding = text is null ? "a file of this repository that can be read" : $"at most {Longest} characters";
        text = null;
        return new DocumentFinding(path, 1, DocumentFault.Damaged, finding);
    }

    /// <summary>A finding where it is a link to what is no document of ours: git may ignore that, and nobody is to be told what it says.</summary>
    public DocumentFinding? LeadsOut(string path)
    {
        try
        {
            return workspace.LeadsTo(path) is { } place && !Paths.IsOurs(place)
                ? new DocumentFinding(path, 1, DocumentFault.Damaged, $"a file below {Paths.Context} or {Paths.Journal}, and this is a link to {place}")
                : null;
        }
        catch (Refusal)
        {
            return null; // out of the worktree, where nothing is read
        }
    }

    /// <summary>The text where it can be read.</summary>
    public bool TryRead(string path, [NotNullWhen(true)] out string? text)
    {
        Read(path, out text);
        return text is not null;
    }

    /// <summary>What a document says; null where it cannot be read.</summary>
    public T? Read<T>(string path, Func<string, string, T> parse)
        where T : class
    {
        try
        {
            return TryRead(path, out var text) ? parse(path, text) : null;
        }
        catch (DamagedDocument)
        {
            return null;
        }
    }
}
