using FsCheck;
using FsCheck.Fluent;
using GitSession.Export;
using GitSession.Journal;
using GitSession.Knowledge;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Export;

/// <summary>Arbitrary repositories: anything in the texts, names that people give, links to everywhere, nowhere, in circles and twice.</summary>
internal static class SomeRecord
{
    private static readonly string[] Names = ["2026-11-20-09-15-review-calendar-k3f2", "2026-11-19-16-40-inbox-p7qz", "2026-01-14 a founding session: ours (1+1=2) 100%", "日本 é", "gone"];

    public static Gen<IReadOnlyDictionary<string, string>> Files { get; } =
        from sessions in Gen.SubListOf(Names.SkipLast(1)).SelectMany(names => Together(names.Select(Session)))
        from knowledge in Together(Enum.GetValues<KnowledgeKind>().SelectMany(kind => Names.SkipLast(1).Select(name => Item(kind, name))))
        from kept in Gen.Choose(0, knowledge.Count)
        select (IReadOnlyDictionary<string, string>)sessions.Concat(knowledge.Take(kept)).ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);

    public static RepositoryRecord Of(IReadOnlyDictionary<string, string> files)
    {
        var workspace = new InMemoryWorkspace(new FixedTime());
        foreach (var (path, text) in files)
            workspace.Write(path, text);
        return new ReadRecord(workspace, new FixedTime()).Run();
    }

    private static Gen<(string Path, string Text)> Session(string name) =>
        from entry in Entries.All
        from parents in Gen.SubListOf(Names)
        from produced in Gen.SubListOf(Enum.GetValues<KnowledgeKind>().SelectMany(kind => Names.Select(name => kind.Path(name))).Append(".ai_context/deliberations/x.md"))
        select (Paths.Entry(name), EntryDocument.Render(entry with { Id = name, InheritedFrom = [.. parents], InheritedLoops = null, Produced = [.. produced] }));

    private static Gen<(string Path, string Text)> Item(KnowledgeKind kind, string name) =>
        from title in Hostile.Phrase
        from prose in Hostile.Text
        from status in Hostile.PhraseOrNull
        from at in Entries.Times
        from supersedes in Gen.SubListOf(Names)
        from session in Gen.Elements(Names)
        select (kind.Path(name), KnowledgeDocument.Render(new KnowledgeItem
        {
            Kind = kind,
            Id = name,
            Title = title,
            Prose = prose,
            Status = status,
            At = at,
            Supersedes = [.. supersedes],
            ProducedBy = session,
        }));

    private static Gen<IReadOnlyList<T>> Together<T>(IEnumerable<Gen<T>> all) =>
        all.Aggregate(Gen.Constant<IReadOnlyList<T>>([]), (some, next) => some.SelectMany(list => next.Select(item => (IReadOnlyList<T>)[.. list, item])));
}
