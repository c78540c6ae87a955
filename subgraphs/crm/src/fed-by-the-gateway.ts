/** The gateway runs subscriptions: it hears the events and asks for the entity by its key. */
export function fedByTheGateway(): AsyncIterable<never> {
  throw new Error('Subscriptions run in the gateway')
}
