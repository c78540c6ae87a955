import { SideDrawer } from '../../../components/overlays/side-drawer'
import { useLingui } from '@lingui/react/macro'
import { ContactPanel } from './contact-panel'

/** The contact panel where there is no room beside the thread. */
export function PanelDrawer({ conversationId, onClose }: { conversationId: string; onClose: () => void }) {
  const { t } = useLingui()
  return (
    <SideDrawer title={t`Contact`} width={360} onClose={onClose}>
      <ContactPanel conversationId={conversationId} />
    </SideDrawer>
  )
}
