using GitSession.Framework.Pressure;

namespace GitSession.Cli.Output;

/// <summary>The pressure on an agent in words.</summary>
internal static class PressureText
{
    /// <summary>What is said of failures that cluster.</summary>
    public static string Burst => $"{ErrorHistory.Burst} tool calls or more failed within a minute: find the cause before the next try";

    public static string Word(PressureLevel level) => level.ToString().ToUpperInvariant();

    /// <summary>The level, the score and what to do, in one line; behind it what makes it so.</summary>
    public static string Line(PressureVerdict verdict)
    {
        var trend = verdict.Trend is PressureTrend.Stable ? "" : $", {verdict.Trend.ToString().ToLowerInvariant()}";
        var because = verdict.Warnings.Where(warning => warning is not PressureWarning.PressureEscalates).Select(Words).ToList();
        return $"context pressure is {Word(verdict.Level)} ({verdict.Score:0.00}{trend}): {Words(verdict.Recommendation)}{(because is [] ? "" : $" ({string.Join("; ", because)})")}";
    }

    private static string Words(PressureRecommendation recommendation) => recommendation switch
    {
        PressureRecommendation.ContinueNormal => "go on",
        PressureRecommendation.IncreaseVerification => "check each step",
        PressureRecommendation.SuggestContextRefresh => "check each step, and think of a fresh context: what must outlive this one belongs into loops and notes",
        PressureRecommendation.MandatoryVerification => "check before every step, leave loops and notes, and begin a fresh context soon",
        _ => "stop here, leave loops and notes, and let a person decide how to go on",
    };

    private static string Words(PressureWarning warning) => warning switch
    {
        PressureWarning.TokensRunLow => "tokens are to be watched",
        PressureWarning.TokensAreCritical => "few tokens are left",
        PressureWarning.TokensEnd => "the tokens end",
        PressureWarning.ConversationIsLong => "the conversation is long",
        PressureWarning.ErrorsAreFrequent => "errors are frequent",
        PressureWarning.TaskIsComplex => "the task is complex",
        PressureWarning.InstructionsAreDense => "there are many instructions",
        PressureWarning.PressureEscalates => "the pressure rises",
        _ => "errors come in bursts",
    };
}
