// A fake plugin host: it calls the plugin as OpenCode does, and prints what came of it.
import { pathToFileURL } from "node:url"

const [, , plugin, directory] = process.argv
const { GitSession } = await import(pathToFileURL(plugin).href)
const hooks = await GitSession({ directory })
const port = { filePath: "app.conf", content: "port 27017" }
const use = (sessionID, tool, args) => hooks["tool.execute.before"]({ tool, sessionID, callID: "c" }, { args })
  .then(() => "used", (error) => `denied: ${error.message.split("\n")[0]}`)

await hooks.event({ event: { type: "session.created", properties: { info: { id: "one" } } } })
const output = { system: [] }
await hooks["experimental.chat.system.transform"]({ sessionID: "one" }, output)
console.log(`told: ${output.system.join("").includes("nothing is in hand")}`)
console.log(await use("one", "write", port))
await hooks.event({ event: { type: "session.created", properties: { info: { id: "child", parentID: "one" } } } })
console.log(await use("child", "write", port))
console.log(await use("child", "bash", { command: "curl legacy.example.org" }))
