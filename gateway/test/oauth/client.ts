/** What the providers of the tests know Parley by. */
export const CLIENT = { clientId: 'parley', clientSecret: 'a made-up secret of the client' }
