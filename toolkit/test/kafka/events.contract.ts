import { randomUUID } from 'node:crypto'
import { kafkaBrokers } from './environment'
import { describeTransport } from '../events/transport-contract'

describeTransport('Kafka', { brokers: kafkaBrokers(), prefix: `test-${randomUUID()}` })
