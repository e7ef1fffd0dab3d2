using GitSession.Review;

namespace GitSession.Tests.Review;

public class DocumentCheckTests
{
    [Theory]
    [InlineData(".ai_context/config.yaml", true)]
    [InlineData(".ai_context/handoffs/SESSION_CLOSEDOWN_a.md", true)]
    [InlineData("journal/2026/a.md", true)]
    [InlineData(".ai_context/operations/targets.yaml", true)]
    [InlineData(".ai_context/operations/baseline.yaml", true)]
    [InlineData(".ai_context/operations/metrics/2026-11-20-k3f2.yaml", true)]
    [InlineData(".ai_context/operations/metrics/notes.txt", false)]
    [InlineData("journal/README.md", false)]
    [InlineData("journal/data.csv", false)]
    [InlineData("docs/a.md", false)]
    public void Our_documents_are_known_by_their_paths(string path, bool isDocument)
    {
        DocumentCheck.IsDocument(path).ShouldBe(isDocument);
    }

    [Theory]
    [InlineData(".ai_context/config.yaml", "mode: ops\nhandoff: { before_push: never }\n", 2)]
    [InlineData(".ai_context/rules/a.md", "---\nsource: x\nenforcement: none\n---\n", 3)]
    [InlineData("journal/a.md", "---\nstarted_at: today\n---\n", 2)]
    [InlineData(".ai_context/handoffs/a.md", "---\nformat: 2\n---\n", 2)]
    [InlineData(".ai_context/decisions/a.md", "---\napproves: [a\n---\n", 3)]
    [InlineData(".ai_context/operations/targets.yaml", "targets:\n  a: 5\n", 2)]
    [InlineData(".ai_context/operations/baseline.yaml", "baseline:\n  a: five\n", 2)]
    [InlineData(".ai_context/operations/metrics/2026-11-20-k3f2.yaml", "- { at: 2026-11-20T09:15:00Z, name: a, value: 1 }\n- { name: a }\n", 2)]
    public void Damage_is_named_with_its_line(string path, string text, int line)
    {
        var damaged = DocumentCheck.DamageOf(path, text);

        (damaged?.Path, damaged?.Line).ShouldBe((path, line));
    }

    [Theory]
    [InlineData(".ai_context/config.yaml", "mode: ops\n")]
    [InlineData("journal/a.md", "# A day\n\n## Open Loops\n\n- [ ] something\n")]
    [InlineData(".ai_context/handoffs/a.md", "# Handoff\n")]
    [InlineData(".ai_context/operations/metrics/2026-11-20-k3f2.yaml", "- { at: 2026-11-20T09:15:00Z, name: a, value: 1 }\n")]
    public void What_can_be_read_is_whole(string path, string text)
    {
        DocumentCheck.DamageOf(path, text).ShouldBeNull();
    }
}
