import { removePreparedData } from './prepared-data'

export default removePreparedData
