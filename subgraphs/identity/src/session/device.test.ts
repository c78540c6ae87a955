import { describeDevice } from './device'

test.each([
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox 128 on macOS'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
    'Chrome 126 on Windows',
  ],
  ['curl/8.5.0', 'curl'],
  ['made-up-client/1.0 (+https://example.test)', 'made-up-client 1'],
  ['', 'Unknown device'],
  ['   ', 'Unknown device'],
  ['<script>alert(1)</script>', 'Unknown device'],
])('%j is %s', (userAgent, device) => {
  expect([describeDevice(userAgent), describeDevice(userAgent)]).toEqual([device, device])
})

test('more agents than are remembered are told apart all the same', () => {
  const devices = Array.from({ length: 1_200 }, (_, n) => describeDevice(`program-${n}/1.0`))
  expect(new Set(devices).size).toBe(1_200)
})
