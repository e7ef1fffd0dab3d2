using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Rules;

/// <summary>
/// What an imported instruction history said beside its instructions, and in which order these stood, so that it can be exported as it was.
/// </summary>
/// <param name="Fields">The members of the file's object but `instructions`.</param>
/// <param name="Order">Ids of rules.</param>
public sealed record HistoryHead(YamlMappingNode Fields, ImmutableArray<string> Order)
{
    public const string Path = Paths.Rules + "/instruction-history.yaml";

    private const int Format = 1;

    public static HistoryHead None { get; } = new(YamlValue.Map(("version", YamlValue.Text("1.0"))), []);

    /// <exception cref="DamagedDocument">It cannot be read.</exception>
    public static HistoryHead Read(IWorkspace workspace)
    {
        if (workspace.Read(Path) is not { } text)
            return None;
        var map = YamlMap.Parse(Path, text);
        map.RefuseNewerFormat(Format);
        return new HistoryHead(map.Map("history")?.Node ?? new YamlMappingNode(), [.. map.Texts("order")]);
    }

    public string Render() => YamlWriter.Block(
        YamlValue.Lines(
            ("format", YamlValue.Number(Format)),
            ("history", YamlValue.Lines(Fields.Children.Select(entry => (((YamlScalarNode)entry.Key).Value ?? "", entry.Value)))),
            ("order", YamlValue.List(Order.Select(YamlValue.Text)))),
        0,
        "\n");

    /// <summary>Rules in that order; those it does not know come last, by their ids.</summary>
    public IEnumerable<Rule> Sort(IEnumerable<Rule> rules) =>
        rules.OrderBy(rule => Order.IndexOf(rule.Id) is var at and >= 0 ? at : int.MaxValue).ThenBy(rule => rule.Id, StringComparer.Ordinal);
}
