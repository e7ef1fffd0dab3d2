using System.Text.Json;
using GitSession.Cli.Agents.Installation;
using GitSession.Tests.Support;

namespace GitSession.Tests.Agents.Installation;

/// <summary>The lines that hosts run, run by a shell.</summary>
public sealed class HookCommandTests : IDisposable
{
    private readonly GitFixture _git = new();

    public void Dispose() => _git.Dispose();

    [Fact]
    public void Where_the_program_is_missing_a_hook_does_nothing()
    {
        Run(HookCommands.Shell("claude", "PreToolUse")).ShouldBe((0, ""));
        Run(HookCommands.TolerantShell("copilot", "preToolUse")).ShouldBe((0, ""));
        Run(HookCommands.StatusLine()).ShouldBe((0, ""));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 2)]
    [InlineData(255, 0)]
    public void Copilot_hears_of_no_failure_but_of_an_order(int code, int heard)
    {
        Stand($"cat >/dev/null; echo \"$*\"; exit {code}");

        Run(HookCommands.TolerantShell("copilot", "preToolUse")).ShouldBe((heard, "agent copilot preToolUse\n"));
        Run(HookCommands.Shell("claude", "Stop")).ShouldBe((code, "agent claude Stop\n"));
    }

    [FactWith("node")]
    public void The_plugin_of_OpenCode_hands_events_on_and_context_back()
    {
        Stand("printf '%s ' \"$3\" >> calls; cat >> calls; echo >> calls; printf '{\"context\":\"context of %s\"}' \"$3\"");
        Plugin("""
            await hooks.event({ event: { type: "session.created", properties: { info: { id: "s1" } } } })
            await hooks.event({ event: { type: "session.created", properties: { info: { id: "s2", parentID: "s1" } } } })
            await hooks.event({ event: { type: "file.edited", properties: { file: "a" } } })
            await hooks["chat.message"]({ sessionID: "s1" }, { parts: [{ type: "text", text: "hi" }] })
            await hooks["tool.execute.before"]({ tool: "bash", sessionID: "s1" }, { args: { command: "ls" } })
            await hooks["tool.execute.after"]({ tool: "bash", sessionID: "s1", args: {} }, { output: "a.txt" })
            const compacting = { context: [] }, chat = { system: [] }
            await hooks["experimental.session.compacting"]({ sessionID: "s1" }, compacting)
            await hooks["experimental.chat.system.transform"]({ sessionID: "s1" }, chat)
            await hooks.event({ event: { type: "session.deleted", properties: { info: { id: "s1" } } } })
            console.log(JSON.stringify({ compacting, chat }))
            """);

        var answer = JsonDocument.Parse(Node()).RootElement;

        var calls = File.ReadAllLines(_git["calls"]);
        calls.Select(call => call.Split(' ')[0]).ShouldBe(
            ["session.created", "chat.message", "tool.execute.before", "tool.execute.after", "experimental.session.compacting", "session.deleted"]);
        var prompt = JsonDocument.Parse(calls[1].Split(' ', 2)[1]).RootElement;
        (prompt.GetProperty("session_id").GetString(), prompt.GetProperty("prompt").GetString()).ShouldBe(("s1", "hi"));
        answer.GetProperty("compacting").GetProperty("context")[0].GetString().ShouldBe("context of experimental.session.compacting");
        answer.GetProperty("chat").GetProperty("system").EnumerateArray().Select(text => text.GetString())
            .ShouldBe(["context of session.created", "context of chat.message"]);
    }

    [FactWith("node")]
    public void The_plugin_of_OpenCode_keeps_a_tool_from_being_used_that_is_denied_and_no_other()
    {
        Stand("if grep -q '\"rm\"'; then echo '{\"deny\":\"rule inst_001 forbids it\"}'; else echo '{\"warn\":\"mind inst_002\"}'; fi");
        Plugin("""
            const use = async (command) => {
              try {
                await hooks["tool.execute.before"]({ tool: "bash", sessionID: "s1" }, { args: { command } })
                return "used"
              } catch (error) {
                return error.message
              }
            }
            console.log(await use("ls"), "-", await use("rm"))
            """);

        Node().ShouldBe("used - rule inst_001 forbids it\n");
    }

    [FactWith("node")]
    public void The_plugin_of_OpenCode_does_nothing_where_the_program_is_missing()
    {
        Plugin("""
            await hooks.event({ event: { type: "session.created", properties: { info: { id: "s1" } } } })
            await hooks.event({})
            await hooks["tool.execute.before"]({ tool: "bash", sessionID: "s1" }, {})
            const chat = { system: [] }
            await hooks["experimental.chat.system.transform"]({ sessionID: "s1" }, chat)
            console.log(JSON.stringify(chat))
            """);

        Node().ShouldBe("{\"system\":[]}\n");
    }

    [Fact]
    public void The_plugin_of_OpenCode_is_small() => AgentTexts.OpenCodePlugin.Split('\n').Length.ShouldBeLessThan(65);

    private void Stand(string lines)
    {
        var program = Path.Combine(_git.Home, "bin", "git-session");
        Directory.CreateDirectory(Path.GetDirectoryName(program) ?? "");
        File.WriteAllText(program, $"#!/bin/sh\n{lines}\n");
        GitFixture.MakeExecutable(program);
    }

    private void Plugin(string story)
    {
        _git.Write("plugin.mjs", AgentTexts.OpenCodePlugin);
        _git.Write("story.mjs", $"import {{ GitSession }} from './plugin.mjs'\nconst hooks = await GitSession({{ directory: process.cwd() }})\n{story}\n");
    }

    private string Node()
    {
        using var process = _git.Start("node", ["story.mjs"], ".");
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, process.StandardError.ReadToEnd());
        return text;
    }

    private (int Code, string Out) Run(string line)
    {
        using var process = _git.Start("sh", ["-c", line], ".", listens: true);
        process.StandardInput.Close();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, text);
    }
}
