import { Drawer } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { ContactPanel } from './contact-panel'

/** The contact panel where there is no room beside the thread. */
export function PanelDrawer({ conversationId, onClose }: { conversationId: string; onClose: () => void }) {
  const { t } = useLingui()
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={360}
      title={t`Contact`}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <ContactPanel conversationId={conversationId} />
    </Drawer>
  )
}
