using System.Text;
using GitSession.Cli.Adapters;
using GitSession.Cli.GitHooks;
using GitSession.Tests.Support;

namespace GitSession.Tests.Hooks;

/// <summary>A message of which the program itself knows where a trailer goes gets it where git would put it.</summary>
public sealed class PlainMessageTests
{
    private const string Trailer = "Session: 2026-11-20-09-15-inbox-k3f2";

    // What git's rules look at, each in a line.
    private static readonly string[] Lines =
    [
        "", " ", "Answer the phone", "- with a dash", "Signed-off-by: R <r@example.org>", "Key : value", " continued: here",
        "(cherry picked from commit 5b0ccf4240084360d325e4af36dc68c5689ac770)", "Conflicts:", "---", "# a remark", "Größe, überall",
    ];

    [Fact]
    public void A_trailer_stands_where_git_would_put_it()
    {
        using var fixture = new GitFixture();
        var plain = Messages().Where(PlainMessage.EndsWithoutTrailers).ToList();
        var files = plain.Select((message, number) => Write(fixture, number, message)).ToList();

        foreach (var some in files.Chunk(2000))
            new GitProcess(fixture.Root, fixture.Environment)
                .Run(["-c", "core.commentChar=\u0001", "interpret-trailers", "--in-place", "--no-divider", "--trailer", Trailer, .. some]).OrFail();

        plain.Count.ShouldBeGreaterThan(2000);
        files.Zip(plain).Where(pair => File.ReadAllText(Path.Combine(fixture.Root, pair.First)) != $"{pair.Second}\n{Trailer}\n").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Answer the phone\n")]
    [InlineData("Answer: the phone")]
    [InlineData("Answer the phone\n\nIt rang twice, at noon:\nnobody was there.\n")]
    [InlineData("Answer the phone\n\n- twice\n- at noon\n")]
    public void Most_messages_are_plain(string message)
    {
        PlainMessage.EndsWithoutTrailers(message).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Answer the phone\n\nReviewed-by: A\n")]
    [InlineData("Answer the phone\n\nReviewed-by=A\n")]
    [InlineData("Answer the phone\n\n")]
    [InlineData("Answer the phone\r\n")]
    [InlineData("")]
    public void Of_others_git_is_asked(string message)
    {
        PlainMessage.EndsWithoutTrailers(message).ShouldBeFalse();
    }

    private static IEnumerable<string> Messages() =>
        from first in Lines
        from second in Lines
        from third in Lines
        from fourth in Lines
        let lines = new[] { first, second, third, fourth }
        from count in Enumerable.Range(1, lines.Length)
        where Array.TrueForAll(lines[count..], line => line is "") // each beginning once
        select string.Concat(lines[..count].Select(line => line + "\n"));

    private static string Write(GitFixture fixture, int number, string message)
    {
        var name = $"m{number}";
        File.WriteAllText(Path.Combine(fixture.Root, name), message, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return name;
    }
}
