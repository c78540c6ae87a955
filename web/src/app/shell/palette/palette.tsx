export function Palette(_: { onClose: () => void; onMap: () => void }) {
  return null
}
