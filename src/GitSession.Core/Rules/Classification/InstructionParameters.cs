using System.Collections.Immutable;

namespace GitSession.Rules.Classification;

/// <summary>What of an instruction a program could hold something against: a suggestion, found in its words.</summary>
/// <param name="Port">The port that is to be used; null where none is named, or more than one.</param>
/// <param name="ForbiddenTerms">Quoted terms behind a word that forbids.</param>
public sealed record InstructionParameters(int? Port, ImmutableArray<string> ForbiddenTerms)
{
    // Between a prohibition and the term that it means.
    private const int Reach = 60;

    private static readonly string[] Forbidding = ["never", "not", "don't", "avoid", "no"];
    private static readonly string[] Allowing = ["use", "always", "instead", "but", "prefer"];

    public bool IsEmpty => Port is null && ForbiddenTerms is [];

    public static InstructionParameters In(string text)
    {
        var quoted = QuotedTerms.In(text).Where(match => IsForbidden(text, match.Index)).Select(match => match.Groups["term"].Value.Trim());
        return new InstructionParameters(PortIn(text), [.. quoted.Where(term => term is not "").Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>The numbers of four or five digits behind the word "port".</summary>
    internal static IEnumerable<int> Ports(WordList words)
    {
        var behind = words.After("port").Concat(words.Has("port is") ? words.After("is") : []);
        return behind.Where(word => word.Length is 4 or 5 && word.All(char.IsAsciiDigit)).Select(int.Parse).Where(port => port <= ushort.MaxValue).Distinct();
    }

    private static int? PortIn(string text)
    {
        var wanted = Clauses(text).Where(clause => !Forbids(WordList.Of(clause))).SelectMany(clause => Ports(WordList.Of(clause))).Distinct().ToList();
        return wanted is [var only] ? only : null;
    }

    private static string[] Clauses(string text) => text.Split([',', ';', '.', ':', '(', ')', '\n']);

    private static bool IsForbidden(string text, int at)
    {
        var before = text[..at];
        var sentence = before[(before.LastIndexOfAny(['.', ';', '!', '?', '\n']) + 1)..];
        return Forbids(WordList.Of(sentence[Math.Max(0, sentence.Length - Reach)..]));
    }

    // The word that came last decides: in "never 'a', use 'b'" only the first is forbidden. "Never use" is one word here.
    private static bool Forbids(WordList words) => words.LastOf([.. Forbidding, .. Allowing], joining: "use") is { } said && Forbidding.Contains(said);
}
