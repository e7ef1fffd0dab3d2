using System.Collections.Immutable;

namespace GitSession.Cli.GitHooks.Installation;

/// <summary>What was done to install or take out the hooks.</summary>
internal sealed record HookReport
{
    /// <summary>Files that were written, as they lie on the disk.</summary>
    public ImmutableList<string> Written { get; init; } = [];

    /// <summary>Files that are gone.</summary>
    public ImmutableList<string> Removed { get; init; } = [];

    /// <summary>The hook manager that calls our hooks; null where git is led to them.</summary>
    public string? Manager { get; init; }

    /// <summary>What the user has to add, and where, because we may not.</summary>
    public ImmutableList<LinesToAdd> ToAdd { get; init; } = [];

    /// <summary>What the user should know.</summary>
    public ImmutableList<HookNote> Notes { get; init; } = [];

    public HookReport With(HookReport other) => this with
    {
        Written = [.. Written.Union(other.Written, StringComparer.Ordinal)],
        Removed = Removed.AddRange(other.Removed),
        Manager = other.Manager ?? Manager,
        ToAdd = ToAdd.AddRange(other.ToAdd),
        Notes = Notes.AddRange(other.Notes),
    };

    /// <summary>The same without the files that another report says were written.</summary>
    public HookReport Beyond(HookReport? other) => this with { Written = Written.RemoveAll(file => other?.Written.Contains(file) is true) };
}
