using System.Collections.Immutable;
using GitSession.Framework.Audit;

namespace GitSession.Framework.Statistics;

/// <summary>A session's figures beside those of the last sessions before it.</summary>
/// <param name="Sessions">How many those are.</param>
public sealed record Baseline(int Sessions, ImmutableArray<BaselineFigure> Figures)
{
    /// <summary>So many sessions are looked back on.</summary>
    public const int Most = 20;

    public static Baseline None { get; } = new(0, []);

    /// <param name="all">What comes after the session that is meant does not count.</param>
    public static Baseline Of(SessionFigures of, AllFigures all)
    {
        var before = all.Before(of.Session).Where(one => one.Events > 0).Take(Most).ToList();
        var figures = from name in Enum.GetValues<FigureName>()
                      let numbers = before.Select(one => ValueOf(one, name)).OfType<double>().ToList()
                      let value = ValueOf(of, name)
                      where value is not null && numbers.Count > 0
                      select new BaselineFigure(name, value ?? 0, Spread.Of(numbers));
        return new Baseline(before.Count, [.. figures]);
    }

    /// <summary>Null where the session has nothing to say of it.</summary>
    public static double? ValueOf(SessionFigures of, FigureName name) => name switch
    {
        FigureName.Events => of.Events,
        FigureName.Enforcements => of.Of(ServiceName.Boundaries).Events,
        FigureName.Validations => of.Of(ServiceName.CrossReference).Events,
        FigureName.Violations => of.Patterns.Values.Sum(pattern => pattern.Occurrences),
        FigureName.Classifications => of.Of(ServiceName.Classification).Events,
        FigureName.Verifications => of.Of(ServiceName.Verification).Events,
        FigureName.Confidence => of.Of(ServiceName.Verification).Measures.GetValueOrDefault("confidence")?.Mean,
        FigureName.MeanPressure => of.Of(ServiceName.Pressure).Measures.GetValueOrDefault("score")?.Mean,
        _ => of.Of(ServiceName.Pressure).Measures.GetValueOrDefault("score")?.Peak,
    };
}
