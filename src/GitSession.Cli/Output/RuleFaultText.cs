using GitSession.Rules;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>The words for what in a rule is not as it should be.</summary>
internal static class RuleFaultText
{
    public static string Line(RuleFault fault) => $"warning: {Place(fault)}: {SafeText.OneLine(Message(fault))}";

    public static string Line(DamagedDocument damaged) => $"warning: {SafeText.OneLine(Errors.Message(damaged))}";

    public static string Message(RuleFault fault) => fault switch
    {
        RuleFault.Value found => $"expected {found.Expected}",
        RuleFault.SharedId found => $"the id {found.Id} is that of {found.Other}, too",
        RuleFault.UnknownSuccessor found => $"superseded by {found.Id}, and no rule is called so",
        RuleFault.UnusedParameters found => $"nothing here uses {string.Join(", ", found.Names)}",
        _ => fault.ToString(),
    };

    private static string Place(RuleFault fault) => $"{fault.Path}:{fault.Line}";
}
