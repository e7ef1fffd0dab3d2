using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>How long something took, as a person says it: in the two greatest units that matter.</summary>
internal static class Duration
{
    public static string Of(TimeSpan time) => Times.Length(time);
}
