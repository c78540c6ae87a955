import styles from './stage-dot.module.css'

/** The colour of a stage, beside its name. */
export const StageDot = ({ colour }: { colour: string }) => (
  <i className={styles.dot} data-colour={colour} aria-hidden />
)
