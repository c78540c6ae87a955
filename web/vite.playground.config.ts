import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** A page of its own, built apart from the app, so that no file of the app grows by it. */
export default defineConfig({
  plugins: [react()],
  publicDir: false,
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_000,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: 'playground.html' },
  },
})
