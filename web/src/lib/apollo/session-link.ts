import { ApolloLink, type FetchResult } from '@apollo/client'
import { ServerError } from '@apollo/client/errors'
import { catchError, from, map, mergeMap, of, switchMap, throwError, type Observable } from 'rxjs'
import { freshAccessToken, refreshSession } from '../session/refresh-session'

const ENDED = new Set(['UNAUTHENTICATED', 'SESSION_REVOKED'])

/**
 * Sends every request with a token that is still good. When the server refuses it all the same, the session is renewed
 * once and the request repeated once; when that fails too the session store says "signed out" and the page follows.
 */
export const sessionLink = new ApolloLink((operation, forward) => {
  const attempt = (): Observable<FetchResult> =>
    from(freshAccessToken()).pipe(
      switchMap((token) => {
        if (token) operation.setContext({ headers: { authorization: `Bearer ${token}` } })
        return forward(operation)
      }),
    )
  const renewed = (otherwise: () => Observable<FetchResult>): Observable<FetchResult> =>
    from(refreshSession()).pipe(mergeMap((signedIn) => (signedIn ? attempt() : otherwise())))

  return attempt().pipe(
    map((result) => ({ result, refused: isRefused(result) })),
    mergeMap(({ result, refused }) => (refused ? renewed(() => of(result)) : of(result))),
    catchError((error: unknown) =>
      ServerError.is(error) && error.statusCode === 401
        ? renewed(() => throwError(() => error))
        : throwError(() => error),
    ),
  )
})

const isRefused = (result: FetchResult): boolean =>
  result.errors?.some(({ extensions }) => ENDED.has(String(extensions?.['code']))) ?? false
