import { Column, Entity } from 'typeorm'
import { RecordEntity } from '../record/record.entity'

/** A firm that the workspace does business with. Text that is not known is empty. */
@Entity({ schema: 'crm', name: 'company' })
export class CompanyEntity extends RecordEntity {
  @Column({ type: 'text' })
  name: string

  /** `acme.example`, lower case. */
  @Column({ type: 'text', default: '' })
  domain: string

  @Column({ type: 'text', default: '' })
  website: string

  @Column({ type: 'text', default: '' })
  email: string

  @Column({ type: 'text', default: '' })
  phone: string

  @Column({ type: 'text', default: '' })
  address: string

  @Column({ type: 'text', default: '' })
  description: string
}
