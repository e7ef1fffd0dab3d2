using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>What is said in the middle of a merge of git's.</summary>
internal static class MergeText
{
    public static string LineByLine(string path, string why) => $"warning: {path} is merged line by line and not by its keys, because of {SafeText.OneLine(why)}";

    public static string NotWhole(string path) => $"warning: {path} is left for you to look at: merged line by line it has a block that cannot be read";

    public static string NotMerged(string path, Exception error) => $"error: {path} was not merged: {SafeText.OneLine(Errors.Message(error))}";
}
