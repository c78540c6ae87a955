import { describeTransport } from './events/transport-contract'

describeTransport('the log in Postgres')
