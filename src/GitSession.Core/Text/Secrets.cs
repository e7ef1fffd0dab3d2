using System.Buffers;
using System.Text.RegularExpressions;

namespace GitSession.Text;

/// <summary>
/// Takes out of a text what looks like a secret, because our documents are committed and read by others: keys and tokens by their
/// known shapes, passwords in addresses, and values that are assigned to a name such as `password`. What people write about secrets
/// ("reset the password") stays.
/// </summary>
public static partial class Secrets
{
    public const string Mark = "[redacted]";

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const int PatienceMs = 5000;

    // Most texts have none of these, and pay for nothing else.
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["AKIA", "ASIA", "AIza", "gh", "glpat-", "xox", "sk-", "k_live_", "k_test_", "npm_", "SG.", "hf_", "pypi-", "_v1_", "eyJ", "PRIVATE KEY", "Bearer", "://", "pass", "pwd", "secret", "token", "key", "credential"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>The text, with <see cref="Mark"/> in the place of each secret.</summary>
    public static string Redact(string text)
    {
        if (!text.AsSpan().ContainsAny(Hints))
            return text;
        var known = Shape().Replace(text, match => match.Groups["before"].Value + Mark);
        var bare = Address().Replace(known, match => $"{match.Groups["before"].Value}{Mark}@");
        return Assignment().Replace(bare, match => LooksRandom(match.Groups["value"].Value) ? match.Groups["before"].Value + Mark : match.Value);
    }

    /// <summary>
    /// The lines on which a secret begins, counted from 1. Unlike what is taken out, which may as well be too much, these accuse
    /// somebody: a value that only stands in a secret's place is none.
    /// </summary>
    public static IEnumerable<int> LinesIn(string text)
    {
        if (!text.AsSpan().ContainsAny(Hints))
            yield break;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (HasSecret(line))
                yield return number;
        }
    }

    private static bool HasSecret(string line) =>
        line.AsSpan().ContainsAny(Hints)
        && (Shape().Matches(line).Any(match => !Placeholder.IsWords(match.Value[match.Groups["before"].Length..]))
            || Address().Matches(line).Any(match => !Placeholder.IsOfAddress(match.Groups["value"].Value))
            || Assignment().Matches(line).Select(match => match.Groups["value"].Value).Any(value => LooksRandom(value) && !Placeholder.Is(value)));

    /// <summary>The value of a key, with <see cref="Mark"/> in the place of each secret: a value may be one by its key alone.</summary>
    public static string RedactValue(string key, string value)
    {
        var pair = Redact($"{key}={value}");
        return pair.StartsWith($"{key}=", StringComparison.Ordinal) ? pair[(key.Length + 1)..] : Mark;
    }

    // In prose a word stands there; a secret has digits or marks between its letters.
    private static bool LooksRandom(string value) =>
        value.Any(char.IsAsciiLetter) && value.Any(c => char.IsAsciiDigit(c) || c is '!' or '$' or '%' or '^' or '&' or '+' or '*') && !value.StartsWith(Mark, StringComparison.Ordinal);

    [GeneratedRegex(
        @"(AKIA|ASIA)[0-9A-Z]{16}|AIza[0-9A-Za-z_-]{35}|gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{22,}|glpat-[A-Za-z0-9_-]{20,}|xox[abeprs]-[A-Za-z0-9-]{10,}" +
        @"|\bsk-[A-Za-z0-9_-]{20,}|[rs]k_(live|test)_[A-Za-z0-9]{16,}|npm_[A-Za-z0-9]{36}|\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}|\bhf_[A-Za-z0-9]{30,}|\bpypi-AgE[A-Za-z0-9_-]{16,}|\bdo[opr]_v1_[a-f0-9]{40,}" +
        @"|(?<before>\bAccountKey=)[A-Za-z0-9+/]{40,}=*|eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]*" +
        @"|-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----([^-]|-(?!----))*(-----END [A-Z ]{0,20}PRIVATE KEY-----)?|(?<before>\bBearer\s{1,4})[A-Za-z0-9._~+/-]{16,}=*",
        Options, PatienceMs)]
    private static partial Regex Shape();

    [GeneratedRegex(@"(?<before>\b[a-z][a-z0-9+.-]{1,20}://[^\s:/@]{0,64}:)(?<value>[^\s@/]{3,200})@", Options | RegexOptions.IgnoreCase, PatienceMs)]
    private static partial Regex Address();

    [GeneratedRegex(
        @"(?<before>(password|passwd|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|secret[_-]?key|private[_-]?key|credential)s?[""']?\s{0,4}[:=]\s{0,4}[""']?)(?<value>[^\s""',;]{8,200})",
        Options | RegexOptions.IgnoreCase, PatienceMs)]
    private static partial Regex Assignment();
}
