using FsCheck;
using FsCheck.Fluent;

namespace GitSession.Tests.Support;

/// <summary>A statement that holds for every value of a kind; the smallest value that breaks it is named.</summary>
public static class Law
{
    public static void Holds<T>(Gen<T> values, Action<T> statement, int times = 300) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times).WithQuietOnSuccess(true), Prop.ForAll(values.ToArbitrary(), statement));

    public static void Holds(Gen<string> values, Action<string> statement, int times = 500) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(times).WithQuietOnSuccess(true),
            Prop.ForAll(Arb.From(values, Shorter), statement));

    private static IEnumerable<string> Shorter(string text)
    {
        for (var length = text.Length / 2; length > 0; length /= 2)
        {
            for (var start = 0; start + length <= text.Length; start += length)
                yield return text.Remove(start, length);
        }
    }
}
