import { toString as toQr } from 'qrcode'
import { useEffect, useState } from 'react'

/** A picture of an address, drawn in the page: what is secret in it goes nowhere. Null until it is drawn. */
export function useQrPicture(address: string | null): string | null {
  const [picture, setPicture] = useState<string | null>(null)
  useEffect(() => {
    if (!address) return undefined
    let current = true
    toQr(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
      .then((svg) => current && setPicture(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`))
      .catch((error: unknown) => console.error('The QR code could not be drawn', error))
    return () => {
      current = false
    }
  }, [address])
  return picture
}
