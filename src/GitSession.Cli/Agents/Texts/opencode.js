// Hands OpenCode's events to `git-session agent opencode EVENT` and its answers back. Where the program is missing it does nothing.
import { spawn } from "node:child_process"

const PATIENCE = 5000

const call = (cwd, name, event) => new Promise((answer) => {
  try {
    const child = spawn("git-session", ["agent", "opencode", name], { cwd, stdio: ["pipe", "pipe", "ignore"], timeout: PATIENCE })
    let said = ""
    child.stdout.setEncoding("utf8").on("data", (text) => { said += text })
    child.stdin.on("error", () => {})
    child.on("error", () => answer({})).on("close", (code) => answer(code === 0 ? read(said) : {}))
    child.stdin.end(JSON.stringify({ hook_event_name: name, cwd, ...event }))
  } catch {
    answer({})
  }
})

// { context, deny, warn }: what the model is told, why a tool is not used, what a person may want to know before it is.
const read = (said) => {
  try {
    return JSON.parse(said) ?? {}
  } catch {
    return {}
  }
}

export const GitSession = async ({ directory }) => {
  const known = new Map(), told = new Map(), parents = new Map()
  const first = (id) => parents.has(id) ? first(parents.get(id)) : id
  // A subagent has the session of who sent it, and its tools are held against the same rules.
  const tell = (name, id, event) => call(directory, name, { session_id: first(id), ...event })
  return {
    event: async ({ event }) => {
      if (!["session.created", "session.compacted", "session.idle", "session.deleted"].includes(event?.type)) return
      const info = event.properties?.info, id = info?.id ?? event.properties?.sessionID
      if (info?.parentID && info.parentID !== id) parents.set(id, info.parentID)
      const { context } = parents.has(id) ? {} : await tell(event.type, id, { properties: event.properties })
      if (context) known.set(id, context)
      if (event.type === "session.deleted") [known, told, parents].forEach((memory) => memory.delete(id))
    },
    "chat.message": async (input, output) => {
      if (parents.has(input.sessionID)) return
      const prompt = (output?.parts ?? []).filter((part) => part.type === "text").map((part) => part.text).join("\n")
      told.set(input.sessionID, (await tell("chat.message", input.sessionID, { prompt, model: input.model })).context)
    },
    "tool.execute.before": async (input, output) => {
      const { deny, warn } = await tell("tool.execute.before", input.sessionID, { tool_name: input.tool, tool_input: output?.args })
      if (warn) console.warn(warn)
      if (deny) throw new Error(deny) // how a plugin says no
    },
    "tool.execute.after": async (input, output) =>
      void await tell("tool.execute.after", input.sessionID, { tool_name: input.tool, tool_input: input.args, tool_response: output?.output }),
    "experimental.session.compacting": async (input, output) => {
      const { context } = parents.has(input.sessionID) ? {} : await tell("experimental.session.compacting", input.sessionID, {})
      if (context) output?.context?.push(context)
    },
    "experimental.chat.system.transform": async (input, output) =>
      void output?.system?.push(...[known.get(input.sessionID), told.get(input.sessionID)].filter(Boolean)),
  }
}
