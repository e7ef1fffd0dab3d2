using GitSession.Rules;
using GitSession.Rules.Classification;

namespace GitSession.Tests.Rules.Classification;

[Trait("Requirement", "SES-74")]
public class PersistenceTests
{
    [Theory]
    [InlineData("never rename it", Persistence.High)]
    [InlineData("rename it not now", Persistence.High)]
    [InlineData("don’t use tabs", Persistence.High)]
    [InlineData("avoid tabs", Persistence.High)]
    [InlineData("rename it, or not", Persistence.Low)]
    [InlineData("the port is 8080", Persistence.High)]
    [InlineData("perhaps port 8080", Persistence.Low)]
    [InlineData("prefer tabs", Persistence.Medium)]
    [InlineData("try to rename it", Persistence.Medium)]
    [InlineData("investigate it", Persistence.Medium)]
    public void Some_words_decide_alone(string text, Persistence persistence) =>
        InstructionPersistenceClassifier.Classify(text, InstructionSource.User, Circumstances.Calm).Persistence.ShouldBe(persistence);

    [Theory]
    [InlineData(Quadrant.Strategic, TemporalScope.Session, 0.5, InstructionSource.System, 0.7)]
    [InlineData(Quadrant.Operational, TemporalScope.Session, 0.5, InstructionSource.System, 0.5)]
    [InlineData(Quadrant.Tactical, TemporalScope.Session, 0.5, InstructionSource.System, 0.3)]
    [InlineData(Quadrant.System, TemporalScope.Session, 0.5, InstructionSource.System, 0.5)]
    [InlineData(Quadrant.Stochastic, TemporalScope.Session, 0.5, InstructionSource.System, 0.2)]
    [InlineData(Quadrant.Tactical, TemporalScope.Permanent, 0.5, InstructionSource.System, 0.65)]
    [InlineData(Quadrant.Tactical, TemporalScope.Project, 0.5, InstructionSource.System, 0.55)]
    [InlineData(Quadrant.Tactical, TemporalScope.Immediate, 0.5, InstructionSource.System, 0.25)]
    [InlineData(Quadrant.Tactical, TemporalScope.Project, 0.6, InstructionSource.System, 0.55)]
    [InlineData(Quadrant.Tactical, TemporalScope.Project, 0.61, InstructionSource.System, 0.6)]
    [InlineData(Quadrant.Tactical, TemporalScope.Project, 0.8, InstructionSource.System, 0.6)]
    [InlineData(Quadrant.Tactical, TemporalScope.Project, 0.81, InstructionSource.System, 0.7)]
    [InlineData(Quadrant.Tactical, TemporalScope.Project, 0.5, InstructionSource.User, 0.6)]
    [InlineData(Quadrant.Tactical, TemporalScope.Project, 0.5, InstructionSource.Inferred, 0.4)]
    [InlineData(Quadrant.Strategic, TemporalScope.Permanent, 1, InstructionSource.User, 1)]
    [InlineData(Quadrant.Stochastic, TemporalScope.Immediate, 0, InstructionSource.Inferred, 0)]
    public void The_score_is_a_sum(Quadrant quadrant, TemporalScope scope, double explicitness, InstructionSource source, double score) =>
        PersistenceMeasure.Score(quadrant, scope, (decimal)explicitness, source).ShouldBe((decimal)score);

    [Theory]
    [InlineData(0.75, Quadrant.System, 0.5, Persistence.High)]
    [InlineData(0.74, Quadrant.System, 0.5, Persistence.Medium)]
    [InlineData(0.45, Quadrant.System, 0.5, Persistence.Medium)]
    [InlineData(0.44, Quadrant.Tactical, 0.71, Persistence.Variable)]
    [InlineData(0.4, Quadrant.Tactical, 0.71, Persistence.Variable)]
    [InlineData(0.39, Quadrant.Tactical, 0.71, Persistence.Low)]
    [InlineData(0.4, Quadrant.Tactical, 0.7, Persistence.Low)]
    [InlineData(0.4, Quadrant.System, 0.71, Persistence.Low)]
    public void A_level_begins_at_its_score(double score, Quadrant quadrant, double explicitness, Persistence level) =>
        PersistenceMeasure.Level((decimal)score, quadrant, (decimal)explicitness).ShouldBe(level);

    [Theory]
    [InlineData(Persistence.High, 0.9, "CRITICAL")]
    [InlineData(Persistence.Medium, 0.6, "WARNING")]
    [InlineData(Persistence.Low, 0.3, "MINOR")]
    [InlineData(Persistence.Variable, 0.5, null)]
    public void A_level_has_its_weight_and_what_a_conflict_with_it_is(Persistence level, double weight, string? conflict) =>
        (PersistenceWeight.Of(level), PersistenceWeight.ConflictOf(level)).ShouldBe(((decimal)weight, conflict));
}
