using GitSession.Tests.Support;

namespace GitSession.Tests.Agents;

/// <summary>The plugin for OpenCode in node, called by a fake plugin host.</summary>
public sealed class OpenCodePluginTests : IDisposable
{
    private readonly GitFixture _git = new();

    public void Dispose() => _git.Dispose();

    [FactWith("node")]
    public void An_agent_and_its_subagents_are_held_to_the_same_rules()
    {
        _git.PutProgramOnPath();
        _git.Run("init", "--no-hooks", "--agent", "opencode").Code.ShouldBe(0);
        _git.Write(".ai_context/rules/inst_001.md", "---\nid: inst_001\nenforcement: refuse\nparameters: { forbidden_terms: [\"27017\"] }\n---\n\nA rule.\n");
        _git.Write(".ai_context/rules/inst_002.md", "---\nid: inst_002\nenforcement: warn\nparameters: { forbidden_terms: [legacy.example.org] }\n---\n\nA rule.\n");
        var plugin = _git[".opencode/plugins/git-session.mjs"];
        File.Copy(_git[".opencode/plugins/git-session.js"], plugin);

        using var host = _git.Start("node", [Path.Combine(AppContext.BaseDirectory, "Samples/Agents/opencode-host.mjs"), plugin, _git.Root], ".");
        var said = host.StandardOutput.ReadToEnd();
        var warned = host.StandardError.ReadToEnd();

        said.ShouldBe("told: true\ndenied: app.conf:1: rule inst_001 forbids \"27017\"\ndenied: app.conf:1: rule inst_001 forbids \"27017\"\nused\n");
        warned.ShouldContain("rule inst_002 forbids \"legacy.example.org\"");
        LiveFiles.In(_git.Root).ShouldHaveSingleItem();
    }
}
