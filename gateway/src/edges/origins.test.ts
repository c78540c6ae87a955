import { AllowedOrigins } from './origins'

it.each([
  ['https://parley.example.com', 'parley.example.com', true],
  ['http://localhost:5173', 'localhost:5173', true],
  ['https://app.example.org', 'parley.example.com', true],
  ['https://evil.test', 'parley.example.com', false],
  ['https://parley.example.com.evil.test', 'parley.example.com', false],
  ['null', 'parley.example.com', false],
  ['https://evil.test', undefined, false],
])('a page of %s may use the graph at %s: %s', (origin, host, allowed) => {
  expect(new AllowedOrigins(['https://app.example.org']).allows(origin, host)).toBe(allowed)
})
