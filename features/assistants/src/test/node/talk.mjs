// Talks to every tool over HTTP and over standard input and output, as a client of either era: the answers must be the same.
// Prints size and latency of each tool as a table, and writes the talk down.
// node talk.mjs http://127.0.0.1:8080/mcp TALK.md mingfa --data DIR mcp
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { CALLS, given } from './calls.mjs'

const [url, file, ...command] = given('node talk.mjs http://127.0.0.1:8080/mcp TALK.md mingfa --data DIR mcp', 3)
const OLD = '2025-11-25'
const NEW = '2026-07-28'
const META = 'io.modelcontextprotocol/'
const TIMES = 15
const MOST_DEFINED = 3500
const MOST_ANSWERED = 1500

let failed = 0
const check = (name, good, said = '') => {
  if (!good) failed++
  if (!good) console.log(`FAIL ${name}  ${said}`)
}
// One for a Chinese character, one for four others: no model's count, and near enough to compare.
const tokens = (text) => {
  const wide = [...text].filter((c) => c > '\u2e80').length
  return Math.ceil(wide + (text.length - wide) / 4)
}
const message = (id, method, params, era) => ({
  jsonrpc: '2.0',
  id,
  method,
  params: era === NEW ? { ...params, _meta: { [META + 'protocolVersion']: NEW, [META + 'clientCapabilities']: {} } } : params
})

const post = async (method, params, era) => {
  const headers = { 'Content-Type': 'application/json', 'MCP-Protocol-Version': era }
  if (era === NEW) {
    headers['Mcp-Method'] = method
    if (params.name) headers['Mcp-Name'] = params.name
  }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(message(1, method, params, era)) })
  return { status: answer.status, retry: answer.headers.get('retry-after'), body: await answer.json() }
}
const http = async (method, params, era) => (await post(method, params, era)).body

const process_ = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] })
const lines = createInterface({ input: process_.stdout })[Symbol.asyncIterator]()
let last = 0
const stdio = async (method, params, era) => {
  process_.stdin.write(JSON.stringify(message(++last, method, params, era)) + '\n')
  return JSON.parse((await lines.next()).value)
}
await stdio('initialize', { protocolVersion: OLD, capabilities: {}, clientInfo: { name: 'talk', version: '1' } }, OLD)

const median = async (ask, name) => {
  const took = []
  for (let i = 0; i < TIMES; i++) {
    const start = performance.now()
    await ask('tools/call', { name, arguments: CALLS[name] }, NEW)
    took.push(performance.now() - start)
  }
  return took.sort((a, b) => a - b)[TIMES >> 1].toFixed(0)
}

const { tools } = (await http('tools/list', {}, NEW)).result
check('eleven tools', tools.length === 11, tools.map((tool) => tool.name))
const talk = ['# The talk of each tool', '', 'Written by `node mcp/src/test/node/talk.mjs`: asked over HTTP and over standard input and output, as 2025-11-25 and as 2026-07-28.', '']
const rows = []
let defined = 0
for (const tool of tools) {
  const name = tool.name
  const asked = { name, arguments: CALLS[name] }
  const answers = []
  for (const ask of [http, stdio]) for (const era of [OLD, NEW]) answers.push((await ask('tools/call', asked, era)).result)
  const [first, ...others] = answers
  check(name, first?.isError === false, JSON.stringify(first).slice(0, 300))
  others.forEach((other) =>
    check(name + ' alike', JSON.stringify(other?.structuredContent) === JSON.stringify(first.structuredContent), JSON.stringify(other).slice(0, 300))
  )
  check(name + ' new era', answers[1].resultType === 'complete' && answers[3].resultType === 'complete')
  check(name + ' old era', answers[0].resultType === undefined && answers[2].resultType === undefined)
  const size = tokens(JSON.stringify({ name, title: tool.title, description: tool.description, inputSchema: tool.inputSchema }))
  const answer = tokens(first.content[0].text)
  defined += tokens(JSON.stringify(tool))
  check(name + ' is short', answer <= MOST_ANSWERED, answer)
  rows.push(`| \`${name}\` | ${size} | ${answer} | ${await median(http, name)} | ${await median(stdio, name)} |`)
  const text = first.content[0].text
  talk.push(`## ${name}`, '', '```json', JSON.stringify(asked), text.length > 1200 ? text.slice(0, 1200) + ' …' : text, '```', '')
}
check('definitions', defined <= MOST_DEFINED, defined)
process_.stdin.end()

console.log('| tool | definition, tokens | answer, tokens | HTTP, ms | stdio, ms |\n|---|---|---|---|---|')
console.log(rows.join('\n'))
console.log(`\nAll definitions with their output schemas: ${defined} tokens.`)

// More at a time than there are turns and places to wait.
const crowd = await Promise.all(Array.from({ length: 80 }, (_, i) => post('tools/call', { name: 'verify_text', arguments: { text: '《民法典》第五百七十七条。'.repeat(200) } }, i % 2 ? OLD : NEW)))
const refused = crowd.filter((one) => one.status !== 200)
refused.forEach((one) => check('busy', one.status === 503 && one.body.code === 'H053' && Number(one.retry) > 0, JSON.stringify(one)))
check('somebody is served', refused.length < crowd.length)
console.log(`Of ${crowd.length} at a time ${refused.length} were refused: 503, code H053, Retry-After ${refused[0]?.retry ?? '-'}.`)
writeFileSync(file, talk.join('\n'))
console.log(failed === 0 ? 'talk: all held' : `talk: ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
