import { ApolloLink } from '@apollo/client'
import { mergeMap, of, type Observable } from 'rxjs'
import { documentId, isUnknownDocument } from './document-id'

/** Sends the id of a document in place of its text, and the text when the gateway does not know the id. */
export const documentLink = new ApolloLink((operation, forward): Observable<ApolloLink.Result> => {
  const id = documentId(operation.query)
  operation.setContext({ http: { includeQuery: id === null } })
  if (!id) return forward(operation)
  Object.assign(operation.extensions, id)
  return forward(operation).pipe(
    mergeMap((result) => {
      if (!isUnknownDocument(operation.query, result.errors)) return of(result)
      delete operation.extensions['persistedQuery']
      operation.setContext({ http: { includeQuery: true } })
      return forward(operation)
    }),
  )
})
