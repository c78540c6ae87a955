import { z } from 'zod'

const flag = (fallback: boolean) =>
  z
    .enum(['true', 'false'])
    .default(fallback ? 'true' : 'false')
    .transform((value) => value === 'true')

const environment = z.object({
  SANDBOX_TELEGRAM_PORT: z.coerce.number().int().min(0).max(65535).default(0),
  SANDBOX_SMTP_PORT: z.coerce.number().int().min(0).max(65535).default(0),
  SANDBOX_CONTROL_PORT: z.coerce.number().int().min(0).max(65535).default(4090),
  SANDBOX_DATA_DIR: z.string().min(1).default('.data/sandbox'),
  SANDBOX_SCRIPTED_REPLIES: flag(true),
  SANDBOX_AMBIENT: flag(true),
  SANDBOX_PARENT_PIPE: flag(false),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).catch('info'),
})

export type Environment = z.infer<typeof environment>

/** Reads the environment; every mistake is in the one error that is thrown. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const read = environment.safeParse(source)
  if (read.success) return read.data
  const mistakes = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`the sandbox's environment has mistakes:\n  ${mistakes.join('\n  ')}`)
}
