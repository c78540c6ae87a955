/** The brokers that `npm run test:kafka` started, or was given. */
export function kafkaBrokers(): string[] {
  const brokers = process.env.KAFKA_BROKERS
  if (!brokers) throw new Error('KAFKA_BROKERS is not set; npm run test:kafka starts a broker and sets it')
  return brokers.split(',')
}
