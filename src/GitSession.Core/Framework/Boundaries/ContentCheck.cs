using System.Text.RegularExpressions;
using GitSession.Rules;

namespace GitSession.Framework.Boundaries;

/// <summary>
/// Looks for claims that want a ground: a figure, a promise, a fitness for production. A line that leads to a source, or says where a figure
/// is from, has one; a promise has none. Percent signs of programs and style sheets are no figures: a word of comparison stands at those.
/// </summary>
internal static partial class ContentCheck
{
    private static readonly string[] Assurances =
    [
        "guarantee", "guarantees", "guaranteed", "never fails", "cannot fail", "always works", "bulletproof", "foolproof", "unbreakable", "unhackable",
        "risk-free", "zero risk", "100% secure", "100% safe", "completely secure", "perfectly safe", "eliminates all", "prevents all",
    ];

    private static readonly string[] Fitness = ["production-ready", "production ready", "ready for production", "battle-tested", "battle tested", "proven in production", "enterprise-grade"];

    private static readonly string[] Grounds = ["://", "](", "[^", "according to", "source:", "measured", "benchmark", "see ", "survey", "doi:", "evidence:", "tested with"];

    /// <summary>What the line claims without a ground; null where it claims nothing, or has one.</summary>
    public static string? Find(ContentRule kind, string line) => kind switch
    {
        ContentRule.AbsoluteAssurance => FirstOf(line, Assurances),
        ContentRule.ProductionClaim when !HasGround(line) && !IsDenied(line) => FirstOf(line, Fitness),
        ContentRule.UnsourcedStatistic when !HasGround(line) && Figure().Match(line) is { Success: true } figure => figure.Value,
        _ => null,
    };

    private static string? FirstOf(string line, string[] terms) => Array.Find(terms, term => Term.IsIn(line, term));

    private static bool HasGround(string line) => Array.Exists(Grounds, ground => line.Contains(ground, StringComparison.OrdinalIgnoreCase));

    private static bool IsDenied(string line) => Term.IsIn(line, "not") || Term.IsIn(line, "isn't") || Term.IsIn(line, "until") || line.Contains('?', StringComparison.Ordinal);

    [GeneratedRegex(
        @"\b\d+([.,]\d+)?\s?(%|percent)\s+(of|faster|slower|more|less|fewer|better|worse|higher|lower|cheaper|smaller|larger|increase|decrease|reduction|improvement|growth|savings|accuracy|uptime)\b"
        + @"|\b(by|reached|over|under|nearly|about|up to)\s+\d+([.,]\d+)?\s?(%|percent)(?!\w)|\b\d+([.,]\d+)?x\s+(faster|slower|more|less|better|cheaper|smaller|larger)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        200)]
    private static partial Regex Figure();
}
