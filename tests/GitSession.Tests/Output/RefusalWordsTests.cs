using GitSession.Cli.Output;
using GitSession.World;

namespace GitSession.Tests.Output;

public class RefusalWordsTests
{
    private static readonly string[] Destructive =
        ["reset --hard", "clean", "checkout --", "rm ", "stash drop", "branch -D", "push --force", "restore ", "delete"];

    public static TheoryData<RefusalReason> Reasons => [.. Enum.GetValues<RefusalReason>()];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Every_refusal_has_words_of_its_own(RefusalReason reason)
    {
        var refusal = Refused(reason);

        var message = RefusalWords.Message(refusal);

        message.ShouldNotBe(refusal.Message);
        (char.IsUpper(message[0]) && !message.StartsWith("HEAD", StringComparison.Ordinal)).ShouldBeFalse(message);
        message.ShouldNotEndWith(".");
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Every_refusal_has_a_hint_that_destroys_nothing(RefusalReason reason)
    {
        var hint = RefusalWords.Hint(Refused(reason));

        hint.ShouldNotBeNullOrWhiteSpace();
        char.IsUpper(hint[0]).ShouldBeFalse(hint);
        hint.ShouldNotMatch(@"\w\.$");
        Destructive.Where(hint.Contains).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Words_do_not_need_the_others_that_a_refusal_may_name(RefusalReason reason)
    {
        var refusal = new Refusal(reason, "subject");

        Should.NotThrow(() => RefusalWords.Message(refusal) + RefusalWords.Hint(refusal));
    }

    private static Refusal Refused(RefusalReason reason) => new(reason, "subject", "first", "second");
}
