// mtcute's CommonJS build warns on every load unless this is set; imported before it.
Object.assign(globalThis, { _MTCUTE_CJS_DEPRECATION_WARNED: true })
