namespace GitSession.Progress.Merge;

/// <summary>Something as the common ancestor of two branches has it, as ours has it, and as theirs has it.</summary>
public sealed record Sides<T>(T Base, T Ours, T Theirs)
{
    /// <summary>The same with another thing in the place of each.</summary>
    public Sides<TOther> Each<TOther>(Func<T, TOther> make) => new(make(Base), make(Ours), make(Theirs));

    /// <summary>The same with a second thing for each.</summary>
    public Sides<TResult> Each<TOther, TResult>(Sides<TOther> others, Func<T, TOther, TResult> make) =>
        new(make(Base, others.Base), make(Ours, others.Ours), make(Theirs, others.Theirs));
}
