using System.Collections.Immutable;
using System.Text.Json;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Rules;

/// <summary>Takes over the instructions of an instruction history as rules, one file each. Those that are there already stay as they are.</summary>
public sealed class ImportRules(IWorkspace workspace)
{
    private const string List = "instructions";

    /// <param name="path">How an error names the imported file.</param>
    /// <exception cref="DamagedDocument">It is no JSON, or has no list of instructions.</exception>
    public ImportReport Run(string path, string text)
    {
        var root = JsonText.Parse(path, text);
        var json = new JsonYaml(path, text);
        if (root.Member(List) is not { Kind: JsonValueKind.Array } list)
            throw json.Damaged(root.Member(List) ?? root, $"the key {List} with a list");
        using var turn = workspace.Lock();
        var import = new HistoryImport(RuleBook.Read(workspace), workspace, json, text);
        foreach (var instruction in list.Parts)
            import.Take(instruction);
        var unusable = import.Unusable.AddRange(KeepHead(json, root, import.Order));
        return new ImportReport(import.Added, import.There, unusable);
    }

    private ImmutableArray<DamagedDocument> KeepHead(JsonYaml json, JsonPart root, ImmutableArray<string> order)
    {
        try
        {
            var fields = YamlValue.Map([.. json.Members(root).Where(member => member.Name is not List).Select(member => (member.Name, json.Node(member.Value)))]);
            var before = HistoryHead.Read(workspace).Order;
            var rendered = new HistoryHead(fields, [.. order.Union(before, StringComparer.Ordinal)]).Render();
            if (rendered != workspace.Read(HistoryHead.Path))
                workspace.Write(HistoryHead.Path, rendered);
            return [];
        }
        catch (DamagedDocument damaged)
        {
            return [damaged];
        }
    }
}
