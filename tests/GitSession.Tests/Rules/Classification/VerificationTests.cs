using GitSession.Rules;
using GitSession.Rules.Classification;

namespace GitSession.Tests.Rules.Classification;

[Trait("Requirement", "SES-74")]
public class VerificationTests
{
    [Theory]
    [InlineData(Quadrant.System, Persistence.High, 0.5, InstructionSource.User, Verification.Mandatory, Verification.Mandatory)]
    [InlineData(Quadrant.Strategic, Persistence.Low, 0.5, InstructionSource.User, Verification.Mandatory, Verification.Mandatory)]
    [InlineData(Quadrant.Tactical, Persistence.Low, 0.81, InstructionSource.User, Verification.Mandatory, Verification.Mandatory)]
    [InlineData(Quadrant.Tactical, Persistence.Low, 0.8, InstructionSource.User, Verification.Recommended, Verification.Recommended)]
    [InlineData(Quadrant.Tactical, Persistence.Low, 0.81, InstructionSource.System, Verification.Recommended, Verification.Recommended)]
    [InlineData(Quadrant.System, Persistence.Low, 0.5, InstructionSource.User, Verification.Optional, Verification.Mandatory)]
    [InlineData(Quadrant.Tactical, Persistence.Medium, 0.5, InstructionSource.User, Verification.Required, Verification.Required)]
    [InlineData(Quadrant.Operational, Persistence.Low, 0.5, InstructionSource.User, Verification.Required, Verification.Required)]
    [InlineData(Quadrant.Tactical, Persistence.Variable, 0.5, InstructionSource.User, Verification.Recommended, Verification.Required)]
    [InlineData(Quadrant.Tactical, Persistence.Low, 0.51, InstructionSource.User, Verification.Recommended, Verification.Recommended)]
    [InlineData(Quadrant.Tactical, Persistence.Low, 0.5, InstructionSource.User, Verification.Optional, Verification.Recommended)]
    [InlineData(Quadrant.Stochastic, Persistence.Low, 0.7, InstructionSource.User, Verification.Optional, Verification.Recommended)]
    public void Pressure_raises_what_is_to_be_verified(
        Quadrant quadrant, Persistence persistence, double explicitness, InstructionSource source, Verification calm, Verification pressed)
    {
        (VerificationMeasure.Of(quadrant, persistence, (decimal)explicitness, source, underPressure: false),
            VerificationMeasure.Of(quadrant, persistence, (decimal)explicitness, source, underPressure: true)).ShouldBe((calm, pressed));
    }

    [Theory]
    [InlineData(0.7, 3, 80, false)]
    [InlineData(0.71, 0, 0, true)]
    [InlineData(0, 4, 0, true)]
    [InlineData(0, 0, 81, true)]
    public void Pressure_is_tokens_errors_or_a_long_conversation(double tokens, int errors, int messages, bool pressure) =>
        new Circumstances(TokenUse: (decimal)tokens, RecentErrors: errors, Messages: messages).AreUnderPressure.ShouldBe(pressure);

    [Theory]
    [InlineData("Use port 27027, never port 27017", 27027)]
    [InlineData("never use port 27017", null)]
    [InlineData("port 8080 or port 9090", null)]
    [InlineData("the port is 8080", 8080)]
    [InlineData("port 99999", null)]
    [InlineData("port 80", null)]
    public void A_port_is_found_where_one_is_wanted(string text, int? port) =>
        InstructionParameters.In(text).Port.ShouldBe(port);

    [Theory]
    [InlineData("Never say 'guarantee' or \"zero risk\"", "guarantee,zero risk")]
    [InlineData("Do not use `eval`", "eval")]
    [InlineData("Never 'master', use 'main'", "master")]
    [InlineData("Use 'main'", "")]
    [InlineData("Don't do it. Say 'hello'", "")]
    [InlineData("Never touch Anna's notes, it's rude", "")]
    public void Quoted_terms_are_forbidden_where_a_word_before_them_forbids(string text, string terms) =>
        string.Join(',', InstructionParameters.In(text).ForbiddenTerms).ShouldBe(terms);
}
