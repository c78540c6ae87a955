import { render, screen } from '@testing-library/react'
import { LinkedText, splitLinks } from './linked-text'

const hrefs = (text: string): (string | undefined)[] =>
  splitLinks(text)
    .filter((part) => part.href)
    .map((part) => part.href)

describe('links in messages', () => {
  it('links web addresses and e-mail, and nothing else', () => {
    expect(hrefs('See https://example.com/a?b=1 or www.example.org, write to sales@example.com.')).toEqual([
      'https://example.com/a?b=1',
      'https://www.example.org/',
      'mailto:sales@example.com',
    ])
    expect(hrefs('version 1.2.3 of file.txt')).toEqual([])
  })

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(document.cookie)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
  ])('leaves %s as text', (text) => {
    expect(hrefs(text)).toEqual([])
    expect(
      splitLinks(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text)
  })

  it('shows markup as it was written', () => {
    const text = '<img src=x onerror="alert(1)"> <a href="https://example.com">x</a>'
    const { container } = render(<LinkedText text={text} />)
    expect(container.querySelector('img')).toBeNull()
    expect(container.textContent).toBe(text)
  })

  it('takes out marks of direction, which make a link read as another', () => {
    const [part] = splitLinks('https://example.com/\u202egpj.exe')
    expect(part).toEqual({ text: 'https://example.com/gpj.exe', href: 'https://example.com/gpj.exe' })
  })

  it('keeps punctuation outside, and brackets that belong to the address inside', () => {
    expect(hrefs('(see https://example.com/page)')).toEqual(['https://example.com/page'])
    expect(hrefs('https://example.com/A_(b)')).toEqual(['https://example.com/A_(b)'])
    expect(hrefs('https://example.com/a, then')).toEqual(['https://example.com/a'])
  })

  it('opens without handing over this window', () => {
    render(<LinkedText text="https://example.com" />)
    const link = screen.getByRole('link')
    expect(link).toHaveAttribute('target', '_blank')
    expect(link.getAttribute('rel')).toContain('noopener')
  })
})
