import fs from 'node:fs'
import path from 'node:path'
import { parseAllDocuments } from 'yaml'

const ROOT = path.resolve(__dirname, '../..')
const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8')

const SOURCES = [
  'toolkit/src',
  'gateway/src',
  ...fs.readdirSync(`${ROOT}/subgraphs`).map((name) => `subgraphs/${name}/src`),
]
const sourceText = (): string =>
  SOURCES.flatMap((folder) =>
    fs
      .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => read(path.join(folder, file))),
  ).join('\n')

/** `parley_…` metrics of a text, without the endings that Prometheus adds to histograms. */
const metricsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/\bparley_[a-z_]+/g)].map(([name]) => name.replace(/_(bucket|count|sum)$/, ''))),
]

describe('monitoring', () => {
  it.each(['ops/prometheus/alerts.yml', 'ops/grafana/dashboards/parley.json'])(
    '%s names metrics that exist',
    (file) => {
      const source = sourceText()
      const metrics = metricsIn(read(file))
      expect(metrics.length).toBeGreaterThan(5)
      expect(metrics.filter((metric) => !source.includes(`'${metric}'`))).toEqual([])
    },
  )

  it.each(['docker-compose.yml', 'ops/prometheus/prometheus.yml', 'ops/prometheus/alerts.yml'])(
    '%s is YAML',
    (file) => {
      const [document] = parseAllDocuments(read(file), { merge: true })
      expect(document?.errors).toEqual([])
    },
  )

  it('runs every subgraph in containers, and watches each', () => {
    const compose = parseAllDocuments(read('docker-compose.yml'), { merge: true })[0]?.toJS() as {
      services: Record<string, { command?: string; environment?: Record<string, string> }>
    }
    const prometheus = read('ops/prometheus/prometheus.yml')
    for (const name of fs.readdirSync(`${ROOT}/subgraphs`)) {
      expect(compose.services[name]?.command).toContain(`subgraphs/${name}/dist/main.js`)
      expect(compose.services['gateway']?.environment?.['SUBGRAPH_URLS']).toContain(
        `${name}=http://${name}:4000/graphql`,
      )
      expect(prometheus).toMatch(new RegExp(`names: .*\\b${name}\\b`))
    }
  })

  it('watches the gateway on the port that only the network inside can reach', () => {
    const compose = parseAllDocuments(read('docker-compose.yml'), { merge: true })[0]?.toJS() as {
      services: { gateway: { environment: Record<string, string | number>; ports: string[] } }
    }
    const { environment, ports } = compose.services.gateway
    const port = String(environment['METRICS_PORT'])
    expect(read('ops/prometheus/prometheus.yml')).toMatch(
      new RegExp(`names: \\[gateway\\]\\s+type: A\\s+port: ${port}\\b`),
    )
    expect(ports.join()).not.toContain(port)
  })
})
