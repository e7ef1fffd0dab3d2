using System.Text.RegularExpressions;

namespace GitSession.Text;

/// <summary>What people write in a secret's place: the variable that holds it, words about it, asterisks.</summary>
public static partial class Placeholder
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    /// <summary>Whether a value that is assigned to a name such as `password` is none.</summary>
    public static bool Is(string value) => IsWords(value) || Reference().IsMatch(value) || Environment().IsMatch(value) || IsPlainAddress(value);

    /// <summary>Whether what stands before the `@` of an address is none: `${PW}`, `***`, a port, the word itself.</summary>
    public static bool IsOfAddress(string value) => Reference().IsMatch(value) || Blank().IsMatch(value);

    /// <summary>Whether it reads as words that are joined: `rotation-plan-for-q3`. One word alone may be anything.</summary>
    public static bool IsWords(string value) => Words().IsMatch(value);

    // What it may hold is found in it as in any address.
    private static bool IsPlainAddress(string value) => value.Contains("://", StringComparison.Ordinal) && !value.Contains('=', StringComparison.Ordinal);

    // `${NAME}`, `${{ secrets.NAME }}`, `$(command)`, `$NAME`, `$name`, `$env:NAME`, `%NAME%`, `{{name}}`, `<name>`; behind it no figure.
    [GeneratedRegex(@"^(\$\{[^}]*\}*|\$\([^)]*\)?|\$(env:)?([A-Z_][A-Z0-9_]*|[a-z_]+)\b|%[A-Za-z_][A-Za-z0-9_]*%|\{\{[^}]*\}*|<[^<>]*>)[^0-9]*$", Options)]
    private static partial Regex Reference();

    // A variable of the environment, as programs read it.
    [GeneratedRegex(@"^((process|import\.meta)\.env|os\.environ(\.get)?|(System\.|os\.)?getenv|ENV|Environment\.GetEnvironmentVariable)(\.[A-Za-z_][A-Za-z0-9_]*|[\[(].*)$", Options)]
    private static partial Regex Environment();

    [GeneratedRegex(@"^([*.xX#•…]+|[0-9]{1,5}|(?i:passw(or)?d|pass|pwd|secret|token))$", Options)]
    private static partial Regex Blank();

    // Where there are several, one may end in a figure or two.
    [GeneratedRegex(@"^([A-Za-z]?[a-z]+|[A-Z]+)([-_.]+([A-Za-z]?[a-z]+|[A-Z]+))+[-_.]*$|^[A-Za-z]?[a-z]+([-_.]([A-Za-z]?[a-z]+[0-9]{0,2}|[0-9]{1,4})){2,}[-_.]*$", Options)]
    private static partial Regex Words();
}
