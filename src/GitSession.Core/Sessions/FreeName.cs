using GitSession.Memory;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>
/// Finds a new document its name: a slug of what it says, and a tail that two branches do not share unless they say the very same, so
/// that their documents never stand in each other's way when they are merged.
/// </summary>
internal static class FreeName
{
    /// <param name="slug">Empty where nothing is left of what it says.</param>
    /// <param name="text">All that it says.</param>
    public static string Find(IWorkspace workspace, string slug, string text, Func<string, string> pathOf)
    {
        for (var attempt = 0; ; attempt++)
        {
            var id = $"{slug}-{LoopId.Derive($"{text}\n{attempt}")}".TrimStart('-');
            if (workspace.WrittenAt(pathOf(id)) is null)
                return id;
        }
    }
}
