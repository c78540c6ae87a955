import { ApolloProvider } from '@apollo/client/react'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { BrowserRouter } from 'react-router'
import { client } from '../lib/apollo/client'
import { ErrorBoundary } from './error-boundary'
import { AppRoutes } from './app-routes'

export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <ApolloProvider client={client}>
        <BrowserRouter>
          <ErrorBoundary>
            <AppRoutes />
          </ErrorBoundary>
        </BrowserRouter>
      </ApolloProvider>
    </I18nProvider>
  )
}
