namespace GitSession;

/// <summary>
/// `Select` as a plain loop. It stands in the namespace around all others, so that it is found before LINQ's: that one joins iterators by
/// generic virtual methods, of which a native program holds one for each pair of value types that anything selects.
/// </summary>
public static class PlainSelect
{
    public static IEnumerable<TResult> Select<T, TResult>(this IEnumerable<T> source, Func<T, TResult> selector)
    {
        foreach (var item in source)
            yield return selector(item);
    }

    public static ParallelQuery<TResult> Select<T, TResult>(this ParallelQuery<T> source, Func<T, TResult> selector) => ParallelEnumerable.Select(source, selector);
}
