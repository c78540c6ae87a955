import { nowSeconds } from '../clock'
import { method, type Method } from './method'

/** Telegram has five data centres; here every one of them is the same server. */
const DATA_CENTRES = [1, 2, 3, 4, 5]
const THIS_DC = 2
const CONFIG_SECONDS = 3600

export const helpMethods: Method[] = [
  method('help.getConfig', ({ telegramPort }) => ({
    _: 'config',
    date: nowSeconds(),
    expires: nowSeconds() + CONFIG_SECONDS,
    test_mode: false,
    this_dc: THIS_DC,
    dc_options: DATA_CENTRES.map((id) => ({ _: 'dcOption', id, ip_address: '127.0.0.1', port: telegramPort })),
    dc_txt_domain_name: '',
    chat_size_max: 200,
    megagroup_size_max: 200_000,
    forwarded_count_max: 100,
    online_update_period_ms: 210_000,
    offline_blur_timeout_ms: 5_000,
    offline_idle_timeout_ms: 30_000,
    online_cloud_timeout_ms: 300_000,
    edit_time_limit: 172_800,
    revoke_time_limit: 2_147_483_647,
    revoke_pm_time_limit: 2_147_483_647,
    caption_length_max: 1024,
    message_length_max: 4096,
    webfile_dc_id: THIS_DC,
    me_url_prefix: 'https://t.me/',
  })),
  method('help.getNearestDc', () => ({ _: 'nearestDc', country: 'NL', this_dc: THIS_DC, nearest_dc: THIS_DC })),
]
