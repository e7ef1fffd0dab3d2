using GitSession.Rules;
using GitSession.Rules.Classification;

namespace GitSession.Tests.Rules.Classification;

[Trait("Requirement", "SES-74")]
public class ClassifierTests
{
    [Theory]
    [InlineData("Never store passwords in plain text", Quadrant.Strategic, Persistence.High, TemporalScope.Permanent, Verification.Mandatory)]
    [InlineData("For this project, releases need a changelog", Quadrant.Operational, Persistence.High, TemporalScope.Project, Verification.Mandatory)]
    [InlineData("Use port 27027 for the database", Quadrant.System, Persistence.High, TemporalScope.Immediate, Verification.Mandatory)]
    [InlineData("Explore alternatives to the calendar", Quadrant.Stochastic, Persistence.Medium, TemporalScope.Immediate, Verification.Required)]
    [InlineData("Rename the folder", Quadrant.Tactical, Persistence.Low, TemporalScope.Immediate, Verification.Optional)]
    [InlineData("Rename the folder, definitely", Quadrant.Tactical, Persistence.Low, TemporalScope.Immediate, Verification.Recommended)]
    [InlineData("Fix the bug in the parser", Quadrant.System, Persistence.Medium, TemporalScope.Immediate, Verification.Required)]
    public void An_instruction_is_classified_by_its_words(string text, Quadrant quadrant, Persistence persistence, TemporalScope scope, Verification verification)
    {
        var classified = InstructionPersistenceClassifier.Classify(text, InstructionSource.User, Circumstances.Calm);

        (classified.Quadrant, classified.Persistence, classified.TemporalScope, classified.Verification).ShouldBe((quadrant, persistence, scope, verification));
    }

    [Theory]
    [InlineData("", Quadrant.Stochastic)]
    [InlineData("while you wait", Quadrant.Tactical)]
    [InlineData("every file", Quadrant.Strategic)]
    [InlineData("going forward", Quadrant.Operational)]
    [InlineData("this function", Quadrant.Tactical)]
    [InlineData("the function", Quadrant.System)]
    [InlineData("for this project explore the idea", Quadrant.Operational)]
    [InlineData("in this project check it now", Quadrant.Operational)]
    [InlineData("resolve the issue now", Quadrant.Tactical)]
    [InlineData("resolve the issue", Quadrant.System)]
    [InlineData("an issue to resolve", Quadrant.Tactical)]
    [InlineData("check today's alternatives", Quadrant.Stochastic)]
    [InlineData("discover", Quadrant.Stochastic)]
    [InlineData("I know what you did", Quadrant.Tactical)]
    public void The_quadrant_is_the_one_with_the_best_score(string text, Quadrant quadrant) =>
        InstructionPersistenceClassifier.Classify(text, InstructionSource.User, Circumstances.Calm).Quadrant.ShouldBe(quadrant);

    [Theory]
    [InlineData("the api is slow", Domain.Other, Quadrant.Tactical)]
    [InlineData("the api is slow", Domain.Technical, Quadrant.System)]
    [InlineData("an idea", Domain.Other, Quadrant.Tactical)]
    [InlineData("an idea", Domain.Innovation, Quadrant.Stochastic)]
    public void What_the_work_is_about_counts_one(string text, Domain domain, Quadrant quadrant) =>
        InstructionPersistenceClassifier.Classify(text, InstructionSource.User, new Circumstances(domain)).Quadrant.ShouldBe(quadrant);

    [Theory]
    [InlineData("For the rest of this session always ask", TemporalScope.Session)]
    [InlineData("always", TemporalScope.Permanent)]
    [InlineData("from now on", TemporalScope.Project)]
    [InlineData("this conversation", TemporalScope.Session)]
    [InlineData("now", TemporalScope.Immediate)]
    [InlineData("install it", TemporalScope.Immediate)]
    public void How_long_it_holds_is_in_its_words(string text, TemporalScope scope) =>
        InstructionPersistenceClassifier.Classify(text, InstructionSource.User, Circumstances.Calm).TemporalScope.ShouldBe(scope);

    [Theory]
    [InlineData("rename it", InstructionSource.System, 0.3)]
    [InlineData("rename it", InstructionSource.User, 0.45)]
    [InlineData("rename it", InstructionSource.Inferred, 0.1)]
    [InlineData("maybe rename it", InstructionSource.User, 0.3)]
    [InlineData("maybe you could rename it", InstructionSource.User, 0.15)]
    [InlineData("maybe you could rename it", InstructionSource.Inferred, 0)]
    [InlineData("you must rename it", InstructionSource.User, 0.6)]
    [InlineData("you must always rename it", InstructionSource.User, 0.75)]
    [InlineData("it is 123", InstructionSource.User, 0.45)]
    [InlineData("it is 1234", InstructionSource.User, 0.7)]
    [InlineData("rename 'it'", InstructionSource.User, 0.55)]
    [InlineData("it isn't Anna's", InstructionSource.User, 0.45)]
    [InlineData("you must always use exactly 'port' 27027, definitely", InstructionSource.User, 1)]
    public void How_plainly_it_is_said_is_a_sum(string text, InstructionSource source, double explicitness) =>
        InstructionPersistenceClassifier.Classify(text, source, Circumstances.Calm).Explicitness.ShouldBe((decimal)explicitness);

    [Theory]
    [InlineData(0.59, false)]
    [InlineData(0.6, true)]
    public void What_is_said_plainly_enough_is_worth_keeping(double explicitness, bool plain) =>
        new Classified(Quadrant.System, Persistence.High, TemporalScope.Project, Verification.Mandatory, (decimal)explicitness).IsPlain.ShouldBe(plain);
}
