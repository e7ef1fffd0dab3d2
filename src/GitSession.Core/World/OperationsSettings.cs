using GitSession.Text;

namespace GitSession.World;

/// <summary>How operations sessions are held.</summary>
/// <param name="Phase">The phase of the project whose protocols are executed.</param>
/// <param name="FrameworkVersion">The version of the framework that they follow.</param>
/// <param name="Checks">What tells whether items of protocols are done; each has the id of its item as its name.</param>
public sealed record OperationsSettings(string Phase, string FrameworkVersion, IReadOnlyList<Check> Checks)
{
    public static OperationsSettings Default { get; } = new("8", "3.7", []);

    /// <param name="isOwn">The text is the user's own.</param>
    internal static OperationsSettings Read(YamlMap operations, bool isOwn, OperationsSettings beneath) => new(
        operations.Text("phase") ?? beneath.Phase,
        operations.Text("framework_version") ?? beneath.FrameworkVersion,
        operations.Has("checks") ? [.. operations.Maps("checks").Select(check => CheckSettings.Read(check, "item", isOwn))] : beneath.Checks);
}
