// Tries a running service with what others wrote: the SDK's client, the conformance scenarios and the inspector's command line.
// node clients.mjs http://127.0.0.1:8080/mcp
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { CALLS, given } from './calls.mjs'

const [url] = given('node clients.mjs http://127.0.0.1:8080/mcp', 1)
let failed = 0
const check = (name, good, said = '') => {
  if (!good) failed++
  console.log(`${good ? 'ok  ' : 'FAIL'} ${name}${said ? '  ' + said : ''}`)
}
const run = (file, args) => execFileSync(process.execPath, [file, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
const bin = (name, path) => join(dirname(createRequire(import.meta.url).resolve(name + '/package.json')), path)

const client = new Client({ name: 'mingfa-test', version: '1' })
await client.connect(new StreamableHTTPClientTransport(new URL(url)))
const { tools } = await client.listTools()
check('tools/list', tools.length >= 8, tools.length + ' tools')
for (const tool of tools) {
  // the client checks the structured content against the tool's output schema
  const answer = await client.callTool({ name: tool.name, arguments: CALLS[tool.name] })
  check('call ' + tool.name, !answer.isError && answer.structuredContent !== undefined, answer.isError ? answer.content[0].text : '')
  const wrong = await client.callTool({ name: tool.name, arguments: { nonsense: 1 } })
  check('call ' + tool.name + ' with a wrong argument', wrong.isError === true && wrong.content[0].text.length > 0)
}
const article = await client.callTool({ name: 'get_article', arguments: CALLS.get_article })
const link = article.content.find((one) => one.type === 'resource_link')
const read = await client.readResource({ uri: link.uri })
check('resources/read of a link', read.contents[0].text.includes('第五百七十七条'))
check('templates', (await client.listResourceTemplates()).resourceTemplates.length === 2)
const completed = await client.complete({
  ref: { type: 'ref/resource', uri: 'mingfa://laws/{law}/articles/{n}{?as_of}' },
  argument: { name: 'law', value: '民法' }
})
check('completion', completed.completion.values.includes('民法典'))
const { prompts } = await client.listPrompts()
const prompt = await client.getPrompt({ name: prompts[0].name, arguments: { text: '第一条' } })
check('prompts', prompts.length === 3 && prompt.messages.length === 1)
await client.close()

// The scenarios that ask for nothing but what every server has; the others want the suite's own test tools.
for (const scenario of ['server-initialize', 'ping', 'tools-list', 'resources-list', 'prompts-list', 'dns-rebinding-protection']) {
  try {
    const out = run(bin('@modelcontextprotocol/conformance', 'dist/index.js'), ['server', '--url', url, '--scenario', scenario])
    check('conformance ' + scenario, true, out.trim().split('\n').pop().slice(0, 100))
  } catch (failure) {
    check('conformance ' + scenario, false, ((failure.stdout ?? '') + (failure.stderr ?? '')).slice(-1500))
  }
}

const inspect = (...args) =>
  JSON.parse(run(bin('@modelcontextprotocol/inspector', 'clients/launcher/build/index.js'), ['--cli', url, '--transport', 'http', ...args]))
check('inspector tools/list', inspect('--method', 'tools/list').tools.length === tools.length)
const found = inspect('--method', 'tools/call', '--tool-name', 'get_article', '--tool-arg', 'law=民法典', '--tool-arg', 'article=577')
check('inspector tools/call', found.structuredContent?.article === '第五百七十七条', JSON.stringify(found).slice(0, 200))

console.log(failed === 0 ? 'mcp: all held' : `mcp: ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
