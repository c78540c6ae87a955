import { defineSubgraph } from '@parley/toolkit/subgraph/subgraph'
import { BulkResolver } from './bulk/bulk.resolver'
import { CompanyEntity } from './company/company.entity'
import { CompanyResolver } from './company/company.resolver'
import { ContactEntity } from './contact/contact.entity'
import { ContactResolver } from './contact/contact.resolver'
import { ConversationLinkEntity } from './contact/conversation-link.entity'
import { ASSIGNMENT_RESOLVERS } from './record/assignment.resolver'
import { SearchResolver } from './search/search.resolver'
import { RecordFieldResolver } from './record/record-field.resolver'
import { dealMovedConsumer } from './consumers/deal-moved.consumer'
import { dialogSelectedConsumer } from './consumers/dialog-selected.consumer'
import { membershipChangedConsumer } from './consumers/membership-changed.consumer'
import { messagesReceivedConsumer } from './consumers/messages-received.consumer'
import { createLoaders, createServices } from './context'
import { CustomFieldEntity } from './custom-field/custom-field.entity'
import { CustomFieldResolver } from './custom-field/custom-field.resolver'
import { DealContactEntity, DealEntity } from './deal/deal.entity'
import { DealResolver } from './deal/deal.resolver'
import { ToldDealsResolver } from './deal/told-deals.resolver'
import { DUPLICATE_ENTITIES } from './duplicate/duplicate.services'
import { duplicateJobs } from './duplicate/duplicate.jobs'
import { DUPLICATE_RESOLVERS } from './duplicate/duplicate.resolver'
import { importJobs } from './import/import.job'
import { IMPORT_ENTITIES, IMPORT_RESOLVERS } from './import/import.services'
import { CreateCrm1763820000000 } from './migrations/1763820000000-create-crm'
import { AddRecords1763900000000 } from './migrations/1763900000000-add-records'
import { AssignRecords1763970010000 } from './migrations/1763970010000-assign-records'
import { CompleteContacts1764000010000 } from './migrations/1764000010000-complete-contacts'
import { AddDuplicates1764000010010 } from './migrations/1764000010010-add-duplicates'
import { AddViews1764000020000 } from './migrations/1764000020000-add-views'
import { AddRecordJobs1764000040000 } from './migrations/1764000040000-add-record-jobs'
import { AddImports1764000045010 } from './migrations/1764000045010-add-imports'
import { AddActivity1764000050010 } from './migrations/1764000050010-add-activity'
import { ReadHistories1764000050020 } from './migrations/1764000050020-read-histories'
import { RankSearch1764000060000 } from './migrations/1764000060000-rank-search'
import { SampleSearches1764000080000 } from './migrations/1764000080000-sample-searches'
import { SearchMillions1764000090100 } from './migrations/1764000090100-search-millions'
import { FindDuplicatesByKey1764000090110 } from './migrations/1764000090110-find-duplicates-by-key'
import { DescribeRecordJobs1764000090200 } from './migrations/1764000090200-describe-record-jobs'
import { KeepColumns1764000090400 } from './migrations/1764000090400-keep-columns'
import { CountWhatJobsChanged1764000091000 } from './migrations/1764000091000-count-what-jobs-changed'
import { OrderByReferences1764000092000 } from './migrations/1764000092000-order-by-references'
import { OrderByTags1764000092100 } from './migrations/1764000092100-order-by-tags'
import { RECORD_JOB_ENTITIES } from './record-job/record-job.entity'
import { recordJobJobs } from './record-job/record-job.job'
import { RecordJobErrorResolver, RecordJobRecordResolver } from './record-job/record-job-records.resolver'
import { RecordJobResolver } from './record-job/record-job.resolver'
import { ACTIVITY_ENTITIES, ACTIVITY_RESOLVERS, activityConsumers, activityJobs } from './timeline/activity.services'
import { resolveTaskChange } from './task/task-change.reference'
import { resolveTimelineChange } from './timeline/timeline-change.reference'
import { TRASH_RESOLVERS } from './trash/trash-fields.resolver'
import { trashJobs } from './trash/trash.jobs'
import { ViewEntity, ViewPreferenceEntity } from './view/view.entity'
import { ViewResolver } from './view/view.resolver'

export const crm = defineSubgraph({
  name: 'crm',
  resolvers: [
    ContactResolver,
    CompanyResolver,
    DealResolver,
    ToldDealsResolver,
    CustomFieldResolver,
    RecordFieldResolver,
    SearchResolver,
    ViewResolver,
    ...ASSIGNMENT_RESOLVERS,
    RecordJobResolver,
    RecordJobErrorResolver,
    RecordJobRecordResolver,
    ...IMPORT_RESOLVERS,
    BulkResolver,
    ...ACTIVITY_RESOLVERS,
    ...DUPLICATE_RESOLVERS,
    ...TRASH_RESOLVERS,
  ],
  references: {
    Contact: ({ id }, { loaders }) => loaders.contacts.load(id),
    Company: ({ id }, { loaders }) => loaders.companies.load(id),
    Deal: ({ id }, { loaders }) => loaders.deals.load(id),
    CustomField: ({ id }, { loaders }) => loaders.customFields.load(id),
    RecordJob: ({ id }, { loaders }) => loaders.recordJobs.load(id),
    Import: ({ id }, { loaders }) => loaders.imports.load(id),
    Note: ({ id }, { loaders }) => loaders.notes.load(id),
    Task: ({ id }, { loaders }) => loaders.tasks.load(id),
    Reminder: ({ id }, { loaders }) => loaders.reminders.load(id),
    TimelineChange: resolveTimelineChange,
    TaskChange: resolveTaskChange,
  },
  entities: [
    ContactEntity,
    ConversationLinkEntity,
    CompanyEntity,
    DealEntity,
    DealContactEntity,
    CustomFieldEntity,
    ViewEntity,
    ViewPreferenceEntity,
    ...RECORD_JOB_ENTITIES,
    ...IMPORT_ENTITIES,
    ...ACTIVITY_ENTITIES,
    ...DUPLICATE_ENTITIES,
  ],
  migrations: [
    CreateCrm1763820000000,
    AddRecords1763900000000,
    AssignRecords1763970010000,
    CompleteContacts1764000010000,
    AddViews1764000020000,
    AddRecordJobs1764000040000,
    AddActivity1764000050010,
    ReadHistories1764000050020,
    AddImports1764000045010,
    AddDuplicates1764000010010,
    RankSearch1764000060000,
    SampleSearches1764000080000,
    SearchMillions1764000090100,
    FindDuplicatesByKey1764000090110,
    DescribeRecordJobs1764000090200,
    KeepColumns1764000090400,
    CountWhatJobsChanged1764000091000,
    OrderByReferences1764000092000,
    OrderByTags1764000092100,
  ],
  createServices,
  createLoaders,
  consumers: (services) => [
    messagesReceivedConsumer(services.recognisePeer),
    dialogSelectedConsumer(services.recognisePeer),
    membershipChangedConsumer(services),
    dealMovedConsumer(services.dealStore, services.timelines),
    ...activityConsumers(services),
  ],
  jobs: (services) => [
    ...recordJobJobs(services.runRecordJob, services.recordJobStore),
    ...importJobs(services.purgeImport),
    ...activityJobs(services),
    ...duplicateJobs(services.findDuplicates),
    ...trashJobs(services.purgeTrash),
  ],
})
