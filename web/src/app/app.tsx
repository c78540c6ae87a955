import { ApolloProvider } from '@apollo/client/react'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { BrowserRouter } from 'react-router'
import { client } from '../lib/apollo/client'
import { useColorScheme } from '../lib/theme/theme'
import { ErrorBoundary } from './error-boundary'
import { AppRoutes } from './app-routes'

/** Mantine takes its colours from our stylesheet: it writes no style element, which the page's policy would refuse. */
export function App() {
  const scheme = useColorScheme()
  return (
    <I18nProvider i18n={i18n}>
      <MantineProvider forceColorScheme={scheme} withCssVariables={false} withGlobalClasses={false}>
        <ApolloProvider client={client}>
          <BrowserRouter>
            <ErrorBoundary>
              <AppRoutes />
            </ErrorBoundary>
          </BrowserRouter>
        </ApolloProvider>
      </MantineProvider>
    </I18nProvider>
  )
}
