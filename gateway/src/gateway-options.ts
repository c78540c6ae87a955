import fs from 'node:fs'
import path from 'node:path'
import type { PlatformEnvironment } from '@parley/toolkit/environment/environment'
import type { Logger } from '@parley/toolkit/logging/logger'
import type { SigningKeys } from '@parley/toolkit/signing/signing-keys'
import { DEMO_SIGN_IN } from './demo/demo-workspace'
import type { GatewayEnvironment } from './environment'
import type { GatewayOptions } from './gateway'
import { readCommittedSupergraph } from './supergraph'

const WEB_FOLDER = path.resolve(__dirname, '../../web/dist')
/** Beside the files of the web app, hidden from browsers by its dot. */
const DOCUMENT_FOLDER = path.join(WEB_FOLDER, '.documents')

/** What the gateway is started with, whether its subgraphs are in this process or not. */
export function gatewayOptions(
  environment: GatewayEnvironment,
  signing: SigningKeys,
  logger: Logger,
): Omit<GatewayOptions, 'subgraphs' | 'tail'> {
  const { platform, allowedOrigins, trustedProxies, budgets, documentRule, operations, playground } = environment
  const isBuilt = fs.existsSync(path.join(WEB_FOLDER, 'index.html'))
  const config = { sandbox: usesSandbox(platform), demo: platform.mode === 'demo' ? DEMO_SIGN_IN : null }
  return {
    supergraphSdl: readCommittedSupergraph(),
    signing,
    logger,
    host: platform.host,
    port: platform.port,
    publicUrl: platform.publicUrl,
    allowedOrigins,
    trustedProxies,
    operations,
    redisUrl: platform.redisUrl,
    budgets,
    documents: { folder: DOCUMENT_FOLDER, rule: documentRule },
    web: isBuilt ? { folder: WEB_FOLDER, config, playground } : null,
    sandboxControlUrl: usesSandbox(platform) ? sandboxControlUrl(platform) : null,
  }
}

/** The sandbox stands in for Telegram in demo mode only. */
export function usesSandbox({ mode, telegram }: PlatformEnvironment): boolean {
  return mode === 'demo' && telegram?.kind === 'sandbox'
}

export function sandboxControlUrl({ sandboxControlPort }: PlatformEnvironment): string {
  return `http://127.0.0.1:${sandboxControlPort}`
}
