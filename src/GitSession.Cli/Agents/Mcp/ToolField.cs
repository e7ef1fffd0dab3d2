using System.CommandLine;
using System.CommandLine.Completions;

namespace GitSession.Cli.Agents.Mcp;

/// <summary>One field of a tool's input: an option or an argument of the verb, as JSON calls it.</summary>
/// <param name="Symbol">What the command line calls it; an argument has its place and no name.</param>
/// <param name="Words">The words that it may be; none where it may be any.</param>
internal sealed record ToolField(string Name, string Symbol, string Description, FieldKind Kind, bool IsRequired, IReadOnlyList<string> Words)
{
    public bool IsOption => Symbol.StartsWith('-');

    public static ToolField Of(Option option) => Of(option, option.ValueType, isRequired: option.Required);

    public static ToolField Of(Argument argument) => Of(argument, argument.ValueType, isRequired: argument.Arity.MinimumNumberOfValues > 0);

    private static ToolField Of(Symbol symbol, Type type, bool isRequired)
    {
        var (name, kind) = (symbol.Name.TrimStart('-').Replace('-', '_').ToLowerInvariant(), KindOf(type));
        var words = kind is FieldKind.Text ? symbol.GetCompletions(CompletionContext.Empty).Select(word => word.Label) : [];
        return new ToolField(name, symbol.Name, symbol.Description ?? "", kind, isRequired, [.. words]);
    }

    private static FieldKind KindOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var flag when flag == typeof(bool) => FieldKind.Flag,
        var number when number == typeof(int) => FieldKind.Number,
        var texts when texts == typeof(string[]) => FieldKind.Texts,
        _ => FieldKind.Text,
    };
}
