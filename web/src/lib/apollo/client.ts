import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client'
import { OperationTypeNode } from 'graphql'
import { answersLink } from './answers'
import { createCache } from './cache'
import { documentLink } from './document-link'
import { sessionLink } from './session-link'
import { createLiveLink, createSocket } from './socket'

export const socket = createSocket(`${location.origin.replace(/^http/, 'ws')}/graphql`)

// The system knows of a lost network long before a ping does.
addEventListener('offline', () => socket.terminate())

export const client = new ApolloClient({
  link: ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    createLiveLink(socket),
    ApolloLink.from([answersLink, sessionLink, documentLink, new HttpLink({ uri: '/graphql' })]),
  ),
  cache: createCache(),
  // One part of the server being down must not blank a page: what came is drawn, beside the error.
  defaultOptions: {
    watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first', errorPolicy: 'all' },
  },
})
