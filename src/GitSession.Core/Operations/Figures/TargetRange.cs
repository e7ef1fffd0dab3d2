using System.Text.RegularExpressions;

namespace GitSession.Operations.Figures;

/// <summary>What a value has to be to meet its target: between two numbers, each of which may be missing, and may itself be no part of it.</summary>
/// <param name="Low">The least; null where it may be as little as it likes.</param>
/// <param name="High">The most; null where it may be as much as it likes.</param>
/// <param name="IsStrict">The numbers themselves do not meet it.</param>
public sealed partial record TargetRange(double? Low, double? High, bool IsStrict = false)
{
    private const string Number = @"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?";

    /// <summary>More is better, less is better, or null where neither is.</summary>
    public bool? WantsMore => (Low, High) switch
    {
        (not null, null) => true,
        (null, not null) => false,
        _ => null,
    };

    public IEnumerable<double> Bounds => new[] { Low, High }.OfType<double>().Distinct();

    /// <summary>A target as people write it, `>= 99.9 %` or `20..30 %`, and the unit in it; null where it is none.</summary>
    public static (TargetRange Range, string? Unit)? Parse(string text)
    {
        if (OneBound().Match(text) is { Success: true } one && MetricNumber.Parse(one.Groups["number"].Value) is { } number)
            return (Of(one.Groups["sign"].Value, number), UnitIn(one));
        return TwoBounds().Match(text) is { Success: true } two && MetricNumber.Parse(two.Groups["low"].Value) is { } low && MetricNumber.Parse(two.Groups["high"].Value) is { } high && low <= high
            ? (new TargetRange(low, high), UnitIn(two))
            : null;
    }

    public bool IsMetBy(double value) =>
        (Low is not { } low || (IsStrict ? value > low : value >= low)) && (High is not { } high || (IsStrict ? value < high : value <= high));

    /// <summary>As a document keeps it.</summary>
    public override string ToString() => (Low, High) switch
    {
        ({ } low, null) => $"{(IsStrict ? ">" : ">=")} {MetricNumber.Text(low)}",
        (null, { } high) => $"{(IsStrict ? "<" : "<=")} {MetricNumber.Text(high)}",
        ({ } low, { } high) when low.Equals(high) => $"= {MetricNumber.Text(low)}",
        ({ } low, { } high) => $"{MetricNumber.Text(low)}..{MetricNumber.Text(high)}",
        _ => "",
    };

    private static TargetRange Of(string sign, double number) => sign switch
    {
        ">=" => new TargetRange(number, null),
        ">" => new TargetRange(number, null, IsStrict: true),
        "<=" => new TargetRange(null, number),
        "<" => new TargetRange(null, number, IsStrict: true),
        _ => new TargetRange(number, number),
    };

    private static string? UnitIn(Match match) => match.Groups["unit"].Value is { Length: > 0 } unit ? unit : null;

    // A unit begins with nothing that could belong to a number, so that 99,9 is no 99 of some unit ",9".
    [GeneratedRegex(@"^\s*(?<sign>>=|<=|>|<|=)\s*(?<number>" + Number + @")(\s*(?<unit>[^\s0-9.,+-].*?))?\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OneBound();

    [GeneratedRegex(@"^\s*(?<low>" + Number + @")\s*\.\.\s*(?<high>" + Number + @")(\s*(?<unit>[^\s0-9.,+-].*?))?\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TwoBounds();
}
