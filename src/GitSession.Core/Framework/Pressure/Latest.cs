using System.Collections.Immutable;

namespace GitSession.Framework.Pressure;

/// <summary>The last things of a kind, as many as are kept.</summary>
public static class Latest
{
    /// <summary>The same with one more at the end; the first ones give way.</summary>
    public static ImmutableList<T> With<T>(this ImmutableList<T> before, T one, int most) =>
        (before.Count < most ? before : before.RemoveRange(0, before.Count - most + 1)).Add(one);
}
