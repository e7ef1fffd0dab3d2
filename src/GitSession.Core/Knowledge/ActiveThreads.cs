using GitSession.Text;
using GitSession.World;

namespace GitSession.Knowledge;

/// <summary>The threads that go on: documents below `.ai_context/threads` whose front matter says `status: active`.</summary>
public static class ActiveThreads
{
    /// <summary>Their ids: the files' names.</summary>
    public static IEnumerable<string> Read(IWorkspace workspace) =>
        workspace.List(Paths.Threads)
            .Where(Paths.IsEntry)
            .Where(path => FrontMatter.Find(path, workspace.Read(path) ?? "")?.Map.Text("status") is "active")
            .Select(Paths.NameOf);
}
