using System.Globalization;
using System.Text;
using GitSession.Text;

namespace GitSession.Cli.Adapters;

/// <summary>Texts that git has, many in one question (git-cat-file(1), --batch).</summary>
internal static class GitBlobs
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Each with its text, read as UTF-8 when it is asked for; without those that git has not, and those beyond so many bytes in all.</summary>
    public static IEnumerable<(T Of, Lazy<string> Text)> Texts<T>(GitProcess git, IReadOnlyCollection<T> wanted, int most, Func<T, (string Path, string Id)> named)
    {
        if (wanted.Count == 0)
            yield break;
        var answer = git.In(Encoding.Latin1).UpTo(most).Run(["cat-file", "--batch"], string.Concat(wanted.Select(one => named(one).Id + "\n")), index: null).Text;
        var position = 0;
        foreach (var one in wanted)
        {
            var (start, length) = Blob(answer, position);
            if (length >= 0)
                yield return (one, new Lazy<string>(() => Decode(named(one).Path, answer.Substring(start, length))));
            position = start + Math.Max(length + 1, 0);
        }
    }

    // "<id> blob <size>" and the text, each followed by a line end; "<id> missing" where a partial clone does not have it.
    private static (int Start, int Length) Blob(string answer, int position)
    {
        var end = position < answer.Length ? answer.IndexOf('\n', position) : -1;
        if (end < 0)
            return (answer.Length, -1);
        var head = answer[position..end].Split(' ');
        var length = head is [_, "blob", var size] ? int.Parse(size, CultureInfo.InvariantCulture) : -1;
        return (end + 1, end + 1 + length <= answer.Length ? length : -1);
    }

    private static string Decode(string path, string bytes)
    {
        try
        {
            return Strict.GetString(Encoding.Latin1.GetBytes(bytes));
        }
        catch (DecoderFallbackException error)
        {
            throw new DamagedDocument(path, bytes.AsSpan(0, Math.Clamp(error.Index, 0, bytes.Length)).Count('\n') + 1, "UTF-8 text");
        }
    }
}
