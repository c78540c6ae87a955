import { Trans } from '@lingui/react/macro'
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Button } from '../components/button'
import styles from '../components/states.module.css'
import { isMissingPart } from './missing-part'

interface ErrorBoundaryProps {
  children: ReactNode
  /** Another value (the address, say) gives the page a fresh start. */
  resetKey?: string | undefined
}

interface ErrorBoundaryState {
  broken: Error | null
  resetKey: string | undefined
}

/** A part of the page that broke says so and offers a way on; the rest stays usable. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { broken: null, resetKey: this.props.resetKey }

  static getDerivedStateFromError(broken: Error): Partial<ErrorBoundaryState> {
    return { broken }
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: ErrorBoundaryState): ErrorBoundaryState | null {
    return props.resetKey === state.resetKey ? null : { broken: null, resetKey: props.resetKey }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error('The page broke', error, info.componentStack)
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return (
      <div className={styles.page} role="alert">
        {isMissingPart(this.state.broken) ? <PartMissing /> : <PartBroken />}
        <Button look="primary" onClick={() => location.reload()}>
          <Trans>Reload</Trans>
        </Button>
      </div>
    )
  }
}

const PartBroken = () => (
  <>
    <h1>
      <Trans>This page broke</Trans>
    </h1>
    <p>
      <Trans>What you had typed is kept. Reload; if it happens again, tell support what you did just before.</Trans>
    </p>
  </>
)

const PartMissing = () => (
  <>
    <h1>
      <Trans>Reload to go on</Trans>
    </h1>
    <p>
      <Trans>
        This part of the page could not be loaded: you are offline, or a newer version is out. What you had typed is
        kept.
      </Trans>
    </p>
  </>
)
