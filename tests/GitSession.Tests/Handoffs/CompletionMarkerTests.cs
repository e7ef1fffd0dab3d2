using System.Text.Json;
using GitSession.Handoffs;
using GitSession.Tests.Support;

namespace GitSession.Tests.Handoffs;

public class CompletionMarkerTests
{
    private const string Document = ".ai_context/handoffs/SESSION_CLOSEDOWN_2026-11-20-09-15-inbox-k3f2.md";

    [Fact]
    [Trait("Requirement", "SES-54"), Trait("Requirement", "SES-57"), Trait("Requirement", "SES-58"), Trait("Requirement", "SES-59"), Trait("Requirement", "SES-60")]
    public void It_says_that_a_session_is_complete_when_what_to_expect_and_where_to_read()
    {
        var text = new CompletionMarker(Moments.Morning, Document).Render();

        text.ShouldBe($$"""
            {"session_completed": true, "closedown_timestamp": "2026-11-20T08:15:00Z", "next_action": "compaction_expected", "recovery_doc": "{{Document}}"}

            """);
    }

    [Fact]
    public void It_is_read_as_it_was_written_whatever_the_path_holds()
    {
        var marker = new CompletionMarker(Moments.Morning, "a \"b\\ü日");

        var read = CompletionMarker.Parse(marker.Render());

        read.ShouldBe(marker);
        JsonDocument.Parse(marker.Render()).RootElement.GetProperty("recovery_doc").GetString().ShouldBe("a \"b\\ü日");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"session_completed\": true}")]
    [InlineData("{\"session_completed\": \"yes\", \"closedown_timestamp\": \"2026-11-20T08:15:00Z\", \"recovery_doc\": \"x\"}")]
    [InlineData("{\"session_completed\": false, \"closedown_timestamp\": \"2026-11-20T08:15:00Z\", \"recovery_doc\": \"x\"}")]
    [InlineData("{\"session_completed\": true, \"closedown_timestamp\": \"yesterday\", \"recovery_doc\": \"x\"}")]
    [InlineData("{\"session_completed\": true, \"closedown_timestamp\": \"2026-11-20T08:15:00Z\", \"recovery_doc\": 7}")]
    public void A_damaged_one_is_none(string text)
    {
        CompletionMarker.Parse(text).ShouldBeNull();
    }

    [Fact]
    public void It_names_the_session_by_its_document()
    {
        new CompletionMarker(Moments.Morning, Document).Session.ShouldBe("2026-11-20-09-15-inbox-k3f2");
        new CompletionMarker(Moments.Morning, "/etc/passwd").Session.ShouldBeNull();
        new CompletionMarker(Moments.Morning, ".ai_context/handoffs/../../secret.md").Session.ShouldBeNull();
    }
}
