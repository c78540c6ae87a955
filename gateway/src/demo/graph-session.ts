interface Answer<Data> {
  readonly data?: Data | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

/** A client of Parley's own graph over HTTP, as anyone outside would write it. */
export class GraphSession {
  accessToken: string | null = null

  constructor(private readonly url: string) {}

  async send<Data>(query: string, variables: object = {}): Promise<Answer<Data>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.accessToken ? { authorization: `Bearer ${this.accessToken}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
    })
    return (await response.json()) as Answer<Data>
  }

  async request<Data>(query: string, variables: object = {}): Promise<Data> {
    return this.dataOf(await this.send<Data>(query, variables))
  }

  dataOf<Data>({ data, errors }: Answer<Data>): Data {
    if (errors?.length || !data) throw new Error(errors?.map(({ message }) => message).join('; ') ?? 'No data')
    return data
  }
}
