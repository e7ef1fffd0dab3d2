using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Progress;

/// <summary>The trailer `Progress: 7/monitoring_setup completed`.</summary>
public static class ProgressTrailers
{
    public const string Key = "Progress";

    /// <summary>What is wrong with the trailers of one message; nothing where all of them can be applied.</summary>
    /// <param name="values">What stands behind the colons.</param>
    /// <param name="text">The document's text, or null where there is none.</param>
    public static ImmutableArray<ProgressFinding> Validate(IEnumerable<string> values, string? text)
    {
        var document = new Lazy<ProgressDocument>(() =>
            text is null ? throw new Refusal(RefusalReason.NoProgress, Paths.Progress) : ProgressDocument.Parse(text));
        return [.. values.Select(value => Try(() => ProgressChange.Parse(value).In(document.Value)).Why is { } why ? new ProgressFinding(value, why) : null).OfType<ProgressFinding>()];
    }

    /// <summary>What a trailer means, or why it means nothing.</summary>
    internal static (ProgressTarget? Target, Exception? Why) Try(Func<ProgressTarget> find)
    {
        try
        {
            return (find(), null);
        }
        catch (Exception why) when (why is Refusal or DamagedDocument)
        {
            return (null, why);
        }
    }
}
