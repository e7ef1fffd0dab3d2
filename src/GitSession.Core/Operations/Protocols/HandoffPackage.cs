using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Protocols;

/// <summary>
/// What deployment hands to operations, in five parts (operations framework 3.7). A part is a document whose name says what it is, or a
/// section whose heading does, of any document of the package; it has to say something.
/// </summary>
public sealed record HandoffPackage(ImmutableArray<HandoffPart> Parts)
{
    // The first of the names with which a document or a heading is called decides, so that "performance baseline" is no configuration.
    private static readonly (string Name, string[] Words)[] Names =
    [
        ("production configuration", ["configuration", "config"]),
        ("monitoring and observability", ["monitoring", "observability"]),
        ("performance baseline", ["baseline"]),
        ("security controls and compliance", ["security", "compliance"]),
        ("incident response", ["incident"]),
    ];

    public IEnumerable<string> Missing => Parts.Where(part => part.Path is null).Select(part => part.Name);

    public bool IsComplete => !Missing.Any();

    /// <exception cref="DamagedDocument">A document of the package cannot be read.</exception>
    public static HandoffPackage Read(IWorkspace workspace)
    {
        var found = workspace.List(Paths.OperationsHandoff).Where(path => Paths.NameOf(path) is not ['.', ..]).SelectMany(path => Said(path, workspace.Read(path) ?? "")).ToLookup(part => part.Name, part => part.Path);
        return new HandoffPackage([.. Names.Select(part => new HandoffPart(part.Name, found[part.Name].FirstOrDefault()))]);
    }

    private static IEnumerable<(string Name, string Path)> Said(string path, string text)
    {
        if (!Paths.IsEntry(path))
            return PartCalled(NameOf(path)) is { } file && text.Trim() is not "" ? [(file, path)] : [];
        var document = MarkdownText.Parse(path, text);
        var sections = document.Sections.Where(section => Says(section.Body.In(text))).Select(section => PartCalled(section.Title)).OfType<string>();
        var whole = PartCalled(NameOf(path)) is { } named && Says(text[(document.FrontMatter?.Whole.End ?? 0)..]) ? [named] : Array.Empty<string>();
        return whole.Concat(sections).Select(name => (name, path));
    }

    // The folders within the package name what lies in them.
    private static string NameOf(string path) => path[(Paths.OperationsHandoff.Length + 1)..];

    private static string? PartCalled(string name) =>
        Names.FirstOrDefault(part => part.Words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase))).Name;

    // A heading alone, or a remark that says what is to be written here, says nothing.
    private static bool Says(string body) =>
        MarkdownComment.Without(body).Split('\n').Any(line => line.Trim() is not ("" or ['#', ..]));
}
