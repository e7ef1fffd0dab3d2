using GitSession.Progress;

namespace GitSession.Tests.Progress;

public class PhaseHeadingTests
{
    [Theory]
    [InlineData("**Phase 7: AI-First Deployment Preparation**", "7", "AI-First Deployment Preparation")]
    [InlineData("Phase 7.5 – Validation", "7.5", "Validation")]
    [InlineData("**Phase −1: Mandatory Pre-Work**", "-1", "Mandatory Pre-Work")]
    [InlineData("Phase –1 – Pre-Work", "-1", "Pre-Work")]
    [InlineData("Phase -1", "-1", "")]
    [InlineData("PHASE 0 - Initialization:", "0", "Initialization")]
    [InlineData("✅ **Phase 3: Architecture & ADR** (frozen)", "3", "Architecture & ADR (frozen)")]
    [InlineData("**Phase 8**: Operations", "8", "Operations")]
    [InlineData("Phase-2 BDD", "2", "BDD")]
    [InlineData("7.5.1 Parity", "7.5.1", "Parity")]
    [InlineData("Kick-off", null, "Kick-off")]
    [InlineData("Phased rollout", null, "Phased rollout")]
    [InlineData("Phase 7th heaven", null, "Phase 7th heaven")]
    public void A_heading_is_read_as_people_write_it(string heading, string? number, string title)
    {
        var read = PhaseHeading.Parse(heading);

        (read.Number, read.Title).ShouldBe((number, title));
    }

    [Theory]
    [InlineData("7", true)]
    [InlineData("phase 7", true)]
    [InlineData("Phase-7", true)]
    [InlineData("ai-first-deployment-preparation", true)]
    [InlineData("AI_First deployment PREPARATION", true)]
    [InlineData("Phase 7: AI-First Deployment Preparation", true)]
    [InlineData("7.5", false)]
    [InlineData("-7", false)]
    [InlineData("ai-first", false)]
    [InlineData("", false)]
    public void A_phase_is_called_by_its_number_or_its_title(string name, bool isMeant) =>
        PhaseHeading.Parse("**Phase 7: AI-First Deployment Preparation**").IsCalled(name).ShouldBe(isMeant);

    [Fact]
    public void A_phase_without_a_title_is_not_called_by_nothing() => PhaseHeading.Parse("Phase 7").IsCalled("---").ShouldBeFalse();
}
