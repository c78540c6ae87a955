/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation CreateWorkspace($name: String!) {\n    createWorkspace(name: $name) {\n      id\n      name\n    }\n  }\n": typeof types.CreateWorkspaceDocument,
    "\n  query PaletteSearch($query: String!) {\n    search(query: $query, first: 5) {\n      query\n      first\n      contacts {\n        id\n        name\n        username\n        phone\n        email\n      }\n      companies {\n        id\n        name\n        domain\n      }\n      deals {\n        id\n        title\n        value {\n          amount\n          currency\n        }\n      }\n      conversations {\n        id\n        title\n        contact {\n          id\n          name\n        }\n      }\n      messages {\n        id\n        text\n        sentAt\n        conversation {\n          id\n          title\n        }\n      }\n    }\n  }\n": typeof types.PaletteSearchDocument,
    "\n  fragment AccessFields on RecordAccess {\n    rule\n    role\n    member {\n      id\n      name\n    }\n    team {\n      id\n      name\n    }\n  }\n": typeof types.AccessFieldsFragmentDoc,
    "\n  query ContactAccess($id: ID!) {\n    record: contact(id: $id) {\n      id\n      access {\n        ...AccessFields\n      }\n    }\n  }\n": typeof types.ContactAccessDocument,
    "\n  query CompanyAccess($id: ID!) {\n    record: company(id: $id) {\n      id\n      access {\n        ...AccessFields\n      }\n    }\n  }\n": typeof types.CompanyAccessDocument,
    "\n  query DealAccess($id: ID!) {\n    record: deal(id: $id) {\n      id\n      access {\n        ...AccessFields\n      }\n    }\n  }\n": typeof types.DealAccessDocument,
    "\n  query ConversationAccess($id: ID!) {\n    record: conversation(id: $id) {\n      id\n      access {\n        ...AccessFields\n      }\n    }\n  }\n": typeof types.ConversationAccessDocument,
    "\n  query BdAccountAccess($id: ID!) {\n    record: bdAccount(id: $id) {\n      id\n      access {\n        ...AccessFields\n      }\n    }\n  }\n": typeof types.BdAccountAccessDocument,
    "\n  query RecordViewers($type: AssignedRecord!, $id: ID!, $first: Int!, $after: String) {\n    recordViewers(type: $type, id: $id, first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          rule\n          member {\n            id\n            role\n            user {\n              id\n              name\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.RecordViewersDocument,
    "\n  query ContactSharing($id: ID!) {\n    record: contact(id: $id) {\n      id\n      sharedWith {\n        id\n        name\n      }\n    }\n  }\n": typeof types.ContactSharingDocument,
    "\n  query ConversationSharing($id: ID!) {\n    record: conversation(id: $id) {\n      id\n      sharedWith {\n        id\n        name\n      }\n    }\n  }\n": typeof types.ConversationSharingDocument,
    "\n  query BdAccountSharing($id: ID!) {\n    record: bdAccount(id: $id) {\n      id\n      sharedWith {\n        id\n        name\n      }\n    }\n  }\n": typeof types.BdAccountSharingDocument,
    "\n  query CompanySharing($id: ID!) {\n    record: company(id: $id) {\n      id\n      sharedWith {\n        id\n        name\n      }\n    }\n  }\n": typeof types.CompanySharingDocument,
    "\n  query DealSharing($id: ID!) {\n    record: deal(id: $id) {\n      id\n      sharedWith {\n        id\n        name\n      }\n    }\n  }\n": typeof types.DealSharingDocument,
    "\n  mutation AssignContacts($input: AssignInput!) {\n    assignContacts(input: $input) {\n      id\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n": typeof types.AssignContactsDocument,
    "\n  mutation AssignConversations($input: AssignInput!) {\n    assignConversations(input: $input) {\n      id\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n": typeof types.AssignConversationsDocument,
    "\n  mutation AssignBdAccounts($input: AssignInput!) {\n    assignBdAccounts(input: $input) {\n      id\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n": typeof types.AssignBdAccountsDocument,
    "\n  mutation AssignCompanies($input: AssignInput!) {\n    assignCompanies(input: $input) {\n      id\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n": typeof types.AssignCompaniesDocument,
    "\n  mutation AssignDeals($input: AssignInput!) {\n    assignDeals(input: $input) {\n      id\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n": typeof types.AssignDealsDocument,
    "\n  fragment RecordJobFacts on RecordJob {\n    id\n    kind\n    recordType\n    state\n    total\n    done\n    failed\n    changed\n    undone\n    leftAlone\n    failure {\n      code\n      row\n    }\n    createdAt\n    finishedAt\n    undoableUntil\n  }\n": typeof types.RecordJobFactsFragmentDoc,
    "\n  mutation StartBulkChange($input: StartBulkChangeInput!) {\n    startBulkChange(input: $input) {\n      ...RecordJobFacts\n    }\n  }\n": typeof types.StartBulkChangeDocument,
    "\n  query StagesToChoose {\n    pipelines {\n      id\n      name\n      stages {\n        id\n        name\n      }\n    }\n  }\n": typeof types.StagesToChooseDocument,
    "\n  query MemberChoices($first: Int!, $search: String) {\n    members(first: $first, search: $search) {\n      edges {\n        node {\n          id\n          role\n          user {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": typeof types.MemberChoicesDocument,
    "\n  query TeamChoices($first: Int!, $search: String) {\n    teams(first: $first, search: $search) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.TeamChoicesDocument,
    "\n  query CompanyChoices($first: Int!, $search: String) {\n    companies(first: $first, filter: { search: $search }) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.CompanyChoicesDocument,
    "\n  query ContactChoices($first: Int!, $search: String) {\n    contacts(first: $first, filter: { search: $search }) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.ContactChoicesDocument,
    "\n  fragment ContactFields on Contact {\n    id\n    name\n    username\n    phone\n    email\n    position\n    tags\n    photoUrl\n    company {\n      id\n      name\n    }\n    customFields {\n      field {\n        id\n      }\n      values\n    }\n    createdAt\n    updatedAt\n    deletedAt\n    purgedAfter\n    version\n  }\n": typeof types.ContactFieldsFragmentDoc,
    "\n  mutation CreateContact($input: CreateContactInput!) {\n    saved: createContact(input: $input) {\n      ...ContactFields\n    }\n  }\n": typeof types.CreateContactDocument,
    "\n  mutation UpdateContact($input: UpdateContactInput!) {\n    saved: updateContact(input: $input) {\n      ...ContactFields\n    }\n  }\n": typeof types.UpdateContactDocument,
    "\n  query NewestContact($id: ID!) {\n    record: contact(id: $id) {\n      ...ContactFields\n    }\n  }\n": typeof types.NewestContactDocument,
    "\n  query PossibleDuplicates($input: PossibleDuplicatesInput!) {\n    possibleDuplicates(input: $input) {\n      score\n      reasons\n      contact {\n        id\n        name\n        username\n        phone\n        email\n      }\n      company {\n        id\n        name\n        domain\n      }\n    }\n  }\n": typeof types.PossibleDuplicatesDocument,
    "\n  fragment FilterFieldFacts on FilterField {\n    name\n    label\n    type\n    choices {\n      value\n      label\n      colour\n    }\n    references\n    sortable\n    archived\n  }\n": typeof types.FilterFieldFactsFragmentDoc,
    "\n  query CompanyName($id: ID!) {\n    company(id: $id) {\n      id\n      name\n    }\n  }\n": typeof types.CompanyNameDocument,
    "\n  query ContactName($id: ID!) {\n    contact(id: $id) {\n      id\n      name\n    }\n  }\n": typeof types.ContactNameDocument,
    "\n  query TeamName($id: ID!) {\n    team(id: $id) {\n      id\n      name\n    }\n  }\n": typeof types.TeamNameDocument,
    "\n  query MemberName($id: ID!) {\n    members(first: 1, ids: [$id]) {\n      edges {\n        cursor\n        node {\n          id\n          user {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.MemberNameDocument,
    "\n  query RecordFields($recordType: RecordType!) {\n    recordFields(recordType: $recordType) {\n      ...FilterFieldFacts\n    }\n  }\n": typeof types.RecordFieldsDocument,
    "\n  fragment NoteFields on Note {\n    id\n    body\n    pinned\n    createdAt\n    updatedAt\n    deletedAt\n    version\n    author {\n      id\n      name\n    }\n    mentions {\n      id\n      name\n    }\n  }\n": typeof types.NoteFieldsFragmentDoc,
    "\n  fragment TaskFields on Task {\n    id\n    title\n    note\n    dueAt\n    remindAt\n    doneAt\n    deletedAt\n    version\n    recordType\n    assignee {\n      id\n      name\n    }\n    contact {\n      id\n      name\n    }\n    company {\n      id\n      name\n    }\n    deal {\n      id\n      title\n    }\n  }\n": typeof types.TaskFieldsFragmentDoc,
    "\n  fragment TimelinePage on TimelineEntryConnection {\n    edges {\n      cursor\n      node {\n        id\n        kind\n        at\n        recordType\n        fields\n        actor {\n          id\n          name\n        }\n        contact {\n          id\n          name\n        }\n        company {\n          id\n          name\n        }\n        deal {\n          id\n          title\n        }\n        message {\n          id\n          text\n          conversation {\n            id\n          }\n        }\n        note {\n          ...NoteFields\n        }\n        task {\n          id\n          title\n          doneAt\n        }\n        move {\n          id\n          automatic {\n            name\n            trigger\n          }\n          from {\n            id\n            name\n          }\n          to {\n            id\n            name\n          }\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n": typeof types.TimelinePageFragmentDoc,
    "\n  fragment NotesPage on NoteConnection {\n    edges {\n      cursor\n      node {\n        ...NoteFields\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n": typeof types.NotesPageFragmentDoc,
    "\n  query ContactTimeline($id: ID!, $first: Int!, $after: String, $kinds: [TimelineKind!]) {\n    contact(id: $id) {\n      id\n      timeline(first: $first, after: $after, kinds: $kinds) {\n        ...TimelinePage\n      }\n    }\n  }\n": typeof types.ContactTimelineDocument,
    "\n  query CompanyTimeline($id: ID!, $first: Int!, $after: String, $kinds: [TimelineKind!]) {\n    company(id: $id) {\n      id\n      timeline(first: $first, after: $after, kinds: $kinds) {\n        ...TimelinePage\n      }\n    }\n  }\n": typeof types.CompanyTimelineDocument,
    "\n  query DealTimeline($id: ID!, $first: Int!, $after: String, $kinds: [TimelineKind!]) {\n    deal(id: $id) {\n      id\n      timeline(first: $first, after: $after, kinds: $kinds) {\n        ...TimelinePage\n      }\n    }\n  }\n": typeof types.DealTimelineDocument,
    "\n  query ContactNotes($id: ID!, $first: Int!, $after: String) {\n    contact(id: $id) {\n      id\n      notes(first: $first, after: $after) {\n        ...NotesPage\n      }\n    }\n  }\n": typeof types.ContactNotesDocument,
    "\n  query CompanyNotes($id: ID!, $first: Int!, $after: String) {\n    company(id: $id) {\n      id\n      notes(first: $first, after: $after) {\n        ...NotesPage\n      }\n    }\n  }\n": typeof types.CompanyNotesDocument,
    "\n  query DealNotes($id: ID!, $first: Int!, $after: String) {\n    deal(id: $id) {\n      id\n      notes(first: $first, after: $after) {\n        ...NotesPage\n      }\n    }\n  }\n": typeof types.DealNotesDocument,
    "\n  mutation CreateNote($input: CreateNoteInput!) {\n    createNote(input: $input) {\n      ...NoteFields\n    }\n  }\n": typeof types.CreateNoteDocument,
    "\n  mutation UpdateNote($input: UpdateNoteInput!) {\n    updateNote(input: $input) {\n      ...NoteFields\n    }\n  }\n": typeof types.UpdateNoteDocument,
    "\n  mutation PinNote($id: ID!, $pinned: Boolean!) {\n    pinNote(id: $id, pinned: $pinned) {\n      ...NoteFields\n    }\n  }\n": typeof types.PinNoteDocument,
    "\n  mutation DeleteNote($id: ID!) {\n    deleteNote(id: $id) {\n      ...NoteFields\n    }\n  }\n": typeof types.DeleteNoteDocument,
    "\n  mutation RestoreNote($id: ID!) {\n    restoreNote(id: $id) {\n      ...NoteFields\n    }\n  }\n": typeof types.RestoreNoteDocument,
    "\n  query Tasks($first: Int!, $after: String, $filter: TaskFilter) {\n    tasks(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          ...TaskFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.TasksDocument,
    "\n  mutation CreateTask($input: CreateTaskInput!) {\n    createTask(input: $input) {\n      ...TaskFields\n    }\n  }\n": typeof types.CreateTaskDocument,
    "\n  mutation UpdateTask($input: UpdateTaskInput!) {\n    updateTask(input: $input) {\n      ...TaskFields\n    }\n  }\n": typeof types.UpdateTaskDocument,
    "\n  mutation CompleteTask($id: ID!) {\n    completeTask(id: $id) {\n      ...TaskFields\n    }\n  }\n": typeof types.CompleteTaskDocument,
    "\n  mutation ReopenTask($id: ID!) {\n    reopenTask(id: $id) {\n      ...TaskFields\n    }\n  }\n": typeof types.ReopenTaskDocument,
    "\n  mutation DeleteTask($id: ID!) {\n    deleteTask(id: $id) {\n      ...TaskFields\n    }\n  }\n": typeof types.DeleteTaskDocument,
    "\n  mutation RestoreTask($id: ID!) {\n    restoreTask(id: $id) {\n      ...TaskFields\n    }\n  }\n": typeof types.RestoreTaskDocument,
    "\n  mutation SnoozeTask($id: ID!, $until: DateTime!) {\n    snoozeTask(id: $id, until: $until) {\n      ...TaskFields\n    }\n  }\n": typeof types.SnoozeTaskDocument,
    "\n  subscription TimelineChanged($recordType: RecordType!, $recordId: ID!, $kinds: [TimelineKind!]) {\n    timelineChanged(recordType: $recordType, recordId: $recordId) {\n      id\n      newest(kinds: $kinds) {\n        id\n      }\n    }\n  }\n": typeof types.TimelineChangedDocument,
    "\n  fragment CustomFieldFacts on CustomField {\n    id\n    recordType\n    name\n    type\n    options {\n      key\n      label\n      colour\n    }\n    required\n    position\n    archivedAt\n    version\n  }\n": typeof types.CustomFieldFactsFragmentDoc,
    "\n  query CustomFields($recordType: RecordType!, $archived: Boolean) {\n    customFields(recordType: $recordType, archived: $archived) {\n      ...CustomFieldFacts\n    }\n  }\n": typeof types.CustomFieldsDocument,
    "\n  fragment ViewFields on View {\n    id\n    name\n    shared\n    filter\n    search\n    sort {\n      field\n      direction\n    }\n    columns {\n      field\n      width\n    }\n    isDefault\n    editable\n    archivedFields {\n      id\n      name\n    }\n    version\n  }\n": typeof types.ViewFieldsFragmentDoc,
    "\n  query ListSetup($recordType: RecordType!) {\n    recordFields(recordType: $recordType) {\n      ...FilterFieldFacts\n    }\n    views(recordType: $recordType) {\n      ...ViewFields\n    }\n    listColumns(recordType: $recordType) {\n      field\n      width\n    }\n  }\n": typeof types.ListSetupDocument,
    "\n  mutation SetListColumns($input: ListColumnsInput!) {\n    setListColumns(input: $input) {\n      field\n      width\n    }\n  }\n": typeof types.SetListColumnsDocument,
    "\n  mutation CreateView($input: CreateViewInput!) {\n    createView(input: $input) {\n      ...ViewFields\n    }\n  }\n": typeof types.CreateViewDocument,
    "\n  mutation UpdateView($input: UpdateViewInput!) {\n    updateView(input: $input) {\n      ...ViewFields\n    }\n  }\n": typeof types.UpdateViewDocument,
    "\n  mutation DeleteView($id: ID!) {\n    deleteView(id: $id) {\n      ...ViewFields\n    }\n  }\n": typeof types.DeleteViewDocument,
    "\n  mutation ReorderViews($recordType: RecordType!, $ids: [ID!]!) {\n    reorderViews(recordType: $recordType, ids: $ids) {\n      ...ViewFields\n    }\n  }\n": typeof types.ReorderViewsDocument,
    "\n  mutation SetDefaultView($recordType: RecordType!, $id: ID) {\n    setDefaultView(recordType: $recordType, id: $id) {\n      ...ViewFields\n    }\n  }\n": typeof types.SetDefaultViewDocument,
    "\n  fragment SyncTotals on SyncStatus {\n    accountId\n    state\n    dialogsTotal\n    dialogsDone\n    messagesDone\n    messagesTotal\n    waitingUntil\n    completeUpTo\n    error\n    startedAt\n  }\n": typeof types.SyncTotalsFragmentDoc,
    "\n  fragment AccountFields on BdAccount {\n    id\n    channel\n    displayName\n    username\n    phoneNumber\n    photoUrl\n    status\n    isConnected\n    lastActiveAt\n    createdAt\n    sync {\n      ...SyncTotals\n    }\n  }\n": typeof types.AccountFieldsFragmentDoc,
    "\n  query Accounts {\n    bdAccounts(first: 50) {\n      edges {\n        node {\n          ...AccountFields\n        }\n      }\n    }\n  }\n": typeof types.AccountsDocument,
    "\n  mutation StartSync($accountId: ID!) {\n    startSync(accountId: $accountId) {\n      ...SyncTotals\n    }\n  }\n": typeof types.StartSyncDocument,
    "\n  mutation PauseSync($accountId: ID!) {\n    pauseSync(accountId: $accountId) {\n      ...SyncTotals\n    }\n  }\n": typeof types.PauseSyncDocument,
    "\n  mutation ResumeSync($accountId: ID!) {\n    resumeSync(accountId: $accountId) {\n      ...SyncTotals\n    }\n  }\n": typeof types.ResumeSyncDocument,
    "\n  mutation DisconnectBdAccount($id: ID!) {\n    disconnectBdAccount(id: $id) {\n      ...AccountFields\n    }\n  }\n": typeof types.DisconnectBdAccountDocument,
    "\n  mutation ReconnectBdAccount($id: ID!) {\n    reconnectBdAccount(id: $id) {\n      ...AccountFields\n    }\n  }\n": typeof types.ReconnectBdAccountDocument,
    "\n  mutation DeleteBdAccount($id: ID!) {\n    deleteBdAccount(id: $id)\n  }\n": typeof types.DeleteBdAccountDocument,
    "\n  query Account($id: ID!) {\n    bdAccount(id: $id) {\n      ...AccountFields\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n": typeof types.AccountDocument,
    "\n  fragment SyncDetails on SyncStatus {\n    ...SyncTotals\n    dialogs {\n      dialog {\n        id\n        title\n        kind\n        photoUrl\n      }\n      messagesDone\n      messagesTotal\n      state\n    }\n  }\n": typeof types.SyncDetailsFragmentDoc,
    "\n  query AccountSync($id: ID!) {\n    bdAccount(id: $id) {\n      id\n      displayName\n      sync {\n        ...SyncDetails\n      }\n    }\n  }\n": typeof types.AccountSyncDocument,
    "\n  subscription SyncProgress($accountId: ID!) {\n    syncProgress(accountId: $accountId) {\n      ...SyncDetails\n    }\n  }\n": typeof types.SyncProgressDocument,
    "\n  subscription AccountChanges {\n    bdAccountChanged {\n      accountId\n      account {\n        ...AccountFields\n      }\n    }\n  }\n": typeof types.AccountChangesDocument,
    "\n  fragment TelegramLoginFields on TelegramLogin {\n    id\n    step\n    codeLength\n    qrUrl\n    expiresAt\n    account {\n      id\n      displayName\n    }\n  }\n": typeof types.TelegramLoginFieldsFragmentDoc,
    "\n  mutation StartTelegramLogin($input: StartTelegramLoginInput!) {\n    startTelegramLogin(input: $input) {\n      ...TelegramLoginFields\n    }\n  }\n": typeof types.StartTelegramLoginDocument,
    "\n  mutation StartTelegramQrLogin {\n    startTelegramQrLogin {\n      ...TelegramLoginFields\n    }\n  }\n": typeof types.StartTelegramQrLoginDocument,
    "\n  mutation SubmitTelegramCode($input: SubmitTelegramCodeInput!) {\n    submitTelegramCode(input: $input) {\n      ...TelegramLoginFields\n    }\n  }\n": typeof types.SubmitTelegramCodeDocument,
    "\n  mutation SubmitTelegramPassword($input: SubmitTelegramPasswordInput!) {\n    submitTelegramPassword(input: $input) {\n      ...TelegramLoginFields\n    }\n  }\n": typeof types.SubmitTelegramPasswordDocument,
    "\n  mutation CancelTelegramLogin($loginId: ID!) {\n    cancelTelegramLogin(loginId: $loginId)\n  }\n": typeof types.CancelTelegramLoginDocument,
    "\n  subscription TelegramLoginSteps($loginId: ID!) {\n    telegramLogin(loginId: $loginId) {\n      ...TelegramLoginFields\n    }\n  }\n": typeof types.TelegramLoginStepsDocument,
    "\n  mutation RefreshDialogs($accountId: ID!) {\n    refreshDialogs(accountId: $accountId) {\n      id\n      lastActiveAt\n    }\n  }\n": typeof types.RefreshDialogsDocument,
    "\n  mutation SelectDialogs($input: SelectDialogsInput!) {\n    selectDialogs(input: $input) {\n      ...AccountFields\n    }\n  }\n": typeof types.SelectDialogsDocument,
    "\n  query AccountDialogs($id: ID!, $first: Int!, $after: String) {\n    bdAccount(id: $id) {\n      id\n      displayName\n      dialogs(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            id\n            title\n            kind\n            photoUrl\n            unreadCount\n            lastMessageAt\n            selected\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        totalCount\n      }\n    }\n  }\n": typeof types.AccountDialogsDocument,
    "\n  fragment StageHead on Stage {\n    id\n    name\n    colour\n    probability\n  }\n": typeof types.StageHeadFragmentDoc,
    "\n  fragment CardFields on DealCard {\n    id\n    title\n    rank\n    enteredAt\n    staleSince\n    dueAt\n    expectedClose\n    value {\n      amount\n      currency\n    }\n    owner {\n      id\n      name\n    }\n    company {\n      id\n      name\n    }\n    stage {\n      id\n    }\n  }\n": typeof types.CardFieldsFragmentDoc,
    "\n  fragment RefusalFields on MoveRefusal {\n    dealId\n    rule\n    deal {\n      id\n      title\n    }\n    stage {\n      id\n      name\n      allowedRoles\n    }\n    conditions {\n      field\n      label\n      type\n      operator\n      forbidden\n      wantedValues {\n        ...RuleValueFields\n      }\n      presentValues {\n        ...RuleValueFields\n      }\n    }\n  }\n": typeof types.RefusalFieldsFragmentDoc,
    "\n  fragment RuleValueFields on RuleValue {\n    value\n    label\n    user {\n      id\n      name\n    }\n    team {\n      id\n      name\n    }\n    company {\n      id\n      name\n    }\n  }\n": typeof types.RuleValueFieldsFragmentDoc,
    "\n  query PipelineChoices {\n    pipelines {\n      id\n      name\n      stages {\n        ...StageHead\n      }\n    }\n  }\n": typeof types.PipelineChoicesDocument,
    "\n  query Board($pipelineId: ID!, $filter: BoardFilter, $first: Int!) {\n    board(pipelineId: $pipelineId, filter: $filter) {\n      columns {\n        count\n        stage {\n          ...StageHead\n        }\n        sums {\n          currency\n          amount\n          weighted\n        }\n        cards(first: $first) {\n          edges {\n            cursor\n            node {\n              ...CardFields\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": typeof types.BoardDocument,
    "\n  query BoardPage($pipelineId: ID!, $filter: BoardFilter, $stageIds: [ID!], $first: Int!, $after: String) {\n    board(pipelineId: $pipelineId, filter: $filter) {\n      columns(stageIds: $stageIds) {\n        cards(first: $first, after: $after) {\n          edges {\n            cursor\n            node {\n              ...CardFields\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": typeof types.BoardPageDocument,
    "\n  query BoardTotals($pipelineId: ID!, $filter: BoardFilter) {\n    board(pipelineId: $pipelineId, filter: $filter) {\n      columns {\n        count\n        stage {\n          ...StageHead\n        }\n        sums {\n          currency\n          amount\n          weighted\n        }\n      }\n    }\n  }\n": typeof types.BoardTotalsDocument,
    "\n  subscription BoardChanged($pipelineId: ID!) {\n    boardChanged(pipelineId: $pipelineId) {\n      id\n      kind\n      dealId\n      fromStageId\n      card {\n        ...CardFields\n      }\n    }\n  }\n": typeof types.BoardChangedDocument,
    "\n  mutation MoveDeal($input: MoveDealInput!) {\n    moveDeal(input: $input) {\n      card {\n        ...CardFields\n        deal {\n          id\n          stage {\n            ...StageHead\n          }\n        }\n      }\n      move {\n        id\n      }\n      refusal {\n        ...RefusalFields\n      }\n    }\n  }\n": typeof types.MoveDealDocument,
    "\n  mutation UndoMoves($clientId: ID!) {\n    undoMoves(clientId: $clientId) {\n      moved\n      refusals {\n        ...RefusalFields\n      }\n    }\n  }\n": typeof types.UndoMovesDocument,
    "\n  mutation MoveDeals($input: MoveDealsInput!) {\n    moveDeals(input: $input) {\n      moved\n      refusals {\n        ...RefusalFields\n      }\n    }\n  }\n": typeof types.MoveDealsDocument,
    "\n  mutation UndoMove($moveId: ID!) {\n    undoMove(moveId: $moveId) {\n      card {\n        ...CardFields\n        deal {\n          id\n          stage {\n            ...StageHead\n          }\n        }\n      }\n      refusal {\n        ...RefusalFields\n      }\n    }\n  }\n": typeof types.UndoMoveDocument,
    "\n  query DealVersion($id: ID!) {\n    deal(id: $id) {\n      id\n      version\n    }\n  }\n": typeof types.DealVersionDocument,
    "\n  mutation CloseCard($input: CloseDealInput!) {\n    closeDeal(input: $input) {\n      ...DealFields\n    }\n  }\n": typeof types.CloseCardDocument,
    "\n  mutation ReopenCard($id: ID!, $version: Int!) {\n    reopenDeal(id: $id, version: $version) {\n      ...DealFields\n    }\n  }\n": typeof types.ReopenCardDocument,
    "\n  mutation AddDeal($input: CreateDealInput!) {\n    createDeal(input: $input) {\n      id\n      title\n    }\n  }\n": typeof types.AddDealDocument,
    "\n  query BoardOwners {\n    members(first: 100) {\n      edges {\n        cursor\n        node {\n          id\n          user {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": typeof types.BoardOwnersDocument,
    "\n  query DealStage($id: ID!) {\n    deal(id: $id) {\n      id\n      status\n      stage {\n        ...StageHead\n      }\n    }\n  }\n": typeof types.DealStageDocument,
    "\n  query NewestMove($dealId: ID!) {\n    dealMoves(first: 1, filter: { dealId: $dealId }) {\n      edges {\n        cursor\n        node {\n          id\n          refusal {\n            ...RefusalFields\n          }\n        }\n      }\n    }\n  }\n": typeof types.NewestMoveDocument,
    "\n  query DealMoves($filter: DealMoveFilter!, $first: Int!, $after: String) {\n    dealMoves(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          at\n          cause\n          timeInStageSeconds\n          rulesPassedOver\n          automatic {\n            name\n            trigger\n          }\n          refusal {\n            dealId\n            stage {\n              id\n              name\n            }\n          }\n          deal {\n            id\n            title\n          }\n          from {\n            id\n            name\n          }\n          to {\n            id\n            name\n            colour\n          }\n          actor {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.DealMovesDocument,
    "\n  query DealToFix($id: ID!) {\n    deal(id: $id) {\n      id\n      version\n      value {\n        amount\n        currency\n      }\n      company {\n        id\n        name\n      }\n      contacts {\n        id\n        name\n      }\n    }\n  }\n": typeof types.DealToFixDocument,
    "\n  mutation FixDeal($input: UpdateDealInput!) {\n    updateDeal(input: $input) {\n      ...DealFields\n    }\n  }\n": typeof types.FixDealDocument,
    "\n  query RuleFields {\n    ruleFields {\n      ...FilterFieldFacts\n    }\n  }\n": typeof types.RuleFieldsDocument,
    "\n  mutation AssignFixedDeal($input: AssignInput!) {\n    assignDeals(input: $input) {\n      id\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n": typeof types.AssignFixedDealDocument,
    "\n  fragment CompanyFields on Company {\n    id\n    name\n    domain\n    website\n    email\n    phone\n    address\n    description\n    tags\n    customFields {\n      field {\n        id\n      }\n      values\n    }\n    createdAt\n    updatedAt\n    deletedAt\n    purgedAfter\n    version\n    owner {\n      id\n      name\n    }\n    team {\n      id\n      name\n    }\n  }\n": typeof types.CompanyFieldsFragmentDoc,
    "\n  query Companies($first: Int!, $after: String, $filter: RecordListFilter, $sort: RecordSortInput) {\n    records: companies(first: $first, after: $after, filter: $filter, sort: $sort) {\n      edges {\n        cursor\n        node {\n          ...CompanyFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.CompaniesDocument,
    "\n  query CompaniesCount($filter: RecordListFilter) {\n    records: companies(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n": typeof types.CompaniesCountDocument,
    "\n  query Company($id: ID!) {\n    company(id: $id) {\n      ...CompanyFields\n      contacts(first: 20) {\n        edges {\n          node {\n            id\n            name\n            position\n          }\n        }\n      }\n      deals(first: 20) {\n        edges {\n          node {\n            id\n            title\n            value {\n              amount\n              currency\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.CompanyDocument,
    "\n  mutation CreateCompany($input: CreateCompanyInput!) {\n    saved: createCompany(input: $input) {\n      ...CompanyFields\n    }\n  }\n": typeof types.CreateCompanyDocument,
    "\n  mutation UpdateCompany($input: UpdateCompanyInput!) {\n    saved: updateCompany(input: $input) {\n      ...CompanyFields\n    }\n  }\n": typeof types.UpdateCompanyDocument,
    "\n  query NewestCompany($id: ID!) {\n    record: company(id: $id) {\n      ...CompanyFields\n    }\n  }\n": typeof types.NewestCompanyDocument,
    "\n  mutation DeleteCompany($id: ID!) {\n    deleteCompany(id: $id) {\n      ...CompanyFields\n    }\n  }\n": typeof types.DeleteCompanyDocument,
    "\n  mutation RestoreCompany($id: ID!) {\n    restoreCompany(id: $id) {\n      ...CompanyFields\n    }\n  }\n": typeof types.RestoreCompanyDocument,
    "\n  query Contacts($first: Int!, $after: String, $filter: ContactFilter, $sort: RecordSortInput) {\n    records: contacts(first: $first, after: $after, filter: $filter, sort: $sort) {\n      edges {\n        cursor\n        node {\n          ...ContactFields\n          owner {\n            id\n            name\n          }\n          team {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ContactsDocument,
    "\n  query ContactsCount($filter: ContactFilter) {\n    records: contacts(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n": typeof types.ContactsCountDocument,
    "\n  query ContactInFull($id: ID!) {\n    contact(id: $id) {\n      ...ContactFields\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n      deals(first: 20) {\n        edges {\n          node {\n            id\n            title\n            status\n            value {\n              amount\n              currency\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n        }\n      }\n      conversations {\n        id\n        title\n        kind\n        unreadCount\n        account {\n          id\n          displayName\n        }\n        lastMessage {\n          id\n          text\n          sentAt\n          direction\n        }\n      }\n    }\n  }\n": typeof types.ContactInFullDocument,
    "\n  mutation DeleteContact($id: ID!) {\n    deleteContact(id: $id) {\n      ...ContactFields\n    }\n  }\n": typeof types.DeleteContactDocument,
    "\n  mutation RestoreContact($id: ID!) {\n    restoreContact(id: $id) {\n      ...ContactFields\n    }\n  }\n": typeof types.RestoreContactDocument,
    "\n  fragment DealFields on Deal {\n    id\n    title\n    status\n    lostReason\n    expectedClose\n    closedAt\n    tags\n    customFields {\n      field {\n        id\n      }\n      values\n    }\n    createdAt\n    updatedAt\n    deletedAt\n    purgedAfter\n    version\n    value {\n      amount\n      currency\n    }\n    company {\n      id\n      name\n    }\n    contacts {\n      id\n      name\n    }\n    owner {\n      id\n      name\n    }\n    team {\n      id\n      name\n    }\n  }\n": typeof types.DealFieldsFragmentDoc,
    "\n  query Deals($first: Int!, $after: String, $filter: RecordListFilter, $sort: RecordSortInput) {\n    records: deals(first: $first, after: $after, filter: $filter, sort: $sort) {\n      edges {\n        cursor\n        node {\n          ...DealFields\n          card {\n            id\n            stage {\n              id\n              name\n              colour\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.DealsDocument,
    "\n  query DealsCount($filter: RecordListFilter) {\n    records: deals(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n": typeof types.DealsCountDocument,
    "\n  query Deal($id: ID!) {\n    deal(id: $id) {\n      ...DealFields\n      contacts {\n        id\n        name\n        position\n        conversations {\n          id\n          title\n          account {\n            id\n            displayName\n          }\n          lastMessage {\n            id\n            sentAt\n          }\n        }\n      }\n    }\n  }\n": typeof types.DealDocument,
    "\n  mutation CreateDeal($input: CreateDealInput!) {\n    saved: createDeal(input: $input) {\n      ...DealFields\n    }\n  }\n": typeof types.CreateDealDocument,
    "\n  mutation UpdateDeal($input: UpdateDealInput!) {\n    saved: updateDeal(input: $input) {\n      ...DealFields\n    }\n  }\n": typeof types.UpdateDealDocument,
    "\n  query NewestDeal($id: ID!) {\n    record: deal(id: $id) {\n      ...DealFields\n    }\n  }\n": typeof types.NewestDealDocument,
    "\n  mutation CloseDeal($input: CloseDealInput!) {\n    closeDeal(input: $input) {\n      ...DealFields\n    }\n  }\n": typeof types.CloseDealDocument,
    "\n  mutation ReopenDeal($id: ID!, $version: Int!) {\n    reopenDeal(id: $id, version: $version) {\n      ...DealFields\n    }\n  }\n": typeof types.ReopenDealDocument,
    "\n  mutation DeleteDeal($id: ID!) {\n    deleteDeal(id: $id) {\n      ...DealFields\n    }\n  }\n": typeof types.DeleteDealDocument,
    "\n  mutation RestoreDeal($id: ID!) {\n    restoreDeal(id: $id) {\n      ...DealFields\n    }\n  }\n": typeof types.RestoreDealDocument,
    "\n  query DuplicatePairs($recordType: MergeableType!, $first: Int!, $after: String) {\n    duplicatePairs(recordType: $recordType, first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          recordType\n          score\n          reasons\n          contacts {\n            id\n            name\n            photoUrl\n            version\n            username\n            phone\n            email\n            updatedAt\n            company {\n              id\n              name\n            }\n          }\n          companies {\n            id\n            name\n            version\n            domain\n            phone\n            email\n            updatedAt\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.DuplicatePairsDocument,
    "\n  query RecordMerges($recordType: MergeableType!, $first: Int!) {\n    recordMerges(recordType: $recordType, first: $first) {\n      edges {\n        cursor\n        node {\n          id\n          mergedName\n          mergedAt\n          undoneAt\n          by {\n            id\n            name\n          }\n          contact {\n            id\n            name\n          }\n          company {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.RecordMergesDocument,
    "\n  query MergePreview($input: MergePreviewInput!) {\n    mergePreview(input: $input) {\n      fields {\n        field\n        isCustom\n        kept\n        merged\n        taken\n      }\n      moves {\n        conversations\n        deals\n        contacts\n        notes\n        tasks\n      }\n    }\n  }\n": typeof types.MergePreviewDocument,
    "\n  mutation MergeRecords($input: MergeRecordsInput!) {\n    mergeRecords(input: $input) {\n      id\n      mergedName\n    }\n  }\n": typeof types.MergeRecordsDocument,
    "\n  mutation UndoMerge($id: ID!) {\n    undoMerge(id: $id) {\n      left\n      merge {\n        id\n        undoneAt\n      }\n    }\n  }\n": typeof types.UndoMergeDocument,
    "\n  mutation DismissDuplicatePair($id: ID!, $dismissed: Boolean!) {\n    dismissDuplicatePair(id: $id, dismissed: $dismissed) {\n      id\n      dismissedAt\n    }\n  }\n": typeof types.DismissDuplicatePairDocument,
    "\n  query Import($id: ID!) {\n    import(id: $id) {\n      ...ImportFacts\n    }\n  }\n\n  fragment ImportFacts on Import {\n    id\n    recordType\n    fileName\n    sizeBytes\n    partCount\n    receivedParts\n    createdAt\n    created\n    updated\n    unchanged\n    job {\n      ...RecordJobFacts\n      errors(first: 25) {\n        edges {\n          cursor\n          node {\n            row\n            recordId\n            recordName\n            code\n            field\n            fieldLabel\n            message\n          }\n        }\n      }\n    }\n  }\n": typeof types.ImportDocument,
    "\n  query Imports($first: Int!, $after: String) {\n    imports(first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          recordType\n          fileName\n          sizeBytes\n          createdAt\n          created\n          updated\n          unchanged\n          job {\n            ...RecordJobFacts\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ImportsDocument,
    "\n  mutation CreateImport($input: CreateImportInput!) {\n    createImport(input: $input) {\n      ...ImportFacts\n    }\n  }\n": typeof types.CreateImportDocument,
    "\n  query ImportPreview($id: ID!, $recordType: RecordType!, $format: ImportFormatInput) {\n    importPreview(id: $id, format: $format) {\n      encoding\n      delimiter\n      hasHeader\n      dateOrder\n      decimalMark\n      estimatedRows\n      rows\n      columns {\n        column\n        header\n        examples\n        field\n      }\n      remembered {\n        mode\n        key\n        createCompanies\n      }\n    }\n    importFields(recordType: $recordType) {\n      field\n      label\n      isKey\n      required\n    }\n  }\n": typeof types.ImportPreviewDocument,
    "\n  mutation StartImport($input: StartImportInput!) {\n    startImport(input: $input) {\n      ...ImportFacts\n    }\n  }\n": typeof types.StartImportDocument,
    "\n  mutation StopImport($id: ID!) {\n    cancelRecordJob(id: $id) {\n      ...RecordJobFacts\n    }\n  }\n": typeof types.StopImportDocument,
    "\n  mutation UndoImport($id: ID!) {\n    undoRecordJob(id: $id) {\n      ...RecordJobFacts\n    }\n  }\n": typeof types.UndoImportDocument,
    "\n  query FilterAccounts {\n    bdAccounts(first: 50) {\n      edges {\n        node {\n          id\n          displayName\n        }\n      }\n    }\n  }\n": typeof types.FilterAccountsDocument,
    "\n  mutation MarkAllConversationsRead($accountId: ID) {\n    markAllConversationsRead(accountId: $accountId)\n  }\n": typeof types.MarkAllConversationsReadDocument,
    "\n  query MessageHits($first: Int!, $after: String, $filter: MessageFilter!) {\n    messages(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          text\n          sentAt\n          sender\n          direction\n          conversation {\n            id\n            title\n            contact {\n              id\n              name\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.MessageHitsDocument,
    "\n  fragment MessageFields on Message {\n    id\n    direction\n    status\n    text\n    sentAt\n    editedAt\n    deletedAt\n    sender\n    failureCode\n    clientId\n    attachments {\n      id\n      kind\n      name\n      mimeType\n      sizeBytes\n      width\n      height\n      url\n      thumbnailUrl\n    }\n    replyTo {\n      id\n      direction\n      sender\n      text\n      deletedAt\n      attachments {\n        id\n        kind\n        name\n      }\n    }\n  }\n": typeof types.MessageFieldsFragmentDoc,
    "\n  fragment ConversationFields on Conversation {\n    id\n    title\n    kind\n    channel\n    unreadCount\n    photoUrl\n    readOnly\n    account {\n      id\n      displayName\n      username\n      status\n    }\n    contact {\n      id\n      name\n    }\n    lastMessage {\n      id\n      direction\n      status\n      text\n      sentAt\n      deletedAt\n      sender\n      attachments {\n        id\n        kind\n        name\n      }\n    }\n  }\n": typeof types.ConversationFieldsFragmentDoc,
    "\n  query Conversations($first: Int!, $after: String, $filter: ConversationFilter) {\n    conversations(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          ...ConversationFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ConversationsDocument,
    "\n  query Thread($id: ID!, $last: Int!, $before: String) {\n    conversation(id: $id) {\n      ...ConversationFields\n      messages(last: $last, before: $before) {\n        edges {\n          cursor\n          node {\n            ...MessageFields\n          }\n        }\n        pageInfo {\n          hasPreviousPage\n          startCursor\n        }\n      }\n    }\n  }\n": typeof types.ThreadDocument,
    "\n  query InboxCursor {\n    inboxCursor\n  }\n": typeof types.InboxCursorDocument,
    "\n  subscription InboxEvents($after: String) {\n    inbox(after: $after) {\n      id\n      cursor\n      kind\n      at\n      conversation {\n        ...ConversationFields\n      }\n      message {\n        ...MessageFields\n      }\n    }\n  }\n": typeof types.InboxEventsDocument,
    "\n  query UnreadTotal {\n    messageStats {\n      unread\n    }\n  }\n": typeof types.UnreadTotalDocument,
    "\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      ...MessageFields\n    }\n  }\n": typeof types.SendMessageDocument,
    "\n  mutation RetryMessage($id: ID!) {\n    retryMessage(id: $id) {\n      ...MessageFields\n    }\n  }\n": typeof types.RetryMessageDocument,
    "\n  mutation MarkConversationRead($id: ID!) {\n    markConversationRead(id: $id) {\n      id\n      unreadCount\n    }\n  }\n": typeof types.MarkConversationReadDocument,
    "\n  query ConversationPanel($id: ID!) {\n    conversation(id: $id) {\n      id\n      title\n      kind\n      photoUrl\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n      account {\n        id\n        displayName\n        username\n      }\n      contact {\n        ...ContactFields\n        conversations {\n          id\n          title\n          account {\n            id\n            displayName\n          }\n          lastMessage {\n            id\n            sentAt\n          }\n        }\n      }\n    }\n  }\n": typeof types.ConversationPanelDocument,
    "\n  query ConversationStats($id: ID!) {\n    messageStats(filter: { conversationId: $id }) {\n      total\n      byDirection {\n        direction\n        count\n      }\n    }\n  }\n": typeof types.ConversationStatsDocument,
    "\n  mutation CreateDealOfContact($input: CreateDealInput!) {\n    createDeal(input: $input) {\n      id\n      title\n    }\n  }\n": typeof types.CreateDealOfContactDocument,
    "\n  query PanelDeals($contactId: ID!, $first: Int!) {\n    contact(id: $contactId) {\n      id\n      company {\n        id\n      }\n      deals(first: $first) {\n        edges {\n          node {\n            id\n            title\n            status\n            value {\n              amount\n              currency\n            }\n            stage {\n              ...StageHead\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n        }\n      }\n    }\n  }\n": typeof types.PanelDealsDocument,
    "\n  query ThreadHits($filter: MessageFilter!) {\n    messages(first: 100, filter: $filter) {\n      edges {\n        node {\n          id\n        }\n      }\n    }\n  }\n": typeof types.ThreadHitsDocument,
    "\n  query AttachmentLinks($id: ID!) {\n    message(id: $id) {\n      id\n      attachments {\n        id\n        url\n        thumbnailUrl\n      }\n    }\n  }\n": typeof types.AttachmentLinksDocument,
    "\n  subscription RecordJobChanges {\n    recordJobChanged {\n      ...RecordJobFacts\n    }\n  }\n": typeof types.RecordJobChangesDocument,
    "\n  query RecordJobs($first: Int!, $after: String) {\n    recordJobs(first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          ...RecordJobFacts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.RecordJobsDocument,
    "\n  query RecordJobErrors($id: ID!, $first: Int!, $after: String) {\n    recordJob(id: $id) {\n      ...RecordJobFacts\n      import {\n        id\n        fileName\n      }\n      errors(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            row\n            recordId\n            recordName\n            code\n            field\n            fieldLabel\n            message\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.RecordJobErrorsDocument,
    "\n  query RecordsOfJob($id: ID!, $first: Int!, $after: String) {\n    recordJob(id: $id) {\n      id\n      records(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            recordId\n            recordType\n            recordName\n            created\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.RecordsOfJobDocument,
    "\n  mutation CancelRecordJob($id: ID!) {\n    cancelRecordJob(id: $id) {\n      ...RecordJobFacts\n    }\n  }\n": typeof types.CancelRecordJobDocument,
    "\n  mutation UndoRecordJob($id: ID!) {\n    undoRecordJob(id: $id) {\n      ...RecordJobFacts\n    }\n  }\n": typeof types.UndoRecordJobDocument,
    "\n  query Counterpart($id: ID!) {\n    conversation(id: $id) {\n      id\n      title\n      kind\n      account {\n        id\n        phoneNumber\n      }\n    }\n  }\n": typeof types.CounterpartDocument,
    "\n  query OwnAccount {\n    viewer {\n      language\n      pendingEmail\n      user {\n        id\n        name\n        email\n        emailVerified\n      }\n      mfa {\n        enabled\n        required\n        recoveryCodesLeft\n      }\n      member {\n        id\n        availability {\n          away\n          awayUntil\n        }\n      }\n      workspace {\n        id\n        name\n        mfaRequired\n      }\n    }\n    linkedAccounts {\n      id\n      provider\n      name\n      email\n      linkedAt\n      lastUsedAt\n      canUnlink\n    }\n    signInProviders {\n      id\n      name\n      startPath\n    }\n  }\n": typeof types.OwnAccountDocument,
    "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      name\n    }\n  }\n": typeof types.UpdateProfileDocument,
    "\n  mutation ResendVerification {\n    resendVerification\n  }\n": typeof types.ResendVerificationDocument,
    "\n  mutation ChangeEmail($input: ChangeEmailInput!) {\n    changeEmail(input: $input)\n  }\n": typeof types.ChangeEmailDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n": typeof types.ChangePasswordDocument,
    "\n  mutation StartMfaEnrolment {\n    startMfaEnrolment {\n      secret\n      uri\n    }\n  }\n": typeof types.StartMfaEnrolmentDocument,
    "\n  mutation ConfirmMfaEnrolment($code: String!) {\n    confirmMfaEnrolment(code: $code)\n  }\n": typeof types.ConfirmMfaEnrolmentDocument,
    "\n  mutation RegenerateRecoveryCodes {\n    regenerateRecoveryCodes\n  }\n": typeof types.RegenerateRecoveryCodesDocument,
    "\n  mutation DisableMfa {\n    disableMfa\n  }\n": typeof types.DisableMfaDocument,
    "\n  mutation UnlinkAccount($id: ID!) {\n    unlinkAccount(id: $id)\n  }\n": typeof types.UnlinkAccountDocument,
    "\n  mutation Reauthenticate($input: ReauthenticateInput!) {\n    reauthenticate(input: $input)\n  }\n": typeof types.ReauthenticateDocument,
    "\n  mutation CreateCustomField($input: CreateCustomFieldInput!) {\n    createCustomField(input: $input) {\n      ...CustomFieldFacts\n    }\n  }\n": typeof types.CreateCustomFieldDocument,
    "\n  mutation UpdateCustomField($input: UpdateCustomFieldInput!) {\n    updateCustomField(input: $input) {\n      ...CustomFieldFacts\n    }\n  }\n": typeof types.UpdateCustomFieldDocument,
    "\n  mutation ArchiveCustomField($id: ID!) {\n    archiveCustomField(id: $id) {\n      ...CustomFieldFacts\n    }\n  }\n": typeof types.ArchiveCustomFieldDocument,
    "\n  mutation RestoreCustomField($id: ID!) {\n    restoreCustomField(id: $id) {\n      ...CustomFieldFacts\n    }\n  }\n": typeof types.RestoreCustomFieldDocument,
    "\n  mutation ReorderCustomFields($recordType: RecordType!, $ids: [ID!]!) {\n    reorderCustomFields(recordType: $recordType, ids: $ids) {\n      ...CustomFieldFacts\n    }\n  }\n": typeof types.ReorderCustomFieldsDocument,
    "\n  query Sessions($first: Int!, $after: String, $search: String) {\n    sessions(first: $first, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          id\n          device\n          address\n          createdAt\n          lastUsedAt\n          current\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.SessionsDocument,
    "\n  mutation RevokeSession($id: ID!) {\n    revokeSession(id: $id)\n  }\n": typeof types.RevokeSessionDocument,
    "\n  mutation RevokeOtherSessions {\n    revokeOtherSessions\n  }\n": typeof types.RevokeOtherSessionsDocument,
    "\n  mutation SetMfaRequired($required: Boolean!) {\n    setMfaRequired(required: $required) {\n      id\n      mfaRequired\n    }\n  }\n": typeof types.SetMfaRequiredDocument,
    "\n  mutation RenameWorkspace($name: String!) {\n    renameWorkspace(name: $name) {\n      id\n      name\n    }\n  }\n": typeof types.RenameWorkspaceDocument,
    "\n  fragment StageSettings on Stage {\n    id\n    name\n    position\n    probability\n    colour\n    staleAfterDays\n    slaHours\n    entryRule\n    exitRule\n    requiredFields\n    allowedRoles\n    allowedFrom\n    version\n  }\n": typeof types.StageSettingsFragmentDoc,
    "\n  fragment PipelineSettings on Pipeline {\n    id\n    name\n    position\n    version\n    archivedAt\n    stages {\n      ...StageSettings\n    }\n  }\n": typeof types.PipelineSettingsFragmentDoc,
    "\n  query Pipelines($archived: Boolean) {\n    pipelines(archived: $archived) {\n      ...PipelineSettings\n    }\n  }\n": typeof types.PipelinesDocument,
    "\n  query PipelineSettings($id: ID!) {\n    pipeline(id: $id) {\n      ...PipelineSettings\n    }\n  }\n": typeof types.PipelineSettingsDocument,
    "\n  query DealsInStages($pipelineId: ID!, $stageIds: [ID!]!) {\n    board(pipelineId: $pipelineId) {\n      columns(stageIds: $stageIds) {\n        count\n        closed\n      }\n    }\n  }\n": typeof types.DealsInStagesDocument,
    "\n  query PipelineTemplates($language: Language) {\n    pipelineTemplates(language: $language) {\n      key\n      name\n      stages {\n        name\n        colour\n      }\n    }\n  }\n": typeof types.PipelineTemplatesDocument,
    "\n  mutation CreatePipeline($input: CreatePipelineInput!) {\n    createPipeline(input: $input) {\n      ...PipelineSettings\n    }\n  }\n": typeof types.CreatePipelineDocument,
    "\n  mutation UpdatePipeline($input: UpdatePipelineInput!) {\n    updatePipeline(input: $input) {\n      ...PipelineSettings\n    }\n  }\n": typeof types.UpdatePipelineDocument,
    "\n  mutation ArchivePipeline($id: ID!) {\n    archivePipeline(id: $id) {\n      ...PipelineSettings\n    }\n  }\n": typeof types.ArchivePipelineDocument,
    "\n  mutation RestorePipeline($id: ID!) {\n    restorePipeline(id: $id) {\n      ...PipelineSettings\n    }\n  }\n": typeof types.RestorePipelineDocument,
    "\n  mutation DeletePipeline($id: ID!, $moveDealsTo: ID) {\n    deletePipeline(id: $id, moveDealsTo: $moveDealsTo)\n  }\n": typeof types.DeletePipelineDocument,
    "\n  mutation ReorderPipelines($ids: [ID!]!) {\n    reorderPipelines(ids: $ids) {\n      id\n      position\n    }\n  }\n": typeof types.ReorderPipelinesDocument,
    "\n  mutation CreateStage($input: CreateStageInput!) {\n    createStage(input: $input) {\n      ...StageSettings\n    }\n  }\n": typeof types.CreateStageDocument,
    "\n  mutation UpdateStage($input: UpdateStageInput!) {\n    updateStage(input: $input) {\n      ...StageSettings\n    }\n  }\n": typeof types.UpdateStageDocument,
    "\n  mutation ReorderStages($pipelineId: ID!, $ids: [ID!]!) {\n    reorderStages(pipelineId: $pipelineId, ids: $ids) {\n      id\n      position\n    }\n  }\n": typeof types.ReorderStagesDocument,
    "\n  mutation DeleteStage($id: ID!, $moveDealsTo: ID) {\n    deleteStage(id: $id, moveDealsTo: $moveDealsTo)\n  }\n": typeof types.DeleteStageDocument,
    "\n  query StageRuleFields {\n    ruleFields {\n      ...FilterFieldFacts\n    }\n  }\n": typeof types.StageRuleFieldsDocument,
    "\n  fragment AutomaticMoveFields on AutomaticMove {\n    id\n    name\n    enabled\n    trigger\n    field\n    days\n    condition\n    disabledAt\n    disabledCode\n    version\n    value {\n      amount\n      currency\n    }\n    fromStages {\n      id\n      name\n    }\n    toStage {\n      id\n      name\n      colour\n    }\n  }\n": typeof types.AutomaticMoveFieldsFragmentDoc,
    "\n  query AutomaticMoves($pipelineId: ID!) {\n    automaticMoves(pipelineId: $pipelineId) {\n      ...AutomaticMoveFields\n    }\n  }\n": typeof types.AutomaticMovesDocument,
    "\n  mutation CreateAutomaticMove($input: CreateAutomaticMoveInput!) {\n    createAutomaticMove(input: $input) {\n      ...AutomaticMoveFields\n    }\n  }\n": typeof types.CreateAutomaticMoveDocument,
    "\n  mutation UpdateAutomaticMove($input: UpdateAutomaticMoveInput!) {\n    updateAutomaticMove(input: $input) {\n      ...AutomaticMoveFields\n    }\n  }\n": typeof types.UpdateAutomaticMoveDocument,
    "\n  mutation DeleteAutomaticMove($id: ID!) {\n    deleteAutomaticMove(id: $id)\n  }\n": typeof types.DeleteAutomaticMoveDocument,
    "\n  query Members($first: Int!, $after: String, $search: String) {\n    members(first: $first, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          id\n          role\n          joinedAt\n          lastSeenAt\n          teams {\n            id\n            name\n          }\n          availability {\n            away\n            awayUntil\n          }\n          user {\n            id\n            name\n            email\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.MembersDocument,
    "\n  query MemberNames($ids: [ID!]) {\n    members(first: 1, ids: $ids) {\n      edges {\n        cursor\n        node {\n          id\n          user {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.MemberNamesDocument,
    "\n  mutation ChangeMemberRole($input: ChangeMemberRoleInput!) {\n    changeMemberRole(input: $input) {\n      id\n      role\n    }\n  }\n": typeof types.ChangeMemberRoleDocument,
    "\n  mutation SetAvailability($input: SetAvailabilityInput!) {\n    setAvailability(input: $input) {\n      away\n      awayUntil\n    }\n  }\n": typeof types.SetAvailabilityDocument,
    "\n  mutation RemoveMember($input: RemoveMemberInput!) {\n    removeMember(input: $input)\n  }\n": typeof types.RemoveMemberDocument,
    "\n  mutation LeaveWorkspace($successorId: ID) {\n    leaveWorkspace(successorId: $successorId)\n  }\n": typeof types.LeaveWorkspaceDocument,
    "\n  mutation TransferOwnership($userId: ID!) {\n    transferOwnership(userId: $userId) {\n      id\n      role\n    }\n  }\n": typeof types.TransferOwnershipDocument,
    "\n  query ApiKeys($first: Int!, $after: String, $filter: ApiKeyFilter) {\n    apiKeys(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          ...ApiKeyFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ApiKeysDocument,
    "\n  fragment ApiKeyFields on ApiKey {\n    id\n    name\n    prefix\n    role\n    status\n    createdAt\n    createdBy {\n      id\n      name\n    }\n    expiresAt\n    allowedAddresses\n    lastUsedAt\n    lastUsedAddress\n    previousEndsAt\n    revokedAt\n  }\n": typeof types.ApiKeyFieldsFragmentDoc,
    "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      secret\n      apiKey {\n        ...ApiKeyFields\n      }\n    }\n  }\n": typeof types.CreateApiKeyDocument,
    "\n  mutation RotateApiKey($input: RotateApiKeyInput!) {\n    rotateApiKey(input: $input) {\n      secret\n      apiKey {\n        ...ApiKeyFields\n      }\n    }\n  }\n": typeof types.RotateApiKeyDocument,
    "\n  mutation RevokeApiKey($id: ID!) {\n    revokeApiKey(id: $id) {\n      ...ApiKeyFields\n    }\n  }\n": typeof types.RevokeApiKeyDocument,
    "\n  query AuditLog($first: Int!, $after: String, $filter: AuditFilter) {\n    auditLog(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          at\n          action\n          actorKind\n          actorName\n          targetType\n          targetId\n          targetName\n          clientAddress\n          device\n          requestId\n          changes {\n            field\n            before\n            after\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.AuditLogDocument,
    "\n  query AuditActions {\n    auditActions\n  }\n": typeof types.AuditActionsDocument,
    "\n  mutation CreateAuditExport($filter: AuditFilter) {\n    createAuditExport(filter: $filter) {\n      url\n    }\n  }\n": typeof types.CreateAuditExportDocument,
    "\n  query Invitations($first: Int!, $after: String, $search: String, $state: InvitationState) {\n    invitations(first: $first, after: $after, search: $search, state: $state) {\n      edges {\n        cursor\n        node {\n          ...InvitationFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.InvitationsDocument,
    "\n  fragment InvitationFields on Invitation {\n    id\n    kind\n    email\n    role\n    state\n    uses\n    useLimit\n    sentAt\n    expiresAt\n  }\n": typeof types.InvitationFieldsFragmentDoc,
    "\n  mutation InviteByEmail($input: InviteByEmailInput!) {\n    inviteByEmail(input: $input) {\n      ...InvitationFields\n    }\n  }\n": typeof types.InviteByEmailDocument,
    "\n  mutation CreateInvitationLink($input: CreateInvitationLinkInput!) {\n    createInvitationLink(input: $input) {\n      url\n      invitation {\n        ...InvitationFields\n      }\n    }\n  }\n": typeof types.CreateInvitationLinkDocument,
    "\n  mutation ResendInvitation($id: ID!) {\n    resendInvitation(id: $id) {\n      ...InvitationFields\n    }\n  }\n": typeof types.ResendInvitationDocument,
    "\n  mutation RevokeInvitation($id: ID!) {\n    revokeInvitation(id: $id) {\n      ...InvitationFields\n    }\n  }\n": typeof types.RevokeInvitationDocument,
    "\n  query Teams($first: Int!, $after: String, $search: String) {\n    teams(first: $first, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          ...TeamFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.TeamsDocument,
    "\n  fragment TeamFields on Team {\n    id\n    name\n    members {\n      id\n      user {\n        id\n        name\n      }\n    }\n  }\n": typeof types.TeamFieldsFragmentDoc,
    "\n  mutation CreateTeam($input: CreateTeamInput!) {\n    createTeam(input: $input) {\n      ...TeamFields\n    }\n  }\n": typeof types.CreateTeamDocument,
    "\n  mutation RenameTeam($input: RenameTeamInput!) {\n    renameTeam(input: $input) {\n      ...TeamFields\n    }\n  }\n": typeof types.RenameTeamDocument,
    "\n  mutation DeleteTeam($id: ID!) {\n    deleteTeam(id: $id)\n  }\n": typeof types.DeleteTeamDocument,
    "\n  mutation AddTeamMembers($input: TeamMembersInput!) {\n    addTeamMembers(input: $input) {\n      ...TeamFields\n    }\n  }\n": typeof types.AddTeamMembersDocument,
    "\n  mutation RemoveTeamMembers($input: TeamMembersInput!) {\n    removeTeamMembers(input: $input) {\n      ...TeamFields\n    }\n  }\n": typeof types.RemoveTeamMembersDocument,
    "\n  query PermissionMatrix {\n    permissionMatrix {\n      ...RolePermissionFields\n    }\n  }\n": typeof types.PermissionMatrixDocument,
    "\n  fragment RolePermissionFields on RolePermissions {\n    role\n    version\n    changed\n    changeable\n    permissions {\n      name\n      resource\n      action\n      reach\n      defaultReach\n      reaches\n    }\n  }\n": typeof types.RolePermissionFieldsFragmentDoc,
    "\n  mutation SetPermissions($input: SetPermissionsInput!) {\n    setPermissions(input: $input) {\n      ...RolePermissionFields\n    }\n  }\n": typeof types.SetPermissionsDocument,
    "\n  mutation ResetPermissions($role: Role!, $version: Int!) {\n    resetPermissions(role: $role, version: $version) {\n      ...RolePermissionFields\n    }\n  }\n": typeof types.ResetPermissionsDocument,
    "\n  query Activities($first: Int!, $after: String, $filter: ActivityFilter) {\n    activities(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          ...ActivityFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ActivitiesDocument,
    "\n  fragment ActivityFields on Activity {\n    id\n    at\n    kind\n    subjectType\n    subjectId\n    subjectName\n    before\n    after\n    actor {\n      id\n      user {\n        id\n        name\n      }\n    }\n    member {\n      id\n      user {\n        id\n        name\n      }\n    }\n    conversation {\n      id\n      title\n    }\n  }\n": typeof types.ActivityFieldsFragmentDoc,
    "\n  subscription ActivityLogged {\n    activityLogged {\n      ...ActivityFields\n    }\n  }\n": typeof types.ActivityLoggedDocument,
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      ...SessionFields\n    }\n  }\n": typeof types.SignUpDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      ...SessionFields\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation CompleteSignIn($input: CompleteSignInInput!) {\n    completeSignIn(input: $input) {\n      ...SessionFields\n    }\n  }\n": typeof types.CompleteSignInDocument,
    "\n  query SignInProviders {\n    signInProviders {\n      id\n      name\n      startPath\n    }\n  }\n": typeof types.SignInProvidersDocument,
    "\n  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input)\n  }\n": typeof types.RequestPasswordResetDocument,
    "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input)\n  }\n": typeof types.ResetPasswordDocument,
    "\n  mutation VerifyEmail($token: String!) {\n    verifyEmail(token: $token)\n  }\n": typeof types.VerifyEmailDocument,
    "\n  mutation UnlockSignIn($token: String!) {\n    unlockSignIn(token: $token)\n  }\n": typeof types.UnlockSignInDocument,
    "\n  query InvitationByToken($token: String!) {\n    invitationByToken(token: $token) {\n      workspaceName\n      inviterName\n      role\n      email\n      kind\n      state\n      expiresAt\n    }\n  }\n": typeof types.InvitationByTokenDocument,
    "\n  mutation AcceptInvitation($token: String!) {\n    acceptInvitation(token: $token) {\n      id\n    }\n  }\n": typeof types.AcceptInvitationDocument,
    "\n  mutation DeclineInvitation($token: String!) {\n    declineInvitation(token: $token)\n  }\n": typeof types.DeclineInvitationDocument,
    "\n  query OverdueTotal($assigneeId: ID!) {\n    tasks(first: 1, filter: { assigneeId: $assigneeId, state: OVERDUE }) {\n      totalCount\n    }\n  }\n": typeof types.OverdueTotalDocument,
    "\n  subscription ReminderDue {\n    reminderDue {\n      id\n      kind\n      task {\n        ...TaskFields\n      }\n      note {\n        id\n        body\n        author {\n          id\n          name\n        }\n        contact {\n          id\n          name\n        }\n        company {\n          id\n          name\n        }\n        deal {\n          id\n          title\n        }\n      }\n    }\n  }\n": typeof types.ReminderDueDocument,
    "\n  subscription TaskChanged {\n    taskChanged {\n      id\n    }\n  }\n": typeof types.TaskChangedDocument,
    "\n  mutation RefreshSession {\n    refreshSession {\n      ...SessionFields\n    }\n  }\n": typeof types.RefreshSessionDocument,
    "\n  mutation SwitchWorkspace($workspaceId: ID!) {\n    switchWorkspace(workspaceId: $workspaceId) {\n      ...SessionFields\n    }\n  }\n": typeof types.SwitchWorkspaceDocument,
    "\n  mutation SignOut {\n    signOut\n  }\n": typeof types.SignOutDocument,
    "\n  fragment SessionFields on AuthSession {\n    accessToken\n    expiresAt\n    viewer {\n      role\n      permissions {\n        name\n        reach\n      }\n      mfa {\n        enabled\n        required\n      }\n      user {\n        id\n        name\n        email\n      }\n      workspace {\n        id\n        name\n      }\n      workspaces {\n        id\n        name\n      }\n    }\n  }\n": typeof types.SessionFieldsFragmentDoc,
};
const documents: Documents = {
    "\n  mutation CreateWorkspace($name: String!) {\n    createWorkspace(name: $name) {\n      id\n      name\n    }\n  }\n": types.CreateWorkspaceDocument,
    "\n  query PaletteSearch($query: String!) {\n    search(query: $query, first: 5) {\n      query\n      first\n      contacts {\n        id\n        name\n        username\n        phone\n        email\n      }\n      companies {\n        id\n        name\n        domain\n      }\n      deals {\n        id\n        title\n        value {\n          amount\n          currency\n        }\n      }\n      conversations {\n        id\n        title\n        contact {\n          id\n          name\n        }\n      }\n      messages {\n        id\n        text\n        sentAt\n        conversation {\n          id\n          title\n        }\n      }\n    }\n  }\n": types.PaletteSearchDocument,
    "\n  fragment AccessFields on RecordAccess {\n    rule\n    role\n    member {\n      id\n      name\n    }\n    team {\n      id\n      name\n    }\n  }\n": types.AccessFieldsFragmentDoc,
    "\n  query ContactAccess($id: ID!) {\n    record: contact(id: $id) {\n      id\n      access {\n        ...AccessFields\n      }\n    }\n  }\n": types.ContactAccessDocument,
    "\n  query CompanyAccess($id: ID!) {\n    record: company(id: $id) {\n      id\n      access {\n        ...AccessFields\n      }\n    }\n  }\n": types.CompanyAccessDocument,
    "\n  query DealAccess($id: ID!) {\n    record: deal(id: $id) {\n      id\n      access {\n        ...AccessFields\n      }\n    }\n  }\n": types.DealAccessDocument,
    "\n  query ConversationAccess($id: ID!) {\n    record: conversation(id: $id) {\n      id\n      access {\n        ...AccessFields\n      }\n    }\n  }\n": types.ConversationAccessDocument,
    "\n  query BdAccountAccess($id: ID!) {\n    record: bdAccount(id: $id) {\n      id\n      access {\n        ...AccessFields\n      }\n    }\n  }\n": types.BdAccountAccessDocument,
    "\n  query RecordViewers($type: AssignedRecord!, $id: ID!, $first: Int!, $after: String) {\n    recordViewers(type: $type, id: $id, first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          rule\n          member {\n            id\n            role\n            user {\n              id\n              name\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.RecordViewersDocument,
    "\n  query ContactSharing($id: ID!) {\n    record: contact(id: $id) {\n      id\n      sharedWith {\n        id\n        name\n      }\n    }\n  }\n": types.ContactSharingDocument,
    "\n  query ConversationSharing($id: ID!) {\n    record: conversation(id: $id) {\n      id\n      sharedWith {\n        id\n        name\n      }\n    }\n  }\n": types.ConversationSharingDocument,
    "\n  query BdAccountSharing($id: ID!) {\n    record: bdAccount(id: $id) {\n      id\n      sharedWith {\n        id\n        name\n      }\n    }\n  }\n": types.BdAccountSharingDocument,
    "\n  query CompanySharing($id: ID!) {\n    record: company(id: $id) {\n      id\n      sharedWith {\n        id\n        name\n      }\n    }\n  }\n": types.CompanySharingDocument,
    "\n  query DealSharing($id: ID!) {\n    record: deal(id: $id) {\n      id\n      sharedWith {\n        id\n        name\n      }\n    }\n  }\n": types.DealSharingDocument,
    "\n  mutation AssignContacts($input: AssignInput!) {\n    assignContacts(input: $input) {\n      id\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n": types.AssignContactsDocument,
    "\n  mutation AssignConversations($input: AssignInput!) {\n    assignConversations(input: $input) {\n      id\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n": types.AssignConversationsDocument,
    "\n  mutation AssignBdAccounts($input: AssignInput!) {\n    assignBdAccounts(input: $input) {\n      id\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n": types.AssignBdAccountsDocument,
    "\n  mutation AssignCompanies($input: AssignInput!) {\n    assignCompanies(input: $input) {\n      id\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n": types.AssignCompaniesDocument,
    "\n  mutation AssignDeals($input: AssignInput!) {\n    assignDeals(input: $input) {\n      id\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n": types.AssignDealsDocument,
    "\n  fragment RecordJobFacts on RecordJob {\n    id\n    kind\n    recordType\n    state\n    total\n    done\n    failed\n    changed\n    undone\n    leftAlone\n    failure {\n      code\n      row\n    }\n    createdAt\n    finishedAt\n    undoableUntil\n  }\n": types.RecordJobFactsFragmentDoc,
    "\n  mutation StartBulkChange($input: StartBulkChangeInput!) {\n    startBulkChange(input: $input) {\n      ...RecordJobFacts\n    }\n  }\n": types.StartBulkChangeDocument,
    "\n  query StagesToChoose {\n    pipelines {\n      id\n      name\n      stages {\n        id\n        name\n      }\n    }\n  }\n": types.StagesToChooseDocument,
    "\n  query MemberChoices($first: Int!, $search: String) {\n    members(first: $first, search: $search) {\n      edges {\n        node {\n          id\n          role\n          user {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": types.MemberChoicesDocument,
    "\n  query TeamChoices($first: Int!, $search: String) {\n    teams(first: $first, search: $search) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.TeamChoicesDocument,
    "\n  query CompanyChoices($first: Int!, $search: String) {\n    companies(first: $first, filter: { search: $search }) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.CompanyChoicesDocument,
    "\n  query ContactChoices($first: Int!, $search: String) {\n    contacts(first: $first, filter: { search: $search }) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.ContactChoicesDocument,
    "\n  fragment ContactFields on Contact {\n    id\n    name\n    username\n    phone\n    email\n    position\n    tags\n    photoUrl\n    company {\n      id\n      name\n    }\n    customFields {\n      field {\n        id\n      }\n      values\n    }\n    createdAt\n    updatedAt\n    deletedAt\n    purgedAfter\n    version\n  }\n": types.ContactFieldsFragmentDoc,
    "\n  mutation CreateContact($input: CreateContactInput!) {\n    saved: createContact(input: $input) {\n      ...ContactFields\n    }\n  }\n": types.CreateContactDocument,
    "\n  mutation UpdateContact($input: UpdateContactInput!) {\n    saved: updateContact(input: $input) {\n      ...ContactFields\n    }\n  }\n": types.UpdateContactDocument,
    "\n  query NewestContact($id: ID!) {\n    record: contact(id: $id) {\n      ...ContactFields\n    }\n  }\n": types.NewestContactDocument,
    "\n  query PossibleDuplicates($input: PossibleDuplicatesInput!) {\n    possibleDuplicates(input: $input) {\n      score\n      reasons\n      contact {\n        id\n        name\n        username\n        phone\n        email\n      }\n      company {\n        id\n        name\n        domain\n      }\n    }\n  }\n": types.PossibleDuplicatesDocument,
    "\n  fragment FilterFieldFacts on FilterField {\n    name\n    label\n    type\n    choices {\n      value\n      label\n      colour\n    }\n    references\n    sortable\n    archived\n  }\n": types.FilterFieldFactsFragmentDoc,
    "\n  query CompanyName($id: ID!) {\n    company(id: $id) {\n      id\n      name\n    }\n  }\n": types.CompanyNameDocument,
    "\n  query ContactName($id: ID!) {\n    contact(id: $id) {\n      id\n      name\n    }\n  }\n": types.ContactNameDocument,
    "\n  query TeamName($id: ID!) {\n    team(id: $id) {\n      id\n      name\n    }\n  }\n": types.TeamNameDocument,
    "\n  query MemberName($id: ID!) {\n    members(first: 1, ids: [$id]) {\n      edges {\n        cursor\n        node {\n          id\n          user {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.MemberNameDocument,
    "\n  query RecordFields($recordType: RecordType!) {\n    recordFields(recordType: $recordType) {\n      ...FilterFieldFacts\n    }\n  }\n": types.RecordFieldsDocument,
    "\n  fragment NoteFields on Note {\n    id\n    body\n    pinned\n    createdAt\n    updatedAt\n    deletedAt\n    version\n    author {\n      id\n      name\n    }\n    mentions {\n      id\n      name\n    }\n  }\n": types.NoteFieldsFragmentDoc,
    "\n  fragment TaskFields on Task {\n    id\n    title\n    note\n    dueAt\n    remindAt\n    doneAt\n    deletedAt\n    version\n    recordType\n    assignee {\n      id\n      name\n    }\n    contact {\n      id\n      name\n    }\n    company {\n      id\n      name\n    }\n    deal {\n      id\n      title\n    }\n  }\n": types.TaskFieldsFragmentDoc,
    "\n  fragment TimelinePage on TimelineEntryConnection {\n    edges {\n      cursor\n      node {\n        id\n        kind\n        at\n        recordType\n        fields\n        actor {\n          id\n          name\n        }\n        contact {\n          id\n          name\n        }\n        company {\n          id\n          name\n        }\n        deal {\n          id\n          title\n        }\n        message {\n          id\n          text\n          conversation {\n            id\n          }\n        }\n        note {\n          ...NoteFields\n        }\n        task {\n          id\n          title\n          doneAt\n        }\n        move {\n          id\n          automatic {\n            name\n            trigger\n          }\n          from {\n            id\n            name\n          }\n          to {\n            id\n            name\n          }\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n": types.TimelinePageFragmentDoc,
    "\n  fragment NotesPage on NoteConnection {\n    edges {\n      cursor\n      node {\n        ...NoteFields\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n": types.NotesPageFragmentDoc,
    "\n  query ContactTimeline($id: ID!, $first: Int!, $after: String, $kinds: [TimelineKind!]) {\n    contact(id: $id) {\n      id\n      timeline(first: $first, after: $after, kinds: $kinds) {\n        ...TimelinePage\n      }\n    }\n  }\n": types.ContactTimelineDocument,
    "\n  query CompanyTimeline($id: ID!, $first: Int!, $after: String, $kinds: [TimelineKind!]) {\n    company(id: $id) {\n      id\n      timeline(first: $first, after: $after, kinds: $kinds) {\n        ...TimelinePage\n      }\n    }\n  }\n": types.CompanyTimelineDocument,
    "\n  query DealTimeline($id: ID!, $first: Int!, $after: String, $kinds: [TimelineKind!]) {\n    deal(id: $id) {\n      id\n      timeline(first: $first, after: $after, kinds: $kinds) {\n        ...TimelinePage\n      }\n    }\n  }\n": types.DealTimelineDocument,
    "\n  query ContactNotes($id: ID!, $first: Int!, $after: String) {\n    contact(id: $id) {\n      id\n      notes(first: $first, after: $after) {\n        ...NotesPage\n      }\n    }\n  }\n": types.ContactNotesDocument,
    "\n  query CompanyNotes($id: ID!, $first: Int!, $after: String) {\n    company(id: $id) {\n      id\n      notes(first: $first, after: $after) {\n        ...NotesPage\n      }\n    }\n  }\n": types.CompanyNotesDocument,
    "\n  query DealNotes($id: ID!, $first: Int!, $after: String) {\n    deal(id: $id) {\n      id\n      notes(first: $first, after: $after) {\n        ...NotesPage\n      }\n    }\n  }\n": types.DealNotesDocument,
    "\n  mutation CreateNote($input: CreateNoteInput!) {\n    createNote(input: $input) {\n      ...NoteFields\n    }\n  }\n": types.CreateNoteDocument,
    "\n  mutation UpdateNote($input: UpdateNoteInput!) {\n    updateNote(input: $input) {\n      ...NoteFields\n    }\n  }\n": types.UpdateNoteDocument,
    "\n  mutation PinNote($id: ID!, $pinned: Boolean!) {\n    pinNote(id: $id, pinned: $pinned) {\n      ...NoteFields\n    }\n  }\n": types.PinNoteDocument,
    "\n  mutation DeleteNote($id: ID!) {\n    deleteNote(id: $id) {\n      ...NoteFields\n    }\n  }\n": types.DeleteNoteDocument,
    "\n  mutation RestoreNote($id: ID!) {\n    restoreNote(id: $id) {\n      ...NoteFields\n    }\n  }\n": types.RestoreNoteDocument,
    "\n  query Tasks($first: Int!, $after: String, $filter: TaskFilter) {\n    tasks(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          ...TaskFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.TasksDocument,
    "\n  mutation CreateTask($input: CreateTaskInput!) {\n    createTask(input: $input) {\n      ...TaskFields\n    }\n  }\n": types.CreateTaskDocument,
    "\n  mutation UpdateTask($input: UpdateTaskInput!) {\n    updateTask(input: $input) {\n      ...TaskFields\n    }\n  }\n": types.UpdateTaskDocument,
    "\n  mutation CompleteTask($id: ID!) {\n    completeTask(id: $id) {\n      ...TaskFields\n    }\n  }\n": types.CompleteTaskDocument,
    "\n  mutation ReopenTask($id: ID!) {\n    reopenTask(id: $id) {\n      ...TaskFields\n    }\n  }\n": types.ReopenTaskDocument,
    "\n  mutation DeleteTask($id: ID!) {\n    deleteTask(id: $id) {\n      ...TaskFields\n    }\n  }\n": types.DeleteTaskDocument,
    "\n  mutation RestoreTask($id: ID!) {\n    restoreTask(id: $id) {\n      ...TaskFields\n    }\n  }\n": types.RestoreTaskDocument,
    "\n  mutation SnoozeTask($id: ID!, $until: DateTime!) {\n    snoozeTask(id: $id, until: $until) {\n      ...TaskFields\n    }\n  }\n": types.SnoozeTaskDocument,
    "\n  subscription TimelineChanged($recordType: RecordType!, $recordId: ID!, $kinds: [TimelineKind!]) {\n    timelineChanged(recordType: $recordType, recordId: $recordId) {\n      id\n      newest(kinds: $kinds) {\n        id\n      }\n    }\n  }\n": types.TimelineChangedDocument,
    "\n  fragment CustomFieldFacts on CustomField {\n    id\n    recordType\n    name\n    type\n    options {\n      key\n      label\n      colour\n    }\n    required\n    position\n    archivedAt\n    version\n  }\n": types.CustomFieldFactsFragmentDoc,
    "\n  query CustomFields($recordType: RecordType!, $archived: Boolean) {\n    customFields(recordType: $recordType, archived: $archived) {\n      ...CustomFieldFacts\n    }\n  }\n": types.CustomFieldsDocument,
    "\n  fragment ViewFields on View {\n    id\n    name\n    shared\n    filter\n    search\n    sort {\n      field\n      direction\n    }\n    columns {\n      field\n      width\n    }\n    isDefault\n    editable\n    archivedFields {\n      id\n      name\n    }\n    version\n  }\n": types.ViewFieldsFragmentDoc,
    "\n  query ListSetup($recordType: RecordType!) {\n    recordFields(recordType: $recordType) {\n      ...FilterFieldFacts\n    }\n    views(recordType: $recordType) {\n      ...ViewFields\n    }\n    listColumns(recordType: $recordType) {\n      field\n      width\n    }\n  }\n": types.ListSetupDocument,
    "\n  mutation SetListColumns($input: ListColumnsInput!) {\n    setListColumns(input: $input) {\n      field\n      width\n    }\n  }\n": types.SetListColumnsDocument,
    "\n  mutation CreateView($input: CreateViewInput!) {\n    createView(input: $input) {\n      ...ViewFields\n    }\n  }\n": types.CreateViewDocument,
    "\n  mutation UpdateView($input: UpdateViewInput!) {\n    updateView(input: $input) {\n      ...ViewFields\n    }\n  }\n": types.UpdateViewDocument,
    "\n  mutation DeleteView($id: ID!) {\n    deleteView(id: $id) {\n      ...ViewFields\n    }\n  }\n": types.DeleteViewDocument,
    "\n  mutation ReorderViews($recordType: RecordType!, $ids: [ID!]!) {\n    reorderViews(recordType: $recordType, ids: $ids) {\n      ...ViewFields\n    }\n  }\n": types.ReorderViewsDocument,
    "\n  mutation SetDefaultView($recordType: RecordType!, $id: ID) {\n    setDefaultView(recordType: $recordType, id: $id) {\n      ...ViewFields\n    }\n  }\n": types.SetDefaultViewDocument,
    "\n  fragment SyncTotals on SyncStatus {\n    accountId\n    state\n    dialogsTotal\n    dialogsDone\n    messagesDone\n    messagesTotal\n    waitingUntil\n    completeUpTo\n    error\n    startedAt\n  }\n": types.SyncTotalsFragmentDoc,
    "\n  fragment AccountFields on BdAccount {\n    id\n    channel\n    displayName\n    username\n    phoneNumber\n    photoUrl\n    status\n    isConnected\n    lastActiveAt\n    createdAt\n    sync {\n      ...SyncTotals\n    }\n  }\n": types.AccountFieldsFragmentDoc,
    "\n  query Accounts {\n    bdAccounts(first: 50) {\n      edges {\n        node {\n          ...AccountFields\n        }\n      }\n    }\n  }\n": types.AccountsDocument,
    "\n  mutation StartSync($accountId: ID!) {\n    startSync(accountId: $accountId) {\n      ...SyncTotals\n    }\n  }\n": types.StartSyncDocument,
    "\n  mutation PauseSync($accountId: ID!) {\n    pauseSync(accountId: $accountId) {\n      ...SyncTotals\n    }\n  }\n": types.PauseSyncDocument,
    "\n  mutation ResumeSync($accountId: ID!) {\n    resumeSync(accountId: $accountId) {\n      ...SyncTotals\n    }\n  }\n": types.ResumeSyncDocument,
    "\n  mutation DisconnectBdAccount($id: ID!) {\n    disconnectBdAccount(id: $id) {\n      ...AccountFields\n    }\n  }\n": types.DisconnectBdAccountDocument,
    "\n  mutation ReconnectBdAccount($id: ID!) {\n    reconnectBdAccount(id: $id) {\n      ...AccountFields\n    }\n  }\n": types.ReconnectBdAccountDocument,
    "\n  mutation DeleteBdAccount($id: ID!) {\n    deleteBdAccount(id: $id)\n  }\n": types.DeleteBdAccountDocument,
    "\n  query Account($id: ID!) {\n    bdAccount(id: $id) {\n      ...AccountFields\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n": types.AccountDocument,
    "\n  fragment SyncDetails on SyncStatus {\n    ...SyncTotals\n    dialogs {\n      dialog {\n        id\n        title\n        kind\n        photoUrl\n      }\n      messagesDone\n      messagesTotal\n      state\n    }\n  }\n": types.SyncDetailsFragmentDoc,
    "\n  query AccountSync($id: ID!) {\n    bdAccount(id: $id) {\n      id\n      displayName\n      sync {\n        ...SyncDetails\n      }\n    }\n  }\n": types.AccountSyncDocument,
    "\n  subscription SyncProgress($accountId: ID!) {\n    syncProgress(accountId: $accountId) {\n      ...SyncDetails\n    }\n  }\n": types.SyncProgressDocument,
    "\n  subscription AccountChanges {\n    bdAccountChanged {\n      accountId\n      account {\n        ...AccountFields\n      }\n    }\n  }\n": types.AccountChangesDocument,
    "\n  fragment TelegramLoginFields on TelegramLogin {\n    id\n    step\n    codeLength\n    qrUrl\n    expiresAt\n    account {\n      id\n      displayName\n    }\n  }\n": types.TelegramLoginFieldsFragmentDoc,
    "\n  mutation StartTelegramLogin($input: StartTelegramLoginInput!) {\n    startTelegramLogin(input: $input) {\n      ...TelegramLoginFields\n    }\n  }\n": types.StartTelegramLoginDocument,
    "\n  mutation StartTelegramQrLogin {\n    startTelegramQrLogin {\n      ...TelegramLoginFields\n    }\n  }\n": types.StartTelegramQrLoginDocument,
    "\n  mutation SubmitTelegramCode($input: SubmitTelegramCodeInput!) {\n    submitTelegramCode(input: $input) {\n      ...TelegramLoginFields\n    }\n  }\n": types.SubmitTelegramCodeDocument,
    "\n  mutation SubmitTelegramPassword($input: SubmitTelegramPasswordInput!) {\n    submitTelegramPassword(input: $input) {\n      ...TelegramLoginFields\n    }\n  }\n": types.SubmitTelegramPasswordDocument,
    "\n  mutation CancelTelegramLogin($loginId: ID!) {\n    cancelTelegramLogin(loginId: $loginId)\n  }\n": types.CancelTelegramLoginDocument,
    "\n  subscription TelegramLoginSteps($loginId: ID!) {\n    telegramLogin(loginId: $loginId) {\n      ...TelegramLoginFields\n    }\n  }\n": types.TelegramLoginStepsDocument,
    "\n  mutation RefreshDialogs($accountId: ID!) {\n    refreshDialogs(accountId: $accountId) {\n      id\n      lastActiveAt\n    }\n  }\n": types.RefreshDialogsDocument,
    "\n  mutation SelectDialogs($input: SelectDialogsInput!) {\n    selectDialogs(input: $input) {\n      ...AccountFields\n    }\n  }\n": types.SelectDialogsDocument,
    "\n  query AccountDialogs($id: ID!, $first: Int!, $after: String) {\n    bdAccount(id: $id) {\n      id\n      displayName\n      dialogs(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            id\n            title\n            kind\n            photoUrl\n            unreadCount\n            lastMessageAt\n            selected\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        totalCount\n      }\n    }\n  }\n": types.AccountDialogsDocument,
    "\n  fragment StageHead on Stage {\n    id\n    name\n    colour\n    probability\n  }\n": types.StageHeadFragmentDoc,
    "\n  fragment CardFields on DealCard {\n    id\n    title\n    rank\n    enteredAt\n    staleSince\n    dueAt\n    expectedClose\n    value {\n      amount\n      currency\n    }\n    owner {\n      id\n      name\n    }\n    company {\n      id\n      name\n    }\n    stage {\n      id\n    }\n  }\n": types.CardFieldsFragmentDoc,
    "\n  fragment RefusalFields on MoveRefusal {\n    dealId\n    rule\n    deal {\n      id\n      title\n    }\n    stage {\n      id\n      name\n      allowedRoles\n    }\n    conditions {\n      field\n      label\n      type\n      operator\n      forbidden\n      wantedValues {\n        ...RuleValueFields\n      }\n      presentValues {\n        ...RuleValueFields\n      }\n    }\n  }\n": types.RefusalFieldsFragmentDoc,
    "\n  fragment RuleValueFields on RuleValue {\n    value\n    label\n    user {\n      id\n      name\n    }\n    team {\n      id\n      name\n    }\n    company {\n      id\n      name\n    }\n  }\n": types.RuleValueFieldsFragmentDoc,
    "\n  query PipelineChoices {\n    pipelines {\n      id\n      name\n      stages {\n        ...StageHead\n      }\n    }\n  }\n": types.PipelineChoicesDocument,
    "\n  query Board($pipelineId: ID!, $filter: BoardFilter, $first: Int!) {\n    board(pipelineId: $pipelineId, filter: $filter) {\n      columns {\n        count\n        stage {\n          ...StageHead\n        }\n        sums {\n          currency\n          amount\n          weighted\n        }\n        cards(first: $first) {\n          edges {\n            cursor\n            node {\n              ...CardFields\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": types.BoardDocument,
    "\n  query BoardPage($pipelineId: ID!, $filter: BoardFilter, $stageIds: [ID!], $first: Int!, $after: String) {\n    board(pipelineId: $pipelineId, filter: $filter) {\n      columns(stageIds: $stageIds) {\n        cards(first: $first, after: $after) {\n          edges {\n            cursor\n            node {\n              ...CardFields\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": types.BoardPageDocument,
    "\n  query BoardTotals($pipelineId: ID!, $filter: BoardFilter) {\n    board(pipelineId: $pipelineId, filter: $filter) {\n      columns {\n        count\n        stage {\n          ...StageHead\n        }\n        sums {\n          currency\n          amount\n          weighted\n        }\n      }\n    }\n  }\n": types.BoardTotalsDocument,
    "\n  subscription BoardChanged($pipelineId: ID!) {\n    boardChanged(pipelineId: $pipelineId) {\n      id\n      kind\n      dealId\n      fromStageId\n      card {\n        ...CardFields\n      }\n    }\n  }\n": types.BoardChangedDocument,
    "\n  mutation MoveDeal($input: MoveDealInput!) {\n    moveDeal(input: $input) {\n      card {\n        ...CardFields\n        deal {\n          id\n          stage {\n            ...StageHead\n          }\n        }\n      }\n      move {\n        id\n      }\n      refusal {\n        ...RefusalFields\n      }\n    }\n  }\n": types.MoveDealDocument,
    "\n  mutation UndoMoves($clientId: ID!) {\n    undoMoves(clientId: $clientId) {\n      moved\n      refusals {\n        ...RefusalFields\n      }\n    }\n  }\n": types.UndoMovesDocument,
    "\n  mutation MoveDeals($input: MoveDealsInput!) {\n    moveDeals(input: $input) {\n      moved\n      refusals {\n        ...RefusalFields\n      }\n    }\n  }\n": types.MoveDealsDocument,
    "\n  mutation UndoMove($moveId: ID!) {\n    undoMove(moveId: $moveId) {\n      card {\n        ...CardFields\n        deal {\n          id\n          stage {\n            ...StageHead\n          }\n        }\n      }\n      refusal {\n        ...RefusalFields\n      }\n    }\n  }\n": types.UndoMoveDocument,
    "\n  query DealVersion($id: ID!) {\n    deal(id: $id) {\n      id\n      version\n    }\n  }\n": types.DealVersionDocument,
    "\n  mutation CloseCard($input: CloseDealInput!) {\n    closeDeal(input: $input) {\n      ...DealFields\n    }\n  }\n": types.CloseCardDocument,
    "\n  mutation ReopenCard($id: ID!, $version: Int!) {\n    reopenDeal(id: $id, version: $version) {\n      ...DealFields\n    }\n  }\n": types.ReopenCardDocument,
    "\n  mutation AddDeal($input: CreateDealInput!) {\n    createDeal(input: $input) {\n      id\n      title\n    }\n  }\n": types.AddDealDocument,
    "\n  query BoardOwners {\n    members(first: 100) {\n      edges {\n        cursor\n        node {\n          id\n          user {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": types.BoardOwnersDocument,
    "\n  query DealStage($id: ID!) {\n    deal(id: $id) {\n      id\n      status\n      stage {\n        ...StageHead\n      }\n    }\n  }\n": types.DealStageDocument,
    "\n  query NewestMove($dealId: ID!) {\n    dealMoves(first: 1, filter: { dealId: $dealId }) {\n      edges {\n        cursor\n        node {\n          id\n          refusal {\n            ...RefusalFields\n          }\n        }\n      }\n    }\n  }\n": types.NewestMoveDocument,
    "\n  query DealMoves($filter: DealMoveFilter!, $first: Int!, $after: String) {\n    dealMoves(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          at\n          cause\n          timeInStageSeconds\n          rulesPassedOver\n          automatic {\n            name\n            trigger\n          }\n          refusal {\n            dealId\n            stage {\n              id\n              name\n            }\n          }\n          deal {\n            id\n            title\n          }\n          from {\n            id\n            name\n          }\n          to {\n            id\n            name\n            colour\n          }\n          actor {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.DealMovesDocument,
    "\n  query DealToFix($id: ID!) {\n    deal(id: $id) {\n      id\n      version\n      value {\n        amount\n        currency\n      }\n      company {\n        id\n        name\n      }\n      contacts {\n        id\n        name\n      }\n    }\n  }\n": types.DealToFixDocument,
    "\n  mutation FixDeal($input: UpdateDealInput!) {\n    updateDeal(input: $input) {\n      ...DealFields\n    }\n  }\n": types.FixDealDocument,
    "\n  query RuleFields {\n    ruleFields {\n      ...FilterFieldFacts\n    }\n  }\n": types.RuleFieldsDocument,
    "\n  mutation AssignFixedDeal($input: AssignInput!) {\n    assignDeals(input: $input) {\n      id\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n": types.AssignFixedDealDocument,
    "\n  fragment CompanyFields on Company {\n    id\n    name\n    domain\n    website\n    email\n    phone\n    address\n    description\n    tags\n    customFields {\n      field {\n        id\n      }\n      values\n    }\n    createdAt\n    updatedAt\n    deletedAt\n    purgedAfter\n    version\n    owner {\n      id\n      name\n    }\n    team {\n      id\n      name\n    }\n  }\n": types.CompanyFieldsFragmentDoc,
    "\n  query Companies($first: Int!, $after: String, $filter: RecordListFilter, $sort: RecordSortInput) {\n    records: companies(first: $first, after: $after, filter: $filter, sort: $sort) {\n      edges {\n        cursor\n        node {\n          ...CompanyFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.CompaniesDocument,
    "\n  query CompaniesCount($filter: RecordListFilter) {\n    records: companies(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n": types.CompaniesCountDocument,
    "\n  query Company($id: ID!) {\n    company(id: $id) {\n      ...CompanyFields\n      contacts(first: 20) {\n        edges {\n          node {\n            id\n            name\n            position\n          }\n        }\n      }\n      deals(first: 20) {\n        edges {\n          node {\n            id\n            title\n            value {\n              amount\n              currency\n            }\n          }\n        }\n      }\n    }\n  }\n": types.CompanyDocument,
    "\n  mutation CreateCompany($input: CreateCompanyInput!) {\n    saved: createCompany(input: $input) {\n      ...CompanyFields\n    }\n  }\n": types.CreateCompanyDocument,
    "\n  mutation UpdateCompany($input: UpdateCompanyInput!) {\n    saved: updateCompany(input: $input) {\n      ...CompanyFields\n    }\n  }\n": types.UpdateCompanyDocument,
    "\n  query NewestCompany($id: ID!) {\n    record: company(id: $id) {\n      ...CompanyFields\n    }\n  }\n": types.NewestCompanyDocument,
    "\n  mutation DeleteCompany($id: ID!) {\n    deleteCompany(id: $id) {\n      ...CompanyFields\n    }\n  }\n": types.DeleteCompanyDocument,
    "\n  mutation RestoreCompany($id: ID!) {\n    restoreCompany(id: $id) {\n      ...CompanyFields\n    }\n  }\n": types.RestoreCompanyDocument,
    "\n  query Contacts($first: Int!, $after: String, $filter: ContactFilter, $sort: RecordSortInput) {\n    records: contacts(first: $first, after: $after, filter: $filter, sort: $sort) {\n      edges {\n        cursor\n        node {\n          ...ContactFields\n          owner {\n            id\n            name\n          }\n          team {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ContactsDocument,
    "\n  query ContactsCount($filter: ContactFilter) {\n    records: contacts(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n": types.ContactsCountDocument,
    "\n  query ContactInFull($id: ID!) {\n    contact(id: $id) {\n      ...ContactFields\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n      deals(first: 20) {\n        edges {\n          node {\n            id\n            title\n            status\n            value {\n              amount\n              currency\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n        }\n      }\n      conversations {\n        id\n        title\n        kind\n        unreadCount\n        account {\n          id\n          displayName\n        }\n        lastMessage {\n          id\n          text\n          sentAt\n          direction\n        }\n      }\n    }\n  }\n": types.ContactInFullDocument,
    "\n  mutation DeleteContact($id: ID!) {\n    deleteContact(id: $id) {\n      ...ContactFields\n    }\n  }\n": types.DeleteContactDocument,
    "\n  mutation RestoreContact($id: ID!) {\n    restoreContact(id: $id) {\n      ...ContactFields\n    }\n  }\n": types.RestoreContactDocument,
    "\n  fragment DealFields on Deal {\n    id\n    title\n    status\n    lostReason\n    expectedClose\n    closedAt\n    tags\n    customFields {\n      field {\n        id\n      }\n      values\n    }\n    createdAt\n    updatedAt\n    deletedAt\n    purgedAfter\n    version\n    value {\n      amount\n      currency\n    }\n    company {\n      id\n      name\n    }\n    contacts {\n      id\n      name\n    }\n    owner {\n      id\n      name\n    }\n    team {\n      id\n      name\n    }\n  }\n": types.DealFieldsFragmentDoc,
    "\n  query Deals($first: Int!, $after: String, $filter: RecordListFilter, $sort: RecordSortInput) {\n    records: deals(first: $first, after: $after, filter: $filter, sort: $sort) {\n      edges {\n        cursor\n        node {\n          ...DealFields\n          card {\n            id\n            stage {\n              id\n              name\n              colour\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.DealsDocument,
    "\n  query DealsCount($filter: RecordListFilter) {\n    records: deals(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n": types.DealsCountDocument,
    "\n  query Deal($id: ID!) {\n    deal(id: $id) {\n      ...DealFields\n      contacts {\n        id\n        name\n        position\n        conversations {\n          id\n          title\n          account {\n            id\n            displayName\n          }\n          lastMessage {\n            id\n            sentAt\n          }\n        }\n      }\n    }\n  }\n": types.DealDocument,
    "\n  mutation CreateDeal($input: CreateDealInput!) {\n    saved: createDeal(input: $input) {\n      ...DealFields\n    }\n  }\n": types.CreateDealDocument,
    "\n  mutation UpdateDeal($input: UpdateDealInput!) {\n    saved: updateDeal(input: $input) {\n      ...DealFields\n    }\n  }\n": types.UpdateDealDocument,
    "\n  query NewestDeal($id: ID!) {\n    record: deal(id: $id) {\n      ...DealFields\n    }\n  }\n": types.NewestDealDocument,
    "\n  mutation CloseDeal($input: CloseDealInput!) {\n    closeDeal(input: $input) {\n      ...DealFields\n    }\n  }\n": types.CloseDealDocument,
    "\n  mutation ReopenDeal($id: ID!, $version: Int!) {\n    reopenDeal(id: $id, version: $version) {\n      ...DealFields\n    }\n  }\n": types.ReopenDealDocument,
    "\n  mutation DeleteDeal($id: ID!) {\n    deleteDeal(id: $id) {\n      ...DealFields\n    }\n  }\n": types.DeleteDealDocument,
    "\n  mutation RestoreDeal($id: ID!) {\n    restoreDeal(id: $id) {\n      ...DealFields\n    }\n  }\n": types.RestoreDealDocument,
    "\n  query DuplicatePairs($recordType: MergeableType!, $first: Int!, $after: String) {\n    duplicatePairs(recordType: $recordType, first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          recordType\n          score\n          reasons\n          contacts {\n            id\n            name\n            photoUrl\n            version\n            username\n            phone\n            email\n            updatedAt\n            company {\n              id\n              name\n            }\n          }\n          companies {\n            id\n            name\n            version\n            domain\n            phone\n            email\n            updatedAt\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.DuplicatePairsDocument,
    "\n  query RecordMerges($recordType: MergeableType!, $first: Int!) {\n    recordMerges(recordType: $recordType, first: $first) {\n      edges {\n        cursor\n        node {\n          id\n          mergedName\n          mergedAt\n          undoneAt\n          by {\n            id\n            name\n          }\n          contact {\n            id\n            name\n          }\n          company {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.RecordMergesDocument,
    "\n  query MergePreview($input: MergePreviewInput!) {\n    mergePreview(input: $input) {\n      fields {\n        field\n        isCustom\n        kept\n        merged\n        taken\n      }\n      moves {\n        conversations\n        deals\n        contacts\n        notes\n        tasks\n      }\n    }\n  }\n": types.MergePreviewDocument,
    "\n  mutation MergeRecords($input: MergeRecordsInput!) {\n    mergeRecords(input: $input) {\n      id\n      mergedName\n    }\n  }\n": types.MergeRecordsDocument,
    "\n  mutation UndoMerge($id: ID!) {\n    undoMerge(id: $id) {\n      left\n      merge {\n        id\n        undoneAt\n      }\n    }\n  }\n": types.UndoMergeDocument,
    "\n  mutation DismissDuplicatePair($id: ID!, $dismissed: Boolean!) {\n    dismissDuplicatePair(id: $id, dismissed: $dismissed) {\n      id\n      dismissedAt\n    }\n  }\n": types.DismissDuplicatePairDocument,
    "\n  query Import($id: ID!) {\n    import(id: $id) {\n      ...ImportFacts\n    }\n  }\n\n  fragment ImportFacts on Import {\n    id\n    recordType\n    fileName\n    sizeBytes\n    partCount\n    receivedParts\n    createdAt\n    created\n    updated\n    unchanged\n    job {\n      ...RecordJobFacts\n      errors(first: 25) {\n        edges {\n          cursor\n          node {\n            row\n            recordId\n            recordName\n            code\n            field\n            fieldLabel\n            message\n          }\n        }\n      }\n    }\n  }\n": types.ImportDocument,
    "\n  query Imports($first: Int!, $after: String) {\n    imports(first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          recordType\n          fileName\n          sizeBytes\n          createdAt\n          created\n          updated\n          unchanged\n          job {\n            ...RecordJobFacts\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ImportsDocument,
    "\n  mutation CreateImport($input: CreateImportInput!) {\n    createImport(input: $input) {\n      ...ImportFacts\n    }\n  }\n": types.CreateImportDocument,
    "\n  query ImportPreview($id: ID!, $recordType: RecordType!, $format: ImportFormatInput) {\n    importPreview(id: $id, format: $format) {\n      encoding\n      delimiter\n      hasHeader\n      dateOrder\n      decimalMark\n      estimatedRows\n      rows\n      columns {\n        column\n        header\n        examples\n        field\n      }\n      remembered {\n        mode\n        key\n        createCompanies\n      }\n    }\n    importFields(recordType: $recordType) {\n      field\n      label\n      isKey\n      required\n    }\n  }\n": types.ImportPreviewDocument,
    "\n  mutation StartImport($input: StartImportInput!) {\n    startImport(input: $input) {\n      ...ImportFacts\n    }\n  }\n": types.StartImportDocument,
    "\n  mutation StopImport($id: ID!) {\n    cancelRecordJob(id: $id) {\n      ...RecordJobFacts\n    }\n  }\n": types.StopImportDocument,
    "\n  mutation UndoImport($id: ID!) {\n    undoRecordJob(id: $id) {\n      ...RecordJobFacts\n    }\n  }\n": types.UndoImportDocument,
    "\n  query FilterAccounts {\n    bdAccounts(first: 50) {\n      edges {\n        node {\n          id\n          displayName\n        }\n      }\n    }\n  }\n": types.FilterAccountsDocument,
    "\n  mutation MarkAllConversationsRead($accountId: ID) {\n    markAllConversationsRead(accountId: $accountId)\n  }\n": types.MarkAllConversationsReadDocument,
    "\n  query MessageHits($first: Int!, $after: String, $filter: MessageFilter!) {\n    messages(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          text\n          sentAt\n          sender\n          direction\n          conversation {\n            id\n            title\n            contact {\n              id\n              name\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.MessageHitsDocument,
    "\n  fragment MessageFields on Message {\n    id\n    direction\n    status\n    text\n    sentAt\n    editedAt\n    deletedAt\n    sender\n    failureCode\n    clientId\n    attachments {\n      id\n      kind\n      name\n      mimeType\n      sizeBytes\n      width\n      height\n      url\n      thumbnailUrl\n    }\n    replyTo {\n      id\n      direction\n      sender\n      text\n      deletedAt\n      attachments {\n        id\n        kind\n        name\n      }\n    }\n  }\n": types.MessageFieldsFragmentDoc,
    "\n  fragment ConversationFields on Conversation {\n    id\n    title\n    kind\n    channel\n    unreadCount\n    photoUrl\n    readOnly\n    account {\n      id\n      displayName\n      username\n      status\n    }\n    contact {\n      id\n      name\n    }\n    lastMessage {\n      id\n      direction\n      status\n      text\n      sentAt\n      deletedAt\n      sender\n      attachments {\n        id\n        kind\n        name\n      }\n    }\n  }\n": types.ConversationFieldsFragmentDoc,
    "\n  query Conversations($first: Int!, $after: String, $filter: ConversationFilter) {\n    conversations(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          ...ConversationFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ConversationsDocument,
    "\n  query Thread($id: ID!, $last: Int!, $before: String) {\n    conversation(id: $id) {\n      ...ConversationFields\n      messages(last: $last, before: $before) {\n        edges {\n          cursor\n          node {\n            ...MessageFields\n          }\n        }\n        pageInfo {\n          hasPreviousPage\n          startCursor\n        }\n      }\n    }\n  }\n": types.ThreadDocument,
    "\n  query InboxCursor {\n    inboxCursor\n  }\n": types.InboxCursorDocument,
    "\n  subscription InboxEvents($after: String) {\n    inbox(after: $after) {\n      id\n      cursor\n      kind\n      at\n      conversation {\n        ...ConversationFields\n      }\n      message {\n        ...MessageFields\n      }\n    }\n  }\n": types.InboxEventsDocument,
    "\n  query UnreadTotal {\n    messageStats {\n      unread\n    }\n  }\n": types.UnreadTotalDocument,
    "\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      ...MessageFields\n    }\n  }\n": types.SendMessageDocument,
    "\n  mutation RetryMessage($id: ID!) {\n    retryMessage(id: $id) {\n      ...MessageFields\n    }\n  }\n": types.RetryMessageDocument,
    "\n  mutation MarkConversationRead($id: ID!) {\n    markConversationRead(id: $id) {\n      id\n      unreadCount\n    }\n  }\n": types.MarkConversationReadDocument,
    "\n  query ConversationPanel($id: ID!) {\n    conversation(id: $id) {\n      id\n      title\n      kind\n      photoUrl\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n      account {\n        id\n        displayName\n        username\n      }\n      contact {\n        ...ContactFields\n        conversations {\n          id\n          title\n          account {\n            id\n            displayName\n          }\n          lastMessage {\n            id\n            sentAt\n          }\n        }\n      }\n    }\n  }\n": types.ConversationPanelDocument,
    "\n  query ConversationStats($id: ID!) {\n    messageStats(filter: { conversationId: $id }) {\n      total\n      byDirection {\n        direction\n        count\n      }\n    }\n  }\n": types.ConversationStatsDocument,
    "\n  mutation CreateDealOfContact($input: CreateDealInput!) {\n    createDeal(input: $input) {\n      id\n      title\n    }\n  }\n": types.CreateDealOfContactDocument,
    "\n  query PanelDeals($contactId: ID!, $first: Int!) {\n    contact(id: $contactId) {\n      id\n      company {\n        id\n      }\n      deals(first: $first) {\n        edges {\n          node {\n            id\n            title\n            status\n            value {\n              amount\n              currency\n            }\n            stage {\n              ...StageHead\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n        }\n      }\n    }\n  }\n": types.PanelDealsDocument,
    "\n  query ThreadHits($filter: MessageFilter!) {\n    messages(first: 100, filter: $filter) {\n      edges {\n        node {\n          id\n        }\n      }\n    }\n  }\n": types.ThreadHitsDocument,
    "\n  query AttachmentLinks($id: ID!) {\n    message(id: $id) {\n      id\n      attachments {\n        id\n        url\n        thumbnailUrl\n      }\n    }\n  }\n": types.AttachmentLinksDocument,
    "\n  subscription RecordJobChanges {\n    recordJobChanged {\n      ...RecordJobFacts\n    }\n  }\n": types.RecordJobChangesDocument,
    "\n  query RecordJobs($first: Int!, $after: String) {\n    recordJobs(first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          ...RecordJobFacts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.RecordJobsDocument,
    "\n  query RecordJobErrors($id: ID!, $first: Int!, $after: String) {\n    recordJob(id: $id) {\n      ...RecordJobFacts\n      import {\n        id\n        fileName\n      }\n      errors(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            row\n            recordId\n            recordName\n            code\n            field\n            fieldLabel\n            message\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.RecordJobErrorsDocument,
    "\n  query RecordsOfJob($id: ID!, $first: Int!, $after: String) {\n    recordJob(id: $id) {\n      id\n      records(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            recordId\n            recordType\n            recordName\n            created\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.RecordsOfJobDocument,
    "\n  mutation CancelRecordJob($id: ID!) {\n    cancelRecordJob(id: $id) {\n      ...RecordJobFacts\n    }\n  }\n": types.CancelRecordJobDocument,
    "\n  mutation UndoRecordJob($id: ID!) {\n    undoRecordJob(id: $id) {\n      ...RecordJobFacts\n    }\n  }\n": types.UndoRecordJobDocument,
    "\n  query Counterpart($id: ID!) {\n    conversation(id: $id) {\n      id\n      title\n      kind\n      account {\n        id\n        phoneNumber\n      }\n    }\n  }\n": types.CounterpartDocument,
    "\n  query OwnAccount {\n    viewer {\n      language\n      pendingEmail\n      user {\n        id\n        name\n        email\n        emailVerified\n      }\n      mfa {\n        enabled\n        required\n        recoveryCodesLeft\n      }\n      member {\n        id\n        availability {\n          away\n          awayUntil\n        }\n      }\n      workspace {\n        id\n        name\n        mfaRequired\n      }\n    }\n    linkedAccounts {\n      id\n      provider\n      name\n      email\n      linkedAt\n      lastUsedAt\n      canUnlink\n    }\n    signInProviders {\n      id\n      name\n      startPath\n    }\n  }\n": types.OwnAccountDocument,
    "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      name\n    }\n  }\n": types.UpdateProfileDocument,
    "\n  mutation ResendVerification {\n    resendVerification\n  }\n": types.ResendVerificationDocument,
    "\n  mutation ChangeEmail($input: ChangeEmailInput!) {\n    changeEmail(input: $input)\n  }\n": types.ChangeEmailDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n": types.ChangePasswordDocument,
    "\n  mutation StartMfaEnrolment {\n    startMfaEnrolment {\n      secret\n      uri\n    }\n  }\n": types.StartMfaEnrolmentDocument,
    "\n  mutation ConfirmMfaEnrolment($code: String!) {\n    confirmMfaEnrolment(code: $code)\n  }\n": types.ConfirmMfaEnrolmentDocument,
    "\n  mutation RegenerateRecoveryCodes {\n    regenerateRecoveryCodes\n  }\n": types.RegenerateRecoveryCodesDocument,
    "\n  mutation DisableMfa {\n    disableMfa\n  }\n": types.DisableMfaDocument,
    "\n  mutation UnlinkAccount($id: ID!) {\n    unlinkAccount(id: $id)\n  }\n": types.UnlinkAccountDocument,
    "\n  mutation Reauthenticate($input: ReauthenticateInput!) {\n    reauthenticate(input: $input)\n  }\n": types.ReauthenticateDocument,
    "\n  mutation CreateCustomField($input: CreateCustomFieldInput!) {\n    createCustomField(input: $input) {\n      ...CustomFieldFacts\n    }\n  }\n": types.CreateCustomFieldDocument,
    "\n  mutation UpdateCustomField($input: UpdateCustomFieldInput!) {\n    updateCustomField(input: $input) {\n      ...CustomFieldFacts\n    }\n  }\n": types.UpdateCustomFieldDocument,
    "\n  mutation ArchiveCustomField($id: ID!) {\n    archiveCustomField(id: $id) {\n      ...CustomFieldFacts\n    }\n  }\n": types.ArchiveCustomFieldDocument,
    "\n  mutation RestoreCustomField($id: ID!) {\n    restoreCustomField(id: $id) {\n      ...CustomFieldFacts\n    }\n  }\n": types.RestoreCustomFieldDocument,
    "\n  mutation ReorderCustomFields($recordType: RecordType!, $ids: [ID!]!) {\n    reorderCustomFields(recordType: $recordType, ids: $ids) {\n      ...CustomFieldFacts\n    }\n  }\n": types.ReorderCustomFieldsDocument,
    "\n  query Sessions($first: Int!, $after: String, $search: String) {\n    sessions(first: $first, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          id\n          device\n          address\n          createdAt\n          lastUsedAt\n          current\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.SessionsDocument,
    "\n  mutation RevokeSession($id: ID!) {\n    revokeSession(id: $id)\n  }\n": types.RevokeSessionDocument,
    "\n  mutation RevokeOtherSessions {\n    revokeOtherSessions\n  }\n": types.RevokeOtherSessionsDocument,
    "\n  mutation SetMfaRequired($required: Boolean!) {\n    setMfaRequired(required: $required) {\n      id\n      mfaRequired\n    }\n  }\n": types.SetMfaRequiredDocument,
    "\n  mutation RenameWorkspace($name: String!) {\n    renameWorkspace(name: $name) {\n      id\n      name\n    }\n  }\n": types.RenameWorkspaceDocument,
    "\n  fragment StageSettings on Stage {\n    id\n    name\n    position\n    probability\n    colour\n    staleAfterDays\n    slaHours\n    entryRule\n    exitRule\n    requiredFields\n    allowedRoles\n    allowedFrom\n    version\n  }\n": types.StageSettingsFragmentDoc,
    "\n  fragment PipelineSettings on Pipeline {\n    id\n    name\n    position\n    version\n    archivedAt\n    stages {\n      ...StageSettings\n    }\n  }\n": types.PipelineSettingsFragmentDoc,
    "\n  query Pipelines($archived: Boolean) {\n    pipelines(archived: $archived) {\n      ...PipelineSettings\n    }\n  }\n": types.PipelinesDocument,
    "\n  query PipelineSettings($id: ID!) {\n    pipeline(id: $id) {\n      ...PipelineSettings\n    }\n  }\n": types.PipelineSettingsDocument,
    "\n  query DealsInStages($pipelineId: ID!, $stageIds: [ID!]!) {\n    board(pipelineId: $pipelineId) {\n      columns(stageIds: $stageIds) {\n        count\n        closed\n      }\n    }\n  }\n": types.DealsInStagesDocument,
    "\n  query PipelineTemplates($language: Language) {\n    pipelineTemplates(language: $language) {\n      key\n      name\n      stages {\n        name\n        colour\n      }\n    }\n  }\n": types.PipelineTemplatesDocument,
    "\n  mutation CreatePipeline($input: CreatePipelineInput!) {\n    createPipeline(input: $input) {\n      ...PipelineSettings\n    }\n  }\n": types.CreatePipelineDocument,
    "\n  mutation UpdatePipeline($input: UpdatePipelineInput!) {\n    updatePipeline(input: $input) {\n      ...PipelineSettings\n    }\n  }\n": types.UpdatePipelineDocument,
    "\n  mutation ArchivePipeline($id: ID!) {\n    archivePipeline(id: $id) {\n      ...PipelineSettings\n    }\n  }\n": types.ArchivePipelineDocument,
    "\n  mutation RestorePipeline($id: ID!) {\n    restorePipeline(id: $id) {\n      ...PipelineSettings\n    }\n  }\n": types.RestorePipelineDocument,
    "\n  mutation DeletePipeline($id: ID!, $moveDealsTo: ID) {\n    deletePipeline(id: $id, moveDealsTo: $moveDealsTo)\n  }\n": types.DeletePipelineDocument,
    "\n  mutation ReorderPipelines($ids: [ID!]!) {\n    reorderPipelines(ids: $ids) {\n      id\n      position\n    }\n  }\n": types.ReorderPipelinesDocument,
    "\n  mutation CreateStage($input: CreateStageInput!) {\n    createStage(input: $input) {\n      ...StageSettings\n    }\n  }\n": types.CreateStageDocument,
    "\n  mutation UpdateStage($input: UpdateStageInput!) {\n    updateStage(input: $input) {\n      ...StageSettings\n    }\n  }\n": types.UpdateStageDocument,
    "\n  mutation ReorderStages($pipelineId: ID!, $ids: [ID!]!) {\n    reorderStages(pipelineId: $pipelineId, ids: $ids) {\n      id\n      position\n    }\n  }\n": types.ReorderStagesDocument,
    "\n  mutation DeleteStage($id: ID!, $moveDealsTo: ID) {\n    deleteStage(id: $id, moveDealsTo: $moveDealsTo)\n  }\n": types.DeleteStageDocument,
    "\n  query StageRuleFields {\n    ruleFields {\n      ...FilterFieldFacts\n    }\n  }\n": types.StageRuleFieldsDocument,
    "\n  fragment AutomaticMoveFields on AutomaticMove {\n    id\n    name\n    enabled\n    trigger\n    field\n    days\n    condition\n    disabledAt\n    disabledCode\n    version\n    value {\n      amount\n      currency\n    }\n    fromStages {\n      id\n      name\n    }\n    toStage {\n      id\n      name\n      colour\n    }\n  }\n": types.AutomaticMoveFieldsFragmentDoc,
    "\n  query AutomaticMoves($pipelineId: ID!) {\n    automaticMoves(pipelineId: $pipelineId) {\n      ...AutomaticMoveFields\n    }\n  }\n": types.AutomaticMovesDocument,
    "\n  mutation CreateAutomaticMove($input: CreateAutomaticMoveInput!) {\n    createAutomaticMove(input: $input) {\n      ...AutomaticMoveFields\n    }\n  }\n": types.CreateAutomaticMoveDocument,
    "\n  mutation UpdateAutomaticMove($input: UpdateAutomaticMoveInput!) {\n    updateAutomaticMove(input: $input) {\n      ...AutomaticMoveFields\n    }\n  }\n": types.UpdateAutomaticMoveDocument,
    "\n  mutation DeleteAutomaticMove($id: ID!) {\n    deleteAutomaticMove(id: $id)\n  }\n": types.DeleteAutomaticMoveDocument,
    "\n  query Members($first: Int!, $after: String, $search: String) {\n    members(first: $first, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          id\n          role\n          joinedAt\n          lastSeenAt\n          teams {\n            id\n            name\n          }\n          availability {\n            away\n            awayUntil\n          }\n          user {\n            id\n            name\n            email\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.MembersDocument,
    "\n  query MemberNames($ids: [ID!]) {\n    members(first: 1, ids: $ids) {\n      edges {\n        cursor\n        node {\n          id\n          user {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.MemberNamesDocument,
    "\n  mutation ChangeMemberRole($input: ChangeMemberRoleInput!) {\n    changeMemberRole(input: $input) {\n      id\n      role\n    }\n  }\n": types.ChangeMemberRoleDocument,
    "\n  mutation SetAvailability($input: SetAvailabilityInput!) {\n    setAvailability(input: $input) {\n      away\n      awayUntil\n    }\n  }\n": types.SetAvailabilityDocument,
    "\n  mutation RemoveMember($input: RemoveMemberInput!) {\n    removeMember(input: $input)\n  }\n": types.RemoveMemberDocument,
    "\n  mutation LeaveWorkspace($successorId: ID) {\n    leaveWorkspace(successorId: $successorId)\n  }\n": types.LeaveWorkspaceDocument,
    "\n  mutation TransferOwnership($userId: ID!) {\n    transferOwnership(userId: $userId) {\n      id\n      role\n    }\n  }\n": types.TransferOwnershipDocument,
    "\n  query ApiKeys($first: Int!, $after: String, $filter: ApiKeyFilter) {\n    apiKeys(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          ...ApiKeyFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ApiKeysDocument,
    "\n  fragment ApiKeyFields on ApiKey {\n    id\n    name\n    prefix\n    role\n    status\n    createdAt\n    createdBy {\n      id\n      name\n    }\n    expiresAt\n    allowedAddresses\n    lastUsedAt\n    lastUsedAddress\n    previousEndsAt\n    revokedAt\n  }\n": types.ApiKeyFieldsFragmentDoc,
    "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      secret\n      apiKey {\n        ...ApiKeyFields\n      }\n    }\n  }\n": types.CreateApiKeyDocument,
    "\n  mutation RotateApiKey($input: RotateApiKeyInput!) {\n    rotateApiKey(input: $input) {\n      secret\n      apiKey {\n        ...ApiKeyFields\n      }\n    }\n  }\n": types.RotateApiKeyDocument,
    "\n  mutation RevokeApiKey($id: ID!) {\n    revokeApiKey(id: $id) {\n      ...ApiKeyFields\n    }\n  }\n": types.RevokeApiKeyDocument,
    "\n  query AuditLog($first: Int!, $after: String, $filter: AuditFilter) {\n    auditLog(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          at\n          action\n          actorKind\n          actorName\n          targetType\n          targetId\n          targetName\n          clientAddress\n          device\n          requestId\n          changes {\n            field\n            before\n            after\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.AuditLogDocument,
    "\n  query AuditActions {\n    auditActions\n  }\n": types.AuditActionsDocument,
    "\n  mutation CreateAuditExport($filter: AuditFilter) {\n    createAuditExport(filter: $filter) {\n      url\n    }\n  }\n": types.CreateAuditExportDocument,
    "\n  query Invitations($first: Int!, $after: String, $search: String, $state: InvitationState) {\n    invitations(first: $first, after: $after, search: $search, state: $state) {\n      edges {\n        cursor\n        node {\n          ...InvitationFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.InvitationsDocument,
    "\n  fragment InvitationFields on Invitation {\n    id\n    kind\n    email\n    role\n    state\n    uses\n    useLimit\n    sentAt\n    expiresAt\n  }\n": types.InvitationFieldsFragmentDoc,
    "\n  mutation InviteByEmail($input: InviteByEmailInput!) {\n    inviteByEmail(input: $input) {\n      ...InvitationFields\n    }\n  }\n": types.InviteByEmailDocument,
    "\n  mutation CreateInvitationLink($input: CreateInvitationLinkInput!) {\n    createInvitationLink(input: $input) {\n      url\n      invitation {\n        ...InvitationFields\n      }\n    }\n  }\n": types.CreateInvitationLinkDocument,
    "\n  mutation ResendInvitation($id: ID!) {\n    resendInvitation(id: $id) {\n      ...InvitationFields\n    }\n  }\n": types.ResendInvitationDocument,
    "\n  mutation RevokeInvitation($id: ID!) {\n    revokeInvitation(id: $id) {\n      ...InvitationFields\n    }\n  }\n": types.RevokeInvitationDocument,
    "\n  query Teams($first: Int!, $after: String, $search: String) {\n    teams(first: $first, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          ...TeamFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.TeamsDocument,
    "\n  fragment TeamFields on Team {\n    id\n    name\n    members {\n      id\n      user {\n        id\n        name\n      }\n    }\n  }\n": types.TeamFieldsFragmentDoc,
    "\n  mutation CreateTeam($input: CreateTeamInput!) {\n    createTeam(input: $input) {\n      ...TeamFields\n    }\n  }\n": types.CreateTeamDocument,
    "\n  mutation RenameTeam($input: RenameTeamInput!) {\n    renameTeam(input: $input) {\n      ...TeamFields\n    }\n  }\n": types.RenameTeamDocument,
    "\n  mutation DeleteTeam($id: ID!) {\n    deleteTeam(id: $id)\n  }\n": types.DeleteTeamDocument,
    "\n  mutation AddTeamMembers($input: TeamMembersInput!) {\n    addTeamMembers(input: $input) {\n      ...TeamFields\n    }\n  }\n": types.AddTeamMembersDocument,
    "\n  mutation RemoveTeamMembers($input: TeamMembersInput!) {\n    removeTeamMembers(input: $input) {\n      ...TeamFields\n    }\n  }\n": types.RemoveTeamMembersDocument,
    "\n  query PermissionMatrix {\n    permissionMatrix {\n      ...RolePermissionFields\n    }\n  }\n": types.PermissionMatrixDocument,
    "\n  fragment RolePermissionFields on RolePermissions {\n    role\n    version\n    changed\n    changeable\n    permissions {\n      name\n      resource\n      action\n      reach\n      defaultReach\n      reaches\n    }\n  }\n": types.RolePermissionFieldsFragmentDoc,
    "\n  mutation SetPermissions($input: SetPermissionsInput!) {\n    setPermissions(input: $input) {\n      ...RolePermissionFields\n    }\n  }\n": types.SetPermissionsDocument,
    "\n  mutation ResetPermissions($role: Role!, $version: Int!) {\n    resetPermissions(role: $role, version: $version) {\n      ...RolePermissionFields\n    }\n  }\n": types.ResetPermissionsDocument,
    "\n  query Activities($first: Int!, $after: String, $filter: ActivityFilter) {\n    activities(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          ...ActivityFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ActivitiesDocument,
    "\n  fragment ActivityFields on Activity {\n    id\n    at\n    kind\n    subjectType\n    subjectId\n    subjectName\n    before\n    after\n    actor {\n      id\n      user {\n        id\n        name\n      }\n    }\n    member {\n      id\n      user {\n        id\n        name\n      }\n    }\n    conversation {\n      id\n      title\n    }\n  }\n": types.ActivityFieldsFragmentDoc,
    "\n  subscription ActivityLogged {\n    activityLogged {\n      ...ActivityFields\n    }\n  }\n": types.ActivityLoggedDocument,
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      ...SessionFields\n    }\n  }\n": types.SignUpDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      ...SessionFields\n    }\n  }\n": types.SignInDocument,
    "\n  mutation CompleteSignIn($input: CompleteSignInInput!) {\n    completeSignIn(input: $input) {\n      ...SessionFields\n    }\n  }\n": types.CompleteSignInDocument,
    "\n  query SignInProviders {\n    signInProviders {\n      id\n      name\n      startPath\n    }\n  }\n": types.SignInProvidersDocument,
    "\n  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input)\n  }\n": types.RequestPasswordResetDocument,
    "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input)\n  }\n": types.ResetPasswordDocument,
    "\n  mutation VerifyEmail($token: String!) {\n    verifyEmail(token: $token)\n  }\n": types.VerifyEmailDocument,
    "\n  mutation UnlockSignIn($token: String!) {\n    unlockSignIn(token: $token)\n  }\n": types.UnlockSignInDocument,
    "\n  query InvitationByToken($token: String!) {\n    invitationByToken(token: $token) {\n      workspaceName\n      inviterName\n      role\n      email\n      kind\n      state\n      expiresAt\n    }\n  }\n": types.InvitationByTokenDocument,
    "\n  mutation AcceptInvitation($token: String!) {\n    acceptInvitation(token: $token) {\n      id\n    }\n  }\n": types.AcceptInvitationDocument,
    "\n  mutation DeclineInvitation($token: String!) {\n    declineInvitation(token: $token)\n  }\n": types.DeclineInvitationDocument,
    "\n  query OverdueTotal($assigneeId: ID!) {\n    tasks(first: 1, filter: { assigneeId: $assigneeId, state: OVERDUE }) {\n      totalCount\n    }\n  }\n": types.OverdueTotalDocument,
    "\n  subscription ReminderDue {\n    reminderDue {\n      id\n      kind\n      task {\n        ...TaskFields\n      }\n      note {\n        id\n        body\n        author {\n          id\n          name\n        }\n        contact {\n          id\n          name\n        }\n        company {\n          id\n          name\n        }\n        deal {\n          id\n          title\n        }\n      }\n    }\n  }\n": types.ReminderDueDocument,
    "\n  subscription TaskChanged {\n    taskChanged {\n      id\n    }\n  }\n": types.TaskChangedDocument,
    "\n  mutation RefreshSession {\n    refreshSession {\n      ...SessionFields\n    }\n  }\n": types.RefreshSessionDocument,
    "\n  mutation SwitchWorkspace($workspaceId: ID!) {\n    switchWorkspace(workspaceId: $workspaceId) {\n      ...SessionFields\n    }\n  }\n": types.SwitchWorkspaceDocument,
    "\n  mutation SignOut {\n    signOut\n  }\n": types.SignOutDocument,
    "\n  fragment SessionFields on AuthSession {\n    accessToken\n    expiresAt\n    viewer {\n      role\n      permissions {\n        name\n        reach\n      }\n      mfa {\n        enabled\n        required\n      }\n      user {\n        id\n        name\n        email\n      }\n      workspace {\n        id\n        name\n      }\n      workspaces {\n        id\n        name\n      }\n    }\n  }\n": types.SessionFieldsFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateWorkspace($name: String!) {\n    createWorkspace(name: $name) {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  mutation CreateWorkspace($name: String!) {\n    createWorkspace(name: $name) {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PaletteSearch($query: String!) {\n    search(query: $query, first: 5) {\n      query\n      first\n      contacts {\n        id\n        name\n        username\n        phone\n        email\n      }\n      companies {\n        id\n        name\n        domain\n      }\n      deals {\n        id\n        title\n        value {\n          amount\n          currency\n        }\n      }\n      conversations {\n        id\n        title\n        contact {\n          id\n          name\n        }\n      }\n      messages {\n        id\n        text\n        sentAt\n        conversation {\n          id\n          title\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PaletteSearch($query: String!) {\n    search(query: $query, first: 5) {\n      query\n      first\n      contacts {\n        id\n        name\n        username\n        phone\n        email\n      }\n      companies {\n        id\n        name\n        domain\n      }\n      deals {\n        id\n        title\n        value {\n          amount\n          currency\n        }\n      }\n      conversations {\n        id\n        title\n        contact {\n          id\n          name\n        }\n      }\n      messages {\n        id\n        text\n        sentAt\n        conversation {\n          id\n          title\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AccessFields on RecordAccess {\n    rule\n    role\n    member {\n      id\n      name\n    }\n    team {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment AccessFields on RecordAccess {\n    rule\n    role\n    member {\n      id\n      name\n    }\n    team {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContactAccess($id: ID!) {\n    record: contact(id: $id) {\n      id\n      access {\n        ...AccessFields\n      }\n    }\n  }\n"): (typeof documents)["\n  query ContactAccess($id: ID!) {\n    record: contact(id: $id) {\n      id\n      access {\n        ...AccessFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CompanyAccess($id: ID!) {\n    record: company(id: $id) {\n      id\n      access {\n        ...AccessFields\n      }\n    }\n  }\n"): (typeof documents)["\n  query CompanyAccess($id: ID!) {\n    record: company(id: $id) {\n      id\n      access {\n        ...AccessFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DealAccess($id: ID!) {\n    record: deal(id: $id) {\n      id\n      access {\n        ...AccessFields\n      }\n    }\n  }\n"): (typeof documents)["\n  query DealAccess($id: ID!) {\n    record: deal(id: $id) {\n      id\n      access {\n        ...AccessFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConversationAccess($id: ID!) {\n    record: conversation(id: $id) {\n      id\n      access {\n        ...AccessFields\n      }\n    }\n  }\n"): (typeof documents)["\n  query ConversationAccess($id: ID!) {\n    record: conversation(id: $id) {\n      id\n      access {\n        ...AccessFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BdAccountAccess($id: ID!) {\n    record: bdAccount(id: $id) {\n      id\n      access {\n        ...AccessFields\n      }\n    }\n  }\n"): (typeof documents)["\n  query BdAccountAccess($id: ID!) {\n    record: bdAccount(id: $id) {\n      id\n      access {\n        ...AccessFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RecordViewers($type: AssignedRecord!, $id: ID!, $first: Int!, $after: String) {\n    recordViewers(type: $type, id: $id, first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          rule\n          member {\n            id\n            role\n            user {\n              id\n              name\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query RecordViewers($type: AssignedRecord!, $id: ID!, $first: Int!, $after: String) {\n    recordViewers(type: $type, id: $id, first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          rule\n          member {\n            id\n            role\n            user {\n              id\n              name\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContactSharing($id: ID!) {\n    record: contact(id: $id) {\n      id\n      sharedWith {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query ContactSharing($id: ID!) {\n    record: contact(id: $id) {\n      id\n      sharedWith {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConversationSharing($id: ID!) {\n    record: conversation(id: $id) {\n      id\n      sharedWith {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query ConversationSharing($id: ID!) {\n    record: conversation(id: $id) {\n      id\n      sharedWith {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BdAccountSharing($id: ID!) {\n    record: bdAccount(id: $id) {\n      id\n      sharedWith {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query BdAccountSharing($id: ID!) {\n    record: bdAccount(id: $id) {\n      id\n      sharedWith {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CompanySharing($id: ID!) {\n    record: company(id: $id) {\n      id\n      sharedWith {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query CompanySharing($id: ID!) {\n    record: company(id: $id) {\n      id\n      sharedWith {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DealSharing($id: ID!) {\n    record: deal(id: $id) {\n      id\n      sharedWith {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query DealSharing($id: ID!) {\n    record: deal(id: $id) {\n      id\n      sharedWith {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignContacts($input: AssignInput!) {\n    assignContacts(input: $input) {\n      id\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AssignContacts($input: AssignInput!) {\n    assignContacts(input: $input) {\n      id\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignConversations($input: AssignInput!) {\n    assignConversations(input: $input) {\n      id\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AssignConversations($input: AssignInput!) {\n    assignConversations(input: $input) {\n      id\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignBdAccounts($input: AssignInput!) {\n    assignBdAccounts(input: $input) {\n      id\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AssignBdAccounts($input: AssignInput!) {\n    assignBdAccounts(input: $input) {\n      id\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignCompanies($input: AssignInput!) {\n    assignCompanies(input: $input) {\n      id\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AssignCompanies($input: AssignInput!) {\n    assignCompanies(input: $input) {\n      id\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignDeals($input: AssignInput!) {\n    assignDeals(input: $input) {\n      id\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AssignDeals($input: AssignInput!) {\n    assignDeals(input: $input) {\n      id\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RecordJobFacts on RecordJob {\n    id\n    kind\n    recordType\n    state\n    total\n    done\n    failed\n    changed\n    undone\n    leftAlone\n    failure {\n      code\n      row\n    }\n    createdAt\n    finishedAt\n    undoableUntil\n  }\n"): (typeof documents)["\n  fragment RecordJobFacts on RecordJob {\n    id\n    kind\n    recordType\n    state\n    total\n    done\n    failed\n    changed\n    undone\n    leftAlone\n    failure {\n      code\n      row\n    }\n    createdAt\n    finishedAt\n    undoableUntil\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartBulkChange($input: StartBulkChangeInput!) {\n    startBulkChange(input: $input) {\n      ...RecordJobFacts\n    }\n  }\n"): (typeof documents)["\n  mutation StartBulkChange($input: StartBulkChangeInput!) {\n    startBulkChange(input: $input) {\n      ...RecordJobFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StagesToChoose {\n    pipelines {\n      id\n      name\n      stages {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query StagesToChoose {\n    pipelines {\n      id\n      name\n      stages {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MemberChoices($first: Int!, $search: String) {\n    members(first: $first, search: $search) {\n      edges {\n        node {\n          id\n          role\n          user {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MemberChoices($first: Int!, $search: String) {\n    members(first: $first, search: $search) {\n      edges {\n        node {\n          id\n          role\n          user {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TeamChoices($first: Int!, $search: String) {\n    teams(first: $first, search: $search) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query TeamChoices($first: Int!, $search: String) {\n    teams(first: $first, search: $search) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CompanyChoices($first: Int!, $search: String) {\n    companies(first: $first, filter: { search: $search }) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CompanyChoices($first: Int!, $search: String) {\n    companies(first: $first, filter: { search: $search }) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContactChoices($first: Int!, $search: String) {\n    contacts(first: $first, filter: { search: $search }) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ContactChoices($first: Int!, $search: String) {\n    contacts(first: $first, filter: { search: $search }) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ContactFields on Contact {\n    id\n    name\n    username\n    phone\n    email\n    position\n    tags\n    photoUrl\n    company {\n      id\n      name\n    }\n    customFields {\n      field {\n        id\n      }\n      values\n    }\n    createdAt\n    updatedAt\n    deletedAt\n    purgedAfter\n    version\n  }\n"): (typeof documents)["\n  fragment ContactFields on Contact {\n    id\n    name\n    username\n    phone\n    email\n    position\n    tags\n    photoUrl\n    company {\n      id\n      name\n    }\n    customFields {\n      field {\n        id\n      }\n      values\n    }\n    createdAt\n    updatedAt\n    deletedAt\n    purgedAfter\n    version\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateContact($input: CreateContactInput!) {\n    saved: createContact(input: $input) {\n      ...ContactFields\n    }\n  }\n"): (typeof documents)["\n  mutation CreateContact($input: CreateContactInput!) {\n    saved: createContact(input: $input) {\n      ...ContactFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateContact($input: UpdateContactInput!) {\n    saved: updateContact(input: $input) {\n      ...ContactFields\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateContact($input: UpdateContactInput!) {\n    saved: updateContact(input: $input) {\n      ...ContactFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NewestContact($id: ID!) {\n    record: contact(id: $id) {\n      ...ContactFields\n    }\n  }\n"): (typeof documents)["\n  query NewestContact($id: ID!) {\n    record: contact(id: $id) {\n      ...ContactFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PossibleDuplicates($input: PossibleDuplicatesInput!) {\n    possibleDuplicates(input: $input) {\n      score\n      reasons\n      contact {\n        id\n        name\n        username\n        phone\n        email\n      }\n      company {\n        id\n        name\n        domain\n      }\n    }\n  }\n"): (typeof documents)["\n  query PossibleDuplicates($input: PossibleDuplicatesInput!) {\n    possibleDuplicates(input: $input) {\n      score\n      reasons\n      contact {\n        id\n        name\n        username\n        phone\n        email\n      }\n      company {\n        id\n        name\n        domain\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FilterFieldFacts on FilterField {\n    name\n    label\n    type\n    choices {\n      value\n      label\n      colour\n    }\n    references\n    sortable\n    archived\n  }\n"): (typeof documents)["\n  fragment FilterFieldFacts on FilterField {\n    name\n    label\n    type\n    choices {\n      value\n      label\n      colour\n    }\n    references\n    sortable\n    archived\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CompanyName($id: ID!) {\n    company(id: $id) {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query CompanyName($id: ID!) {\n    company(id: $id) {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContactName($id: ID!) {\n    contact(id: $id) {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query ContactName($id: ID!) {\n    contact(id: $id) {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TeamName($id: ID!) {\n    team(id: $id) {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query TeamName($id: ID!) {\n    team(id: $id) {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MemberName($id: ID!) {\n    members(first: 1, ids: [$id]) {\n      edges {\n        cursor\n        node {\n          id\n          user {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query MemberName($id: ID!) {\n    members(first: 1, ids: [$id]) {\n      edges {\n        cursor\n        node {\n          id\n          user {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RecordFields($recordType: RecordType!) {\n    recordFields(recordType: $recordType) {\n      ...FilterFieldFacts\n    }\n  }\n"): (typeof documents)["\n  query RecordFields($recordType: RecordType!) {\n    recordFields(recordType: $recordType) {\n      ...FilterFieldFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NoteFields on Note {\n    id\n    body\n    pinned\n    createdAt\n    updatedAt\n    deletedAt\n    version\n    author {\n      id\n      name\n    }\n    mentions {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment NoteFields on Note {\n    id\n    body\n    pinned\n    createdAt\n    updatedAt\n    deletedAt\n    version\n    author {\n      id\n      name\n    }\n    mentions {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TaskFields on Task {\n    id\n    title\n    note\n    dueAt\n    remindAt\n    doneAt\n    deletedAt\n    version\n    recordType\n    assignee {\n      id\n      name\n    }\n    contact {\n      id\n      name\n    }\n    company {\n      id\n      name\n    }\n    deal {\n      id\n      title\n    }\n  }\n"): (typeof documents)["\n  fragment TaskFields on Task {\n    id\n    title\n    note\n    dueAt\n    remindAt\n    doneAt\n    deletedAt\n    version\n    recordType\n    assignee {\n      id\n      name\n    }\n    contact {\n      id\n      name\n    }\n    company {\n      id\n      name\n    }\n    deal {\n      id\n      title\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TimelinePage on TimelineEntryConnection {\n    edges {\n      cursor\n      node {\n        id\n        kind\n        at\n        recordType\n        fields\n        actor {\n          id\n          name\n        }\n        contact {\n          id\n          name\n        }\n        company {\n          id\n          name\n        }\n        deal {\n          id\n          title\n        }\n        message {\n          id\n          text\n          conversation {\n            id\n          }\n        }\n        note {\n          ...NoteFields\n        }\n        task {\n          id\n          title\n          doneAt\n        }\n        move {\n          id\n          automatic {\n            name\n            trigger\n          }\n          from {\n            id\n            name\n          }\n          to {\n            id\n            name\n          }\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n"): (typeof documents)["\n  fragment TimelinePage on TimelineEntryConnection {\n    edges {\n      cursor\n      node {\n        id\n        kind\n        at\n        recordType\n        fields\n        actor {\n          id\n          name\n        }\n        contact {\n          id\n          name\n        }\n        company {\n          id\n          name\n        }\n        deal {\n          id\n          title\n        }\n        message {\n          id\n          text\n          conversation {\n            id\n          }\n        }\n        note {\n          ...NoteFields\n        }\n        task {\n          id\n          title\n          doneAt\n        }\n        move {\n          id\n          automatic {\n            name\n            trigger\n          }\n          from {\n            id\n            name\n          }\n          to {\n            id\n            name\n          }\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NotesPage on NoteConnection {\n    edges {\n      cursor\n      node {\n        ...NoteFields\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n"): (typeof documents)["\n  fragment NotesPage on NoteConnection {\n    edges {\n      cursor\n      node {\n        ...NoteFields\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContactTimeline($id: ID!, $first: Int!, $after: String, $kinds: [TimelineKind!]) {\n    contact(id: $id) {\n      id\n      timeline(first: $first, after: $after, kinds: $kinds) {\n        ...TimelinePage\n      }\n    }\n  }\n"): (typeof documents)["\n  query ContactTimeline($id: ID!, $first: Int!, $after: String, $kinds: [TimelineKind!]) {\n    contact(id: $id) {\n      id\n      timeline(first: $first, after: $after, kinds: $kinds) {\n        ...TimelinePage\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CompanyTimeline($id: ID!, $first: Int!, $after: String, $kinds: [TimelineKind!]) {\n    company(id: $id) {\n      id\n      timeline(first: $first, after: $after, kinds: $kinds) {\n        ...TimelinePage\n      }\n    }\n  }\n"): (typeof documents)["\n  query CompanyTimeline($id: ID!, $first: Int!, $after: String, $kinds: [TimelineKind!]) {\n    company(id: $id) {\n      id\n      timeline(first: $first, after: $after, kinds: $kinds) {\n        ...TimelinePage\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DealTimeline($id: ID!, $first: Int!, $after: String, $kinds: [TimelineKind!]) {\n    deal(id: $id) {\n      id\n      timeline(first: $first, after: $after, kinds: $kinds) {\n        ...TimelinePage\n      }\n    }\n  }\n"): (typeof documents)["\n  query DealTimeline($id: ID!, $first: Int!, $after: String, $kinds: [TimelineKind!]) {\n    deal(id: $id) {\n      id\n      timeline(first: $first, after: $after, kinds: $kinds) {\n        ...TimelinePage\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContactNotes($id: ID!, $first: Int!, $after: String) {\n    contact(id: $id) {\n      id\n      notes(first: $first, after: $after) {\n        ...NotesPage\n      }\n    }\n  }\n"): (typeof documents)["\n  query ContactNotes($id: ID!, $first: Int!, $after: String) {\n    contact(id: $id) {\n      id\n      notes(first: $first, after: $after) {\n        ...NotesPage\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CompanyNotes($id: ID!, $first: Int!, $after: String) {\n    company(id: $id) {\n      id\n      notes(first: $first, after: $after) {\n        ...NotesPage\n      }\n    }\n  }\n"): (typeof documents)["\n  query CompanyNotes($id: ID!, $first: Int!, $after: String) {\n    company(id: $id) {\n      id\n      notes(first: $first, after: $after) {\n        ...NotesPage\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DealNotes($id: ID!, $first: Int!, $after: String) {\n    deal(id: $id) {\n      id\n      notes(first: $first, after: $after) {\n        ...NotesPage\n      }\n    }\n  }\n"): (typeof documents)["\n  query DealNotes($id: ID!, $first: Int!, $after: String) {\n    deal(id: $id) {\n      id\n      notes(first: $first, after: $after) {\n        ...NotesPage\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateNote($input: CreateNoteInput!) {\n    createNote(input: $input) {\n      ...NoteFields\n    }\n  }\n"): (typeof documents)["\n  mutation CreateNote($input: CreateNoteInput!) {\n    createNote(input: $input) {\n      ...NoteFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateNote($input: UpdateNoteInput!) {\n    updateNote(input: $input) {\n      ...NoteFields\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateNote($input: UpdateNoteInput!) {\n    updateNote(input: $input) {\n      ...NoteFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PinNote($id: ID!, $pinned: Boolean!) {\n    pinNote(id: $id, pinned: $pinned) {\n      ...NoteFields\n    }\n  }\n"): (typeof documents)["\n  mutation PinNote($id: ID!, $pinned: Boolean!) {\n    pinNote(id: $id, pinned: $pinned) {\n      ...NoteFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteNote($id: ID!) {\n    deleteNote(id: $id) {\n      ...NoteFields\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteNote($id: ID!) {\n    deleteNote(id: $id) {\n      ...NoteFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreNote($id: ID!) {\n    restoreNote(id: $id) {\n      ...NoteFields\n    }\n  }\n"): (typeof documents)["\n  mutation RestoreNote($id: ID!) {\n    restoreNote(id: $id) {\n      ...NoteFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Tasks($first: Int!, $after: String, $filter: TaskFilter) {\n    tasks(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          ...TaskFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Tasks($first: Int!, $after: String, $filter: TaskFilter) {\n    tasks(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          ...TaskFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateTask($input: CreateTaskInput!) {\n    createTask(input: $input) {\n      ...TaskFields\n    }\n  }\n"): (typeof documents)["\n  mutation CreateTask($input: CreateTaskInput!) {\n    createTask(input: $input) {\n      ...TaskFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateTask($input: UpdateTaskInput!) {\n    updateTask(input: $input) {\n      ...TaskFields\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateTask($input: UpdateTaskInput!) {\n    updateTask(input: $input) {\n      ...TaskFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CompleteTask($id: ID!) {\n    completeTask(id: $id) {\n      ...TaskFields\n    }\n  }\n"): (typeof documents)["\n  mutation CompleteTask($id: ID!) {\n    completeTask(id: $id) {\n      ...TaskFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReopenTask($id: ID!) {\n    reopenTask(id: $id) {\n      ...TaskFields\n    }\n  }\n"): (typeof documents)["\n  mutation ReopenTask($id: ID!) {\n    reopenTask(id: $id) {\n      ...TaskFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteTask($id: ID!) {\n    deleteTask(id: $id) {\n      ...TaskFields\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteTask($id: ID!) {\n    deleteTask(id: $id) {\n      ...TaskFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreTask($id: ID!) {\n    restoreTask(id: $id) {\n      ...TaskFields\n    }\n  }\n"): (typeof documents)["\n  mutation RestoreTask($id: ID!) {\n    restoreTask(id: $id) {\n      ...TaskFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SnoozeTask($id: ID!, $until: DateTime!) {\n    snoozeTask(id: $id, until: $until) {\n      ...TaskFields\n    }\n  }\n"): (typeof documents)["\n  mutation SnoozeTask($id: ID!, $until: DateTime!) {\n    snoozeTask(id: $id, until: $until) {\n      ...TaskFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription TimelineChanged($recordType: RecordType!, $recordId: ID!, $kinds: [TimelineKind!]) {\n    timelineChanged(recordType: $recordType, recordId: $recordId) {\n      id\n      newest(kinds: $kinds) {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription TimelineChanged($recordType: RecordType!, $recordId: ID!, $kinds: [TimelineKind!]) {\n    timelineChanged(recordType: $recordType, recordId: $recordId) {\n      id\n      newest(kinds: $kinds) {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CustomFieldFacts on CustomField {\n    id\n    recordType\n    name\n    type\n    options {\n      key\n      label\n      colour\n    }\n    required\n    position\n    archivedAt\n    version\n  }\n"): (typeof documents)["\n  fragment CustomFieldFacts on CustomField {\n    id\n    recordType\n    name\n    type\n    options {\n      key\n      label\n      colour\n    }\n    required\n    position\n    archivedAt\n    version\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CustomFields($recordType: RecordType!, $archived: Boolean) {\n    customFields(recordType: $recordType, archived: $archived) {\n      ...CustomFieldFacts\n    }\n  }\n"): (typeof documents)["\n  query CustomFields($recordType: RecordType!, $archived: Boolean) {\n    customFields(recordType: $recordType, archived: $archived) {\n      ...CustomFieldFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ViewFields on View {\n    id\n    name\n    shared\n    filter\n    search\n    sort {\n      field\n      direction\n    }\n    columns {\n      field\n      width\n    }\n    isDefault\n    editable\n    archivedFields {\n      id\n      name\n    }\n    version\n  }\n"): (typeof documents)["\n  fragment ViewFields on View {\n    id\n    name\n    shared\n    filter\n    search\n    sort {\n      field\n      direction\n    }\n    columns {\n      field\n      width\n    }\n    isDefault\n    editable\n    archivedFields {\n      id\n      name\n    }\n    version\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListSetup($recordType: RecordType!) {\n    recordFields(recordType: $recordType) {\n      ...FilterFieldFacts\n    }\n    views(recordType: $recordType) {\n      ...ViewFields\n    }\n    listColumns(recordType: $recordType) {\n      field\n      width\n    }\n  }\n"): (typeof documents)["\n  query ListSetup($recordType: RecordType!) {\n    recordFields(recordType: $recordType) {\n      ...FilterFieldFacts\n    }\n    views(recordType: $recordType) {\n      ...ViewFields\n    }\n    listColumns(recordType: $recordType) {\n      field\n      width\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetListColumns($input: ListColumnsInput!) {\n    setListColumns(input: $input) {\n      field\n      width\n    }\n  }\n"): (typeof documents)["\n  mutation SetListColumns($input: ListColumnsInput!) {\n    setListColumns(input: $input) {\n      field\n      width\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateView($input: CreateViewInput!) {\n    createView(input: $input) {\n      ...ViewFields\n    }\n  }\n"): (typeof documents)["\n  mutation CreateView($input: CreateViewInput!) {\n    createView(input: $input) {\n      ...ViewFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateView($input: UpdateViewInput!) {\n    updateView(input: $input) {\n      ...ViewFields\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateView($input: UpdateViewInput!) {\n    updateView(input: $input) {\n      ...ViewFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteView($id: ID!) {\n    deleteView(id: $id) {\n      ...ViewFields\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteView($id: ID!) {\n    deleteView(id: $id) {\n      ...ViewFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReorderViews($recordType: RecordType!, $ids: [ID!]!) {\n    reorderViews(recordType: $recordType, ids: $ids) {\n      ...ViewFields\n    }\n  }\n"): (typeof documents)["\n  mutation ReorderViews($recordType: RecordType!, $ids: [ID!]!) {\n    reorderViews(recordType: $recordType, ids: $ids) {\n      ...ViewFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetDefaultView($recordType: RecordType!, $id: ID) {\n    setDefaultView(recordType: $recordType, id: $id) {\n      ...ViewFields\n    }\n  }\n"): (typeof documents)["\n  mutation SetDefaultView($recordType: RecordType!, $id: ID) {\n    setDefaultView(recordType: $recordType, id: $id) {\n      ...ViewFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SyncTotals on SyncStatus {\n    accountId\n    state\n    dialogsTotal\n    dialogsDone\n    messagesDone\n    messagesTotal\n    waitingUntil\n    completeUpTo\n    error\n    startedAt\n  }\n"): (typeof documents)["\n  fragment SyncTotals on SyncStatus {\n    accountId\n    state\n    dialogsTotal\n    dialogsDone\n    messagesDone\n    messagesTotal\n    waitingUntil\n    completeUpTo\n    error\n    startedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AccountFields on BdAccount {\n    id\n    channel\n    displayName\n    username\n    phoneNumber\n    photoUrl\n    status\n    isConnected\n    lastActiveAt\n    createdAt\n    sync {\n      ...SyncTotals\n    }\n  }\n"): (typeof documents)["\n  fragment AccountFields on BdAccount {\n    id\n    channel\n    displayName\n    username\n    phoneNumber\n    photoUrl\n    status\n    isConnected\n    lastActiveAt\n    createdAt\n    sync {\n      ...SyncTotals\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Accounts {\n    bdAccounts(first: 50) {\n      edges {\n        node {\n          ...AccountFields\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Accounts {\n    bdAccounts(first: 50) {\n      edges {\n        node {\n          ...AccountFields\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartSync($accountId: ID!) {\n    startSync(accountId: $accountId) {\n      ...SyncTotals\n    }\n  }\n"): (typeof documents)["\n  mutation StartSync($accountId: ID!) {\n    startSync(accountId: $accountId) {\n      ...SyncTotals\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PauseSync($accountId: ID!) {\n    pauseSync(accountId: $accountId) {\n      ...SyncTotals\n    }\n  }\n"): (typeof documents)["\n  mutation PauseSync($accountId: ID!) {\n    pauseSync(accountId: $accountId) {\n      ...SyncTotals\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResumeSync($accountId: ID!) {\n    resumeSync(accountId: $accountId) {\n      ...SyncTotals\n    }\n  }\n"): (typeof documents)["\n  mutation ResumeSync($accountId: ID!) {\n    resumeSync(accountId: $accountId) {\n      ...SyncTotals\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DisconnectBdAccount($id: ID!) {\n    disconnectBdAccount(id: $id) {\n      ...AccountFields\n    }\n  }\n"): (typeof documents)["\n  mutation DisconnectBdAccount($id: ID!) {\n    disconnectBdAccount(id: $id) {\n      ...AccountFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReconnectBdAccount($id: ID!) {\n    reconnectBdAccount(id: $id) {\n      ...AccountFields\n    }\n  }\n"): (typeof documents)["\n  mutation ReconnectBdAccount($id: ID!) {\n    reconnectBdAccount(id: $id) {\n      ...AccountFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteBdAccount($id: ID!) {\n    deleteBdAccount(id: $id)\n  }\n"): (typeof documents)["\n  mutation DeleteBdAccount($id: ID!) {\n    deleteBdAccount(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Account($id: ID!) {\n    bdAccount(id: $id) {\n      ...AccountFields\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query Account($id: ID!) {\n    bdAccount(id: $id) {\n      ...AccountFields\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SyncDetails on SyncStatus {\n    ...SyncTotals\n    dialogs {\n      dialog {\n        id\n        title\n        kind\n        photoUrl\n      }\n      messagesDone\n      messagesTotal\n      state\n    }\n  }\n"): (typeof documents)["\n  fragment SyncDetails on SyncStatus {\n    ...SyncTotals\n    dialogs {\n      dialog {\n        id\n        title\n        kind\n        photoUrl\n      }\n      messagesDone\n      messagesTotal\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountSync($id: ID!) {\n    bdAccount(id: $id) {\n      id\n      displayName\n      sync {\n        ...SyncDetails\n      }\n    }\n  }\n"): (typeof documents)["\n  query AccountSync($id: ID!) {\n    bdAccount(id: $id) {\n      id\n      displayName\n      sync {\n        ...SyncDetails\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription SyncProgress($accountId: ID!) {\n    syncProgress(accountId: $accountId) {\n      ...SyncDetails\n    }\n  }\n"): (typeof documents)["\n  subscription SyncProgress($accountId: ID!) {\n    syncProgress(accountId: $accountId) {\n      ...SyncDetails\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription AccountChanges {\n    bdAccountChanged {\n      accountId\n      account {\n        ...AccountFields\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription AccountChanges {\n    bdAccountChanged {\n      accountId\n      account {\n        ...AccountFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TelegramLoginFields on TelegramLogin {\n    id\n    step\n    codeLength\n    qrUrl\n    expiresAt\n    account {\n      id\n      displayName\n    }\n  }\n"): (typeof documents)["\n  fragment TelegramLoginFields on TelegramLogin {\n    id\n    step\n    codeLength\n    qrUrl\n    expiresAt\n    account {\n      id\n      displayName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartTelegramLogin($input: StartTelegramLoginInput!) {\n    startTelegramLogin(input: $input) {\n      ...TelegramLoginFields\n    }\n  }\n"): (typeof documents)["\n  mutation StartTelegramLogin($input: StartTelegramLoginInput!) {\n    startTelegramLogin(input: $input) {\n      ...TelegramLoginFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartTelegramQrLogin {\n    startTelegramQrLogin {\n      ...TelegramLoginFields\n    }\n  }\n"): (typeof documents)["\n  mutation StartTelegramQrLogin {\n    startTelegramQrLogin {\n      ...TelegramLoginFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitTelegramCode($input: SubmitTelegramCodeInput!) {\n    submitTelegramCode(input: $input) {\n      ...TelegramLoginFields\n    }\n  }\n"): (typeof documents)["\n  mutation SubmitTelegramCode($input: SubmitTelegramCodeInput!) {\n    submitTelegramCode(input: $input) {\n      ...TelegramLoginFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitTelegramPassword($input: SubmitTelegramPasswordInput!) {\n    submitTelegramPassword(input: $input) {\n      ...TelegramLoginFields\n    }\n  }\n"): (typeof documents)["\n  mutation SubmitTelegramPassword($input: SubmitTelegramPasswordInput!) {\n    submitTelegramPassword(input: $input) {\n      ...TelegramLoginFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelTelegramLogin($loginId: ID!) {\n    cancelTelegramLogin(loginId: $loginId)\n  }\n"): (typeof documents)["\n  mutation CancelTelegramLogin($loginId: ID!) {\n    cancelTelegramLogin(loginId: $loginId)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription TelegramLoginSteps($loginId: ID!) {\n    telegramLogin(loginId: $loginId) {\n      ...TelegramLoginFields\n    }\n  }\n"): (typeof documents)["\n  subscription TelegramLoginSteps($loginId: ID!) {\n    telegramLogin(loginId: $loginId) {\n      ...TelegramLoginFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefreshDialogs($accountId: ID!) {\n    refreshDialogs(accountId: $accountId) {\n      id\n      lastActiveAt\n    }\n  }\n"): (typeof documents)["\n  mutation RefreshDialogs($accountId: ID!) {\n    refreshDialogs(accountId: $accountId) {\n      id\n      lastActiveAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SelectDialogs($input: SelectDialogsInput!) {\n    selectDialogs(input: $input) {\n      ...AccountFields\n    }\n  }\n"): (typeof documents)["\n  mutation SelectDialogs($input: SelectDialogsInput!) {\n    selectDialogs(input: $input) {\n      ...AccountFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountDialogs($id: ID!, $first: Int!, $after: String) {\n    bdAccount(id: $id) {\n      id\n      displayName\n      dialogs(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            id\n            title\n            kind\n            photoUrl\n            unreadCount\n            lastMessageAt\n            selected\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        totalCount\n      }\n    }\n  }\n"): (typeof documents)["\n  query AccountDialogs($id: ID!, $first: Int!, $after: String) {\n    bdAccount(id: $id) {\n      id\n      displayName\n      dialogs(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            id\n            title\n            kind\n            photoUrl\n            unreadCount\n            lastMessageAt\n            selected\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        totalCount\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StageHead on Stage {\n    id\n    name\n    colour\n    probability\n  }\n"): (typeof documents)["\n  fragment StageHead on Stage {\n    id\n    name\n    colour\n    probability\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CardFields on DealCard {\n    id\n    title\n    rank\n    enteredAt\n    staleSince\n    dueAt\n    expectedClose\n    value {\n      amount\n      currency\n    }\n    owner {\n      id\n      name\n    }\n    company {\n      id\n      name\n    }\n    stage {\n      id\n    }\n  }\n"): (typeof documents)["\n  fragment CardFields on DealCard {\n    id\n    title\n    rank\n    enteredAt\n    staleSince\n    dueAt\n    expectedClose\n    value {\n      amount\n      currency\n    }\n    owner {\n      id\n      name\n    }\n    company {\n      id\n      name\n    }\n    stage {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RefusalFields on MoveRefusal {\n    dealId\n    rule\n    deal {\n      id\n      title\n    }\n    stage {\n      id\n      name\n      allowedRoles\n    }\n    conditions {\n      field\n      label\n      type\n      operator\n      forbidden\n      wantedValues {\n        ...RuleValueFields\n      }\n      presentValues {\n        ...RuleValueFields\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment RefusalFields on MoveRefusal {\n    dealId\n    rule\n    deal {\n      id\n      title\n    }\n    stage {\n      id\n      name\n      allowedRoles\n    }\n    conditions {\n      field\n      label\n      type\n      operator\n      forbidden\n      wantedValues {\n        ...RuleValueFields\n      }\n      presentValues {\n        ...RuleValueFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RuleValueFields on RuleValue {\n    value\n    label\n    user {\n      id\n      name\n    }\n    team {\n      id\n      name\n    }\n    company {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment RuleValueFields on RuleValue {\n    value\n    label\n    user {\n      id\n      name\n    }\n    team {\n      id\n      name\n    }\n    company {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PipelineChoices {\n    pipelines {\n      id\n      name\n      stages {\n        ...StageHead\n      }\n    }\n  }\n"): (typeof documents)["\n  query PipelineChoices {\n    pipelines {\n      id\n      name\n      stages {\n        ...StageHead\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Board($pipelineId: ID!, $filter: BoardFilter, $first: Int!) {\n    board(pipelineId: $pipelineId, filter: $filter) {\n      columns {\n        count\n        stage {\n          ...StageHead\n        }\n        sums {\n          currency\n          amount\n          weighted\n        }\n        cards(first: $first) {\n          edges {\n            cursor\n            node {\n              ...CardFields\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Board($pipelineId: ID!, $filter: BoardFilter, $first: Int!) {\n    board(pipelineId: $pipelineId, filter: $filter) {\n      columns {\n        count\n        stage {\n          ...StageHead\n        }\n        sums {\n          currency\n          amount\n          weighted\n        }\n        cards(first: $first) {\n          edges {\n            cursor\n            node {\n              ...CardFields\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BoardPage($pipelineId: ID!, $filter: BoardFilter, $stageIds: [ID!], $first: Int!, $after: String) {\n    board(pipelineId: $pipelineId, filter: $filter) {\n      columns(stageIds: $stageIds) {\n        cards(first: $first, after: $after) {\n          edges {\n            cursor\n            node {\n              ...CardFields\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query BoardPage($pipelineId: ID!, $filter: BoardFilter, $stageIds: [ID!], $first: Int!, $after: String) {\n    board(pipelineId: $pipelineId, filter: $filter) {\n      columns(stageIds: $stageIds) {\n        cards(first: $first, after: $after) {\n          edges {\n            cursor\n            node {\n              ...CardFields\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BoardTotals($pipelineId: ID!, $filter: BoardFilter) {\n    board(pipelineId: $pipelineId, filter: $filter) {\n      columns {\n        count\n        stage {\n          ...StageHead\n        }\n        sums {\n          currency\n          amount\n          weighted\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query BoardTotals($pipelineId: ID!, $filter: BoardFilter) {\n    board(pipelineId: $pipelineId, filter: $filter) {\n      columns {\n        count\n        stage {\n          ...StageHead\n        }\n        sums {\n          currency\n          amount\n          weighted\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription BoardChanged($pipelineId: ID!) {\n    boardChanged(pipelineId: $pipelineId) {\n      id\n      kind\n      dealId\n      fromStageId\n      card {\n        ...CardFields\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription BoardChanged($pipelineId: ID!) {\n    boardChanged(pipelineId: $pipelineId) {\n      id\n      kind\n      dealId\n      fromStageId\n      card {\n        ...CardFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveDeal($input: MoveDealInput!) {\n    moveDeal(input: $input) {\n      card {\n        ...CardFields\n        deal {\n          id\n          stage {\n            ...StageHead\n          }\n        }\n      }\n      move {\n        id\n      }\n      refusal {\n        ...RefusalFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MoveDeal($input: MoveDealInput!) {\n    moveDeal(input: $input) {\n      card {\n        ...CardFields\n        deal {\n          id\n          stage {\n            ...StageHead\n          }\n        }\n      }\n      move {\n        id\n      }\n      refusal {\n        ...RefusalFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UndoMoves($clientId: ID!) {\n    undoMoves(clientId: $clientId) {\n      moved\n      refusals {\n        ...RefusalFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UndoMoves($clientId: ID!) {\n    undoMoves(clientId: $clientId) {\n      moved\n      refusals {\n        ...RefusalFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveDeals($input: MoveDealsInput!) {\n    moveDeals(input: $input) {\n      moved\n      refusals {\n        ...RefusalFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MoveDeals($input: MoveDealsInput!) {\n    moveDeals(input: $input) {\n      moved\n      refusals {\n        ...RefusalFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UndoMove($moveId: ID!) {\n    undoMove(moveId: $moveId) {\n      card {\n        ...CardFields\n        deal {\n          id\n          stage {\n            ...StageHead\n          }\n        }\n      }\n      refusal {\n        ...RefusalFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UndoMove($moveId: ID!) {\n    undoMove(moveId: $moveId) {\n      card {\n        ...CardFields\n        deal {\n          id\n          stage {\n            ...StageHead\n          }\n        }\n      }\n      refusal {\n        ...RefusalFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DealVersion($id: ID!) {\n    deal(id: $id) {\n      id\n      version\n    }\n  }\n"): (typeof documents)["\n  query DealVersion($id: ID!) {\n    deal(id: $id) {\n      id\n      version\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseCard($input: CloseDealInput!) {\n    closeDeal(input: $input) {\n      ...DealFields\n    }\n  }\n"): (typeof documents)["\n  mutation CloseCard($input: CloseDealInput!) {\n    closeDeal(input: $input) {\n      ...DealFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReopenCard($id: ID!, $version: Int!) {\n    reopenDeal(id: $id, version: $version) {\n      ...DealFields\n    }\n  }\n"): (typeof documents)["\n  mutation ReopenCard($id: ID!, $version: Int!) {\n    reopenDeal(id: $id, version: $version) {\n      ...DealFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddDeal($input: CreateDealInput!) {\n    createDeal(input: $input) {\n      id\n      title\n    }\n  }\n"): (typeof documents)["\n  mutation AddDeal($input: CreateDealInput!) {\n    createDeal(input: $input) {\n      id\n      title\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BoardOwners {\n    members(first: 100) {\n      edges {\n        cursor\n        node {\n          id\n          user {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query BoardOwners {\n    members(first: 100) {\n      edges {\n        cursor\n        node {\n          id\n          user {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DealStage($id: ID!) {\n    deal(id: $id) {\n      id\n      status\n      stage {\n        ...StageHead\n      }\n    }\n  }\n"): (typeof documents)["\n  query DealStage($id: ID!) {\n    deal(id: $id) {\n      id\n      status\n      stage {\n        ...StageHead\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NewestMove($dealId: ID!) {\n    dealMoves(first: 1, filter: { dealId: $dealId }) {\n      edges {\n        cursor\n        node {\n          id\n          refusal {\n            ...RefusalFields\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query NewestMove($dealId: ID!) {\n    dealMoves(first: 1, filter: { dealId: $dealId }) {\n      edges {\n        cursor\n        node {\n          id\n          refusal {\n            ...RefusalFields\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DealMoves($filter: DealMoveFilter!, $first: Int!, $after: String) {\n    dealMoves(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          at\n          cause\n          timeInStageSeconds\n          rulesPassedOver\n          automatic {\n            name\n            trigger\n          }\n          refusal {\n            dealId\n            stage {\n              id\n              name\n            }\n          }\n          deal {\n            id\n            title\n          }\n          from {\n            id\n            name\n          }\n          to {\n            id\n            name\n            colour\n          }\n          actor {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query DealMoves($filter: DealMoveFilter!, $first: Int!, $after: String) {\n    dealMoves(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          at\n          cause\n          timeInStageSeconds\n          rulesPassedOver\n          automatic {\n            name\n            trigger\n          }\n          refusal {\n            dealId\n            stage {\n              id\n              name\n            }\n          }\n          deal {\n            id\n            title\n          }\n          from {\n            id\n            name\n          }\n          to {\n            id\n            name\n            colour\n          }\n          actor {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DealToFix($id: ID!) {\n    deal(id: $id) {\n      id\n      version\n      value {\n        amount\n        currency\n      }\n      company {\n        id\n        name\n      }\n      contacts {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query DealToFix($id: ID!) {\n    deal(id: $id) {\n      id\n      version\n      value {\n        amount\n        currency\n      }\n      company {\n        id\n        name\n      }\n      contacts {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FixDeal($input: UpdateDealInput!) {\n    updateDeal(input: $input) {\n      ...DealFields\n    }\n  }\n"): (typeof documents)["\n  mutation FixDeal($input: UpdateDealInput!) {\n    updateDeal(input: $input) {\n      ...DealFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RuleFields {\n    ruleFields {\n      ...FilterFieldFacts\n    }\n  }\n"): (typeof documents)["\n  query RuleFields {\n    ruleFields {\n      ...FilterFieldFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignFixedDeal($input: AssignInput!) {\n    assignDeals(input: $input) {\n      id\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AssignFixedDeal($input: AssignInput!) {\n    assignDeals(input: $input) {\n      id\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CompanyFields on Company {\n    id\n    name\n    domain\n    website\n    email\n    phone\n    address\n    description\n    tags\n    customFields {\n      field {\n        id\n      }\n      values\n    }\n    createdAt\n    updatedAt\n    deletedAt\n    purgedAfter\n    version\n    owner {\n      id\n      name\n    }\n    team {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment CompanyFields on Company {\n    id\n    name\n    domain\n    website\n    email\n    phone\n    address\n    description\n    tags\n    customFields {\n      field {\n        id\n      }\n      values\n    }\n    createdAt\n    updatedAt\n    deletedAt\n    purgedAfter\n    version\n    owner {\n      id\n      name\n    }\n    team {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Companies($first: Int!, $after: String, $filter: RecordListFilter, $sort: RecordSortInput) {\n    records: companies(first: $first, after: $after, filter: $filter, sort: $sort) {\n      edges {\n        cursor\n        node {\n          ...CompanyFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Companies($first: Int!, $after: String, $filter: RecordListFilter, $sort: RecordSortInput) {\n    records: companies(first: $first, after: $after, filter: $filter, sort: $sort) {\n      edges {\n        cursor\n        node {\n          ...CompanyFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CompaniesCount($filter: RecordListFilter) {\n    records: companies(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query CompaniesCount($filter: RecordListFilter) {\n    records: companies(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Company($id: ID!) {\n    company(id: $id) {\n      ...CompanyFields\n      contacts(first: 20) {\n        edges {\n          node {\n            id\n            name\n            position\n          }\n        }\n      }\n      deals(first: 20) {\n        edges {\n          node {\n            id\n            title\n            value {\n              amount\n              currency\n            }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Company($id: ID!) {\n    company(id: $id) {\n      ...CompanyFields\n      contacts(first: 20) {\n        edges {\n          node {\n            id\n            name\n            position\n          }\n        }\n      }\n      deals(first: 20) {\n        edges {\n          node {\n            id\n            title\n            value {\n              amount\n              currency\n            }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateCompany($input: CreateCompanyInput!) {\n    saved: createCompany(input: $input) {\n      ...CompanyFields\n    }\n  }\n"): (typeof documents)["\n  mutation CreateCompany($input: CreateCompanyInput!) {\n    saved: createCompany(input: $input) {\n      ...CompanyFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateCompany($input: UpdateCompanyInput!) {\n    saved: updateCompany(input: $input) {\n      ...CompanyFields\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateCompany($input: UpdateCompanyInput!) {\n    saved: updateCompany(input: $input) {\n      ...CompanyFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NewestCompany($id: ID!) {\n    record: company(id: $id) {\n      ...CompanyFields\n    }\n  }\n"): (typeof documents)["\n  query NewestCompany($id: ID!) {\n    record: company(id: $id) {\n      ...CompanyFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteCompany($id: ID!) {\n    deleteCompany(id: $id) {\n      ...CompanyFields\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteCompany($id: ID!) {\n    deleteCompany(id: $id) {\n      ...CompanyFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreCompany($id: ID!) {\n    restoreCompany(id: $id) {\n      ...CompanyFields\n    }\n  }\n"): (typeof documents)["\n  mutation RestoreCompany($id: ID!) {\n    restoreCompany(id: $id) {\n      ...CompanyFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Contacts($first: Int!, $after: String, $filter: ContactFilter, $sort: RecordSortInput) {\n    records: contacts(first: $first, after: $after, filter: $filter, sort: $sort) {\n      edges {\n        cursor\n        node {\n          ...ContactFields\n          owner {\n            id\n            name\n          }\n          team {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Contacts($first: Int!, $after: String, $filter: ContactFilter, $sort: RecordSortInput) {\n    records: contacts(first: $first, after: $after, filter: $filter, sort: $sort) {\n      edges {\n        cursor\n        node {\n          ...ContactFields\n          owner {\n            id\n            name\n          }\n          team {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContactsCount($filter: ContactFilter) {\n    records: contacts(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query ContactsCount($filter: ContactFilter) {\n    records: contacts(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContactInFull($id: ID!) {\n    contact(id: $id) {\n      ...ContactFields\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n      deals(first: 20) {\n        edges {\n          node {\n            id\n            title\n            status\n            value {\n              amount\n              currency\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n        }\n      }\n      conversations {\n        id\n        title\n        kind\n        unreadCount\n        account {\n          id\n          displayName\n        }\n        lastMessage {\n          id\n          text\n          sentAt\n          direction\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ContactInFull($id: ID!) {\n    contact(id: $id) {\n      ...ContactFields\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n      deals(first: 20) {\n        edges {\n          node {\n            id\n            title\n            status\n            value {\n              amount\n              currency\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n        }\n      }\n      conversations {\n        id\n        title\n        kind\n        unreadCount\n        account {\n          id\n          displayName\n        }\n        lastMessage {\n          id\n          text\n          sentAt\n          direction\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteContact($id: ID!) {\n    deleteContact(id: $id) {\n      ...ContactFields\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteContact($id: ID!) {\n    deleteContact(id: $id) {\n      ...ContactFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreContact($id: ID!) {\n    restoreContact(id: $id) {\n      ...ContactFields\n    }\n  }\n"): (typeof documents)["\n  mutation RestoreContact($id: ID!) {\n    restoreContact(id: $id) {\n      ...ContactFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DealFields on Deal {\n    id\n    title\n    status\n    lostReason\n    expectedClose\n    closedAt\n    tags\n    customFields {\n      field {\n        id\n      }\n      values\n    }\n    createdAt\n    updatedAt\n    deletedAt\n    purgedAfter\n    version\n    value {\n      amount\n      currency\n    }\n    company {\n      id\n      name\n    }\n    contacts {\n      id\n      name\n    }\n    owner {\n      id\n      name\n    }\n    team {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment DealFields on Deal {\n    id\n    title\n    status\n    lostReason\n    expectedClose\n    closedAt\n    tags\n    customFields {\n      field {\n        id\n      }\n      values\n    }\n    createdAt\n    updatedAt\n    deletedAt\n    purgedAfter\n    version\n    value {\n      amount\n      currency\n    }\n    company {\n      id\n      name\n    }\n    contacts {\n      id\n      name\n    }\n    owner {\n      id\n      name\n    }\n    team {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Deals($first: Int!, $after: String, $filter: RecordListFilter, $sort: RecordSortInput) {\n    records: deals(first: $first, after: $after, filter: $filter, sort: $sort) {\n      edges {\n        cursor\n        node {\n          ...DealFields\n          card {\n            id\n            stage {\n              id\n              name\n              colour\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Deals($first: Int!, $after: String, $filter: RecordListFilter, $sort: RecordSortInput) {\n    records: deals(first: $first, after: $after, filter: $filter, sort: $sort) {\n      edges {\n        cursor\n        node {\n          ...DealFields\n          card {\n            id\n            stage {\n              id\n              name\n              colour\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DealsCount($filter: RecordListFilter) {\n    records: deals(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query DealsCount($filter: RecordListFilter) {\n    records: deals(first: 1, filter: $filter) {\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Deal($id: ID!) {\n    deal(id: $id) {\n      ...DealFields\n      contacts {\n        id\n        name\n        position\n        conversations {\n          id\n          title\n          account {\n            id\n            displayName\n          }\n          lastMessage {\n            id\n            sentAt\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Deal($id: ID!) {\n    deal(id: $id) {\n      ...DealFields\n      contacts {\n        id\n        name\n        position\n        conversations {\n          id\n          title\n          account {\n            id\n            displayName\n          }\n          lastMessage {\n            id\n            sentAt\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateDeal($input: CreateDealInput!) {\n    saved: createDeal(input: $input) {\n      ...DealFields\n    }\n  }\n"): (typeof documents)["\n  mutation CreateDeal($input: CreateDealInput!) {\n    saved: createDeal(input: $input) {\n      ...DealFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateDeal($input: UpdateDealInput!) {\n    saved: updateDeal(input: $input) {\n      ...DealFields\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateDeal($input: UpdateDealInput!) {\n    saved: updateDeal(input: $input) {\n      ...DealFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NewestDeal($id: ID!) {\n    record: deal(id: $id) {\n      ...DealFields\n    }\n  }\n"): (typeof documents)["\n  query NewestDeal($id: ID!) {\n    record: deal(id: $id) {\n      ...DealFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseDeal($input: CloseDealInput!) {\n    closeDeal(input: $input) {\n      ...DealFields\n    }\n  }\n"): (typeof documents)["\n  mutation CloseDeal($input: CloseDealInput!) {\n    closeDeal(input: $input) {\n      ...DealFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReopenDeal($id: ID!, $version: Int!) {\n    reopenDeal(id: $id, version: $version) {\n      ...DealFields\n    }\n  }\n"): (typeof documents)["\n  mutation ReopenDeal($id: ID!, $version: Int!) {\n    reopenDeal(id: $id, version: $version) {\n      ...DealFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteDeal($id: ID!) {\n    deleteDeal(id: $id) {\n      ...DealFields\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteDeal($id: ID!) {\n    deleteDeal(id: $id) {\n      ...DealFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreDeal($id: ID!) {\n    restoreDeal(id: $id) {\n      ...DealFields\n    }\n  }\n"): (typeof documents)["\n  mutation RestoreDeal($id: ID!) {\n    restoreDeal(id: $id) {\n      ...DealFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DuplicatePairs($recordType: MergeableType!, $first: Int!, $after: String) {\n    duplicatePairs(recordType: $recordType, first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          recordType\n          score\n          reasons\n          contacts {\n            id\n            name\n            photoUrl\n            version\n            username\n            phone\n            email\n            updatedAt\n            company {\n              id\n              name\n            }\n          }\n          companies {\n            id\n            name\n            version\n            domain\n            phone\n            email\n            updatedAt\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query DuplicatePairs($recordType: MergeableType!, $first: Int!, $after: String) {\n    duplicatePairs(recordType: $recordType, first: $first, after: $after) {\n      totalCount\n      edges {\n        cursor\n        node {\n          id\n          recordType\n          score\n          reasons\n          contacts {\n            id\n            name\n            photoUrl\n            version\n            username\n            phone\n            email\n            updatedAt\n            company {\n              id\n              name\n            }\n          }\n          companies {\n            id\n            name\n            version\n            domain\n            phone\n            email\n            updatedAt\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RecordMerges($recordType: MergeableType!, $first: Int!) {\n    recordMerges(recordType: $recordType, first: $first) {\n      edges {\n        cursor\n        node {\n          id\n          mergedName\n          mergedAt\n          undoneAt\n          by {\n            id\n            name\n          }\n          contact {\n            id\n            name\n          }\n          company {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query RecordMerges($recordType: MergeableType!, $first: Int!) {\n    recordMerges(recordType: $recordType, first: $first) {\n      edges {\n        cursor\n        node {\n          id\n          mergedName\n          mergedAt\n          undoneAt\n          by {\n            id\n            name\n          }\n          contact {\n            id\n            name\n          }\n          company {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MergePreview($input: MergePreviewInput!) {\n    mergePreview(input: $input) {\n      fields {\n        field\n        isCustom\n        kept\n        merged\n        taken\n      }\n      moves {\n        conversations\n        deals\n        contacts\n        notes\n        tasks\n      }\n    }\n  }\n"): (typeof documents)["\n  query MergePreview($input: MergePreviewInput!) {\n    mergePreview(input: $input) {\n      fields {\n        field\n        isCustom\n        kept\n        merged\n        taken\n      }\n      moves {\n        conversations\n        deals\n        contacts\n        notes\n        tasks\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MergeRecords($input: MergeRecordsInput!) {\n    mergeRecords(input: $input) {\n      id\n      mergedName\n    }\n  }\n"): (typeof documents)["\n  mutation MergeRecords($input: MergeRecordsInput!) {\n    mergeRecords(input: $input) {\n      id\n      mergedName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UndoMerge($id: ID!) {\n    undoMerge(id: $id) {\n      left\n      merge {\n        id\n        undoneAt\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UndoMerge($id: ID!) {\n    undoMerge(id: $id) {\n      left\n      merge {\n        id\n        undoneAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DismissDuplicatePair($id: ID!, $dismissed: Boolean!) {\n    dismissDuplicatePair(id: $id, dismissed: $dismissed) {\n      id\n      dismissedAt\n    }\n  }\n"): (typeof documents)["\n  mutation DismissDuplicatePair($id: ID!, $dismissed: Boolean!) {\n    dismissDuplicatePair(id: $id, dismissed: $dismissed) {\n      id\n      dismissedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Import($id: ID!) {\n    import(id: $id) {\n      ...ImportFacts\n    }\n  }\n\n  fragment ImportFacts on Import {\n    id\n    recordType\n    fileName\n    sizeBytes\n    partCount\n    receivedParts\n    createdAt\n    created\n    updated\n    unchanged\n    job {\n      ...RecordJobFacts\n      errors(first: 25) {\n        edges {\n          cursor\n          node {\n            row\n            recordId\n            recordName\n            code\n            field\n            fieldLabel\n            message\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Import($id: ID!) {\n    import(id: $id) {\n      ...ImportFacts\n    }\n  }\n\n  fragment ImportFacts on Import {\n    id\n    recordType\n    fileName\n    sizeBytes\n    partCount\n    receivedParts\n    createdAt\n    created\n    updated\n    unchanged\n    job {\n      ...RecordJobFacts\n      errors(first: 25) {\n        edges {\n          cursor\n          node {\n            row\n            recordId\n            recordName\n            code\n            field\n            fieldLabel\n            message\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Imports($first: Int!, $after: String) {\n    imports(first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          recordType\n          fileName\n          sizeBytes\n          createdAt\n          created\n          updated\n          unchanged\n          job {\n            ...RecordJobFacts\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Imports($first: Int!, $after: String) {\n    imports(first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          recordType\n          fileName\n          sizeBytes\n          createdAt\n          created\n          updated\n          unchanged\n          job {\n            ...RecordJobFacts\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateImport($input: CreateImportInput!) {\n    createImport(input: $input) {\n      ...ImportFacts\n    }\n  }\n"): (typeof documents)["\n  mutation CreateImport($input: CreateImportInput!) {\n    createImport(input: $input) {\n      ...ImportFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportPreview($id: ID!, $recordType: RecordType!, $format: ImportFormatInput) {\n    importPreview(id: $id, format: $format) {\n      encoding\n      delimiter\n      hasHeader\n      dateOrder\n      decimalMark\n      estimatedRows\n      rows\n      columns {\n        column\n        header\n        examples\n        field\n      }\n      remembered {\n        mode\n        key\n        createCompanies\n      }\n    }\n    importFields(recordType: $recordType) {\n      field\n      label\n      isKey\n      required\n    }\n  }\n"): (typeof documents)["\n  query ImportPreview($id: ID!, $recordType: RecordType!, $format: ImportFormatInput) {\n    importPreview(id: $id, format: $format) {\n      encoding\n      delimiter\n      hasHeader\n      dateOrder\n      decimalMark\n      estimatedRows\n      rows\n      columns {\n        column\n        header\n        examples\n        field\n      }\n      remembered {\n        mode\n        key\n        createCompanies\n      }\n    }\n    importFields(recordType: $recordType) {\n      field\n      label\n      isKey\n      required\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartImport($input: StartImportInput!) {\n    startImport(input: $input) {\n      ...ImportFacts\n    }\n  }\n"): (typeof documents)["\n  mutation StartImport($input: StartImportInput!) {\n    startImport(input: $input) {\n      ...ImportFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StopImport($id: ID!) {\n    cancelRecordJob(id: $id) {\n      ...RecordJobFacts\n    }\n  }\n"): (typeof documents)["\n  mutation StopImport($id: ID!) {\n    cancelRecordJob(id: $id) {\n      ...RecordJobFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UndoImport($id: ID!) {\n    undoRecordJob(id: $id) {\n      ...RecordJobFacts\n    }\n  }\n"): (typeof documents)["\n  mutation UndoImport($id: ID!) {\n    undoRecordJob(id: $id) {\n      ...RecordJobFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FilterAccounts {\n    bdAccounts(first: 50) {\n      edges {\n        node {\n          id\n          displayName\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query FilterAccounts {\n    bdAccounts(first: 50) {\n      edges {\n        node {\n          id\n          displayName\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkAllConversationsRead($accountId: ID) {\n    markAllConversationsRead(accountId: $accountId)\n  }\n"): (typeof documents)["\n  mutation MarkAllConversationsRead($accountId: ID) {\n    markAllConversationsRead(accountId: $accountId)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MessageHits($first: Int!, $after: String, $filter: MessageFilter!) {\n    messages(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          text\n          sentAt\n          sender\n          direction\n          conversation {\n            id\n            title\n            contact {\n              id\n              name\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query MessageHits($first: Int!, $after: String, $filter: MessageFilter!) {\n    messages(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          text\n          sentAt\n          sender\n          direction\n          conversation {\n            id\n            title\n            contact {\n              id\n              name\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MessageFields on Message {\n    id\n    direction\n    status\n    text\n    sentAt\n    editedAt\n    deletedAt\n    sender\n    failureCode\n    clientId\n    attachments {\n      id\n      kind\n      name\n      mimeType\n      sizeBytes\n      width\n      height\n      url\n      thumbnailUrl\n    }\n    replyTo {\n      id\n      direction\n      sender\n      text\n      deletedAt\n      attachments {\n        id\n        kind\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment MessageFields on Message {\n    id\n    direction\n    status\n    text\n    sentAt\n    editedAt\n    deletedAt\n    sender\n    failureCode\n    clientId\n    attachments {\n      id\n      kind\n      name\n      mimeType\n      sizeBytes\n      width\n      height\n      url\n      thumbnailUrl\n    }\n    replyTo {\n      id\n      direction\n      sender\n      text\n      deletedAt\n      attachments {\n        id\n        kind\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConversationFields on Conversation {\n    id\n    title\n    kind\n    channel\n    unreadCount\n    photoUrl\n    readOnly\n    account {\n      id\n      displayName\n      username\n      status\n    }\n    contact {\n      id\n      name\n    }\n    lastMessage {\n      id\n      direction\n      status\n      text\n      sentAt\n      deletedAt\n      sender\n      attachments {\n        id\n        kind\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ConversationFields on Conversation {\n    id\n    title\n    kind\n    channel\n    unreadCount\n    photoUrl\n    readOnly\n    account {\n      id\n      displayName\n      username\n      status\n    }\n    contact {\n      id\n      name\n    }\n    lastMessage {\n      id\n      direction\n      status\n      text\n      sentAt\n      deletedAt\n      sender\n      attachments {\n        id\n        kind\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Conversations($first: Int!, $after: String, $filter: ConversationFilter) {\n    conversations(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          ...ConversationFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Conversations($first: Int!, $after: String, $filter: ConversationFilter) {\n    conversations(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          ...ConversationFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Thread($id: ID!, $last: Int!, $before: String) {\n    conversation(id: $id) {\n      ...ConversationFields\n      messages(last: $last, before: $before) {\n        edges {\n          cursor\n          node {\n            ...MessageFields\n          }\n        }\n        pageInfo {\n          hasPreviousPage\n          startCursor\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Thread($id: ID!, $last: Int!, $before: String) {\n    conversation(id: $id) {\n      ...ConversationFields\n      messages(last: $last, before: $before) {\n        edges {\n          cursor\n          node {\n            ...MessageFields\n          }\n        }\n        pageInfo {\n          hasPreviousPage\n          startCursor\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InboxCursor {\n    inboxCursor\n  }\n"): (typeof documents)["\n  query InboxCursor {\n    inboxCursor\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription InboxEvents($after: String) {\n    inbox(after: $after) {\n      id\n      cursor\n      kind\n      at\n      conversation {\n        ...ConversationFields\n      }\n      message {\n        ...MessageFields\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription InboxEvents($after: String) {\n    inbox(after: $after) {\n      id\n      cursor\n      kind\n      at\n      conversation {\n        ...ConversationFields\n      }\n      message {\n        ...MessageFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnreadTotal {\n    messageStats {\n      unread\n    }\n  }\n"): (typeof documents)["\n  query UnreadTotal {\n    messageStats {\n      unread\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      ...MessageFields\n    }\n  }\n"): (typeof documents)["\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      ...MessageFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetryMessage($id: ID!) {\n    retryMessage(id: $id) {\n      ...MessageFields\n    }\n  }\n"): (typeof documents)["\n  mutation RetryMessage($id: ID!) {\n    retryMessage(id: $id) {\n      ...MessageFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkConversationRead($id: ID!) {\n    markConversationRead(id: $id) {\n      id\n      unreadCount\n    }\n  }\n"): (typeof documents)["\n  mutation MarkConversationRead($id: ID!) {\n    markConversationRead(id: $id) {\n      id\n      unreadCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConversationPanel($id: ID!) {\n    conversation(id: $id) {\n      id\n      title\n      kind\n      photoUrl\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n      account {\n        id\n        displayName\n        username\n      }\n      contact {\n        ...ContactFields\n        conversations {\n          id\n          title\n          account {\n            id\n            displayName\n          }\n          lastMessage {\n            id\n            sentAt\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ConversationPanel($id: ID!) {\n    conversation(id: $id) {\n      id\n      title\n      kind\n      photoUrl\n      owner {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n      account {\n        id\n        displayName\n        username\n      }\n      contact {\n        ...ContactFields\n        conversations {\n          id\n          title\n          account {\n            id\n            displayName\n          }\n          lastMessage {\n            id\n            sentAt\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConversationStats($id: ID!) {\n    messageStats(filter: { conversationId: $id }) {\n      total\n      byDirection {\n        direction\n        count\n      }\n    }\n  }\n"): (typeof documents)["\n  query ConversationStats($id: ID!) {\n    messageStats(filter: { conversationId: $id }) {\n      total\n      byDirection {\n        direction\n        count\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateDealOfContact($input: CreateDealInput!) {\n    createDeal(input: $input) {\n      id\n      title\n    }\n  }\n"): (typeof documents)["\n  mutation CreateDealOfContact($input: CreateDealInput!) {\n    createDeal(input: $input) {\n      id\n      title\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PanelDeals($contactId: ID!, $first: Int!) {\n    contact(id: $contactId) {\n      id\n      company {\n        id\n      }\n      deals(first: $first) {\n        edges {\n          node {\n            id\n            title\n            status\n            value {\n              amount\n              currency\n            }\n            stage {\n              ...StageHead\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PanelDeals($contactId: ID!, $first: Int!) {\n    contact(id: $contactId) {\n      id\n      company {\n        id\n      }\n      deals(first: $first) {\n        edges {\n          node {\n            id\n            title\n            status\n            value {\n              amount\n              currency\n            }\n            stage {\n              ...StageHead\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ThreadHits($filter: MessageFilter!) {\n    messages(first: 100, filter: $filter) {\n      edges {\n        node {\n          id\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ThreadHits($filter: MessageFilter!) {\n    messages(first: 100, filter: $filter) {\n      edges {\n        node {\n          id\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AttachmentLinks($id: ID!) {\n    message(id: $id) {\n      id\n      attachments {\n        id\n        url\n        thumbnailUrl\n      }\n    }\n  }\n"): (typeof documents)["\n  query AttachmentLinks($id: ID!) {\n    message(id: $id) {\n      id\n      attachments {\n        id\n        url\n        thumbnailUrl\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription RecordJobChanges {\n    recordJobChanged {\n      ...RecordJobFacts\n    }\n  }\n"): (typeof documents)["\n  subscription RecordJobChanges {\n    recordJobChanged {\n      ...RecordJobFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RecordJobs($first: Int!, $after: String) {\n    recordJobs(first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          ...RecordJobFacts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query RecordJobs($first: Int!, $after: String) {\n    recordJobs(first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          ...RecordJobFacts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RecordJobErrors($id: ID!, $first: Int!, $after: String) {\n    recordJob(id: $id) {\n      ...RecordJobFacts\n      import {\n        id\n        fileName\n      }\n      errors(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            row\n            recordId\n            recordName\n            code\n            field\n            fieldLabel\n            message\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query RecordJobErrors($id: ID!, $first: Int!, $after: String) {\n    recordJob(id: $id) {\n      ...RecordJobFacts\n      import {\n        id\n        fileName\n      }\n      errors(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            row\n            recordId\n            recordName\n            code\n            field\n            fieldLabel\n            message\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RecordsOfJob($id: ID!, $first: Int!, $after: String) {\n    recordJob(id: $id) {\n      id\n      records(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            recordId\n            recordType\n            recordName\n            created\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query RecordsOfJob($id: ID!, $first: Int!, $after: String) {\n    recordJob(id: $id) {\n      id\n      records(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            recordId\n            recordType\n            recordName\n            created\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelRecordJob($id: ID!) {\n    cancelRecordJob(id: $id) {\n      ...RecordJobFacts\n    }\n  }\n"): (typeof documents)["\n  mutation CancelRecordJob($id: ID!) {\n    cancelRecordJob(id: $id) {\n      ...RecordJobFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UndoRecordJob($id: ID!) {\n    undoRecordJob(id: $id) {\n      ...RecordJobFacts\n    }\n  }\n"): (typeof documents)["\n  mutation UndoRecordJob($id: ID!) {\n    undoRecordJob(id: $id) {\n      ...RecordJobFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Counterpart($id: ID!) {\n    conversation(id: $id) {\n      id\n      title\n      kind\n      account {\n        id\n        phoneNumber\n      }\n    }\n  }\n"): (typeof documents)["\n  query Counterpart($id: ID!) {\n    conversation(id: $id) {\n      id\n      title\n      kind\n      account {\n        id\n        phoneNumber\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnAccount {\n    viewer {\n      language\n      pendingEmail\n      user {\n        id\n        name\n        email\n        emailVerified\n      }\n      mfa {\n        enabled\n        required\n        recoveryCodesLeft\n      }\n      member {\n        id\n        availability {\n          away\n          awayUntil\n        }\n      }\n      workspace {\n        id\n        name\n        mfaRequired\n      }\n    }\n    linkedAccounts {\n      id\n      provider\n      name\n      email\n      linkedAt\n      lastUsedAt\n      canUnlink\n    }\n    signInProviders {\n      id\n      name\n      startPath\n    }\n  }\n"): (typeof documents)["\n  query OwnAccount {\n    viewer {\n      language\n      pendingEmail\n      user {\n        id\n        name\n        email\n        emailVerified\n      }\n      mfa {\n        enabled\n        required\n        recoveryCodesLeft\n      }\n      member {\n        id\n        availability {\n          away\n          awayUntil\n        }\n      }\n      workspace {\n        id\n        name\n        mfaRequired\n      }\n    }\n    linkedAccounts {\n      id\n      provider\n      name\n      email\n      linkedAt\n      lastUsedAt\n      canUnlink\n    }\n    signInProviders {\n      id\n      name\n      startPath\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResendVerification {\n    resendVerification\n  }\n"): (typeof documents)["\n  mutation ResendVerification {\n    resendVerification\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeEmail($input: ChangeEmailInput!) {\n    changeEmail(input: $input)\n  }\n"): (typeof documents)["\n  mutation ChangeEmail($input: ChangeEmailInput!) {\n    changeEmail(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n"): (typeof documents)["\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartMfaEnrolment {\n    startMfaEnrolment {\n      secret\n      uri\n    }\n  }\n"): (typeof documents)["\n  mutation StartMfaEnrolment {\n    startMfaEnrolment {\n      secret\n      uri\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmMfaEnrolment($code: String!) {\n    confirmMfaEnrolment(code: $code)\n  }\n"): (typeof documents)["\n  mutation ConfirmMfaEnrolment($code: String!) {\n    confirmMfaEnrolment(code: $code)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RegenerateRecoveryCodes {\n    regenerateRecoveryCodes\n  }\n"): (typeof documents)["\n  mutation RegenerateRecoveryCodes {\n    regenerateRecoveryCodes\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DisableMfa {\n    disableMfa\n  }\n"): (typeof documents)["\n  mutation DisableMfa {\n    disableMfa\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnlinkAccount($id: ID!) {\n    unlinkAccount(id: $id)\n  }\n"): (typeof documents)["\n  mutation UnlinkAccount($id: ID!) {\n    unlinkAccount(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Reauthenticate($input: ReauthenticateInput!) {\n    reauthenticate(input: $input)\n  }\n"): (typeof documents)["\n  mutation Reauthenticate($input: ReauthenticateInput!) {\n    reauthenticate(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateCustomField($input: CreateCustomFieldInput!) {\n    createCustomField(input: $input) {\n      ...CustomFieldFacts\n    }\n  }\n"): (typeof documents)["\n  mutation CreateCustomField($input: CreateCustomFieldInput!) {\n    createCustomField(input: $input) {\n      ...CustomFieldFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateCustomField($input: UpdateCustomFieldInput!) {\n    updateCustomField(input: $input) {\n      ...CustomFieldFacts\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateCustomField($input: UpdateCustomFieldInput!) {\n    updateCustomField(input: $input) {\n      ...CustomFieldFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ArchiveCustomField($id: ID!) {\n    archiveCustomField(id: $id) {\n      ...CustomFieldFacts\n    }\n  }\n"): (typeof documents)["\n  mutation ArchiveCustomField($id: ID!) {\n    archiveCustomField(id: $id) {\n      ...CustomFieldFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreCustomField($id: ID!) {\n    restoreCustomField(id: $id) {\n      ...CustomFieldFacts\n    }\n  }\n"): (typeof documents)["\n  mutation RestoreCustomField($id: ID!) {\n    restoreCustomField(id: $id) {\n      ...CustomFieldFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReorderCustomFields($recordType: RecordType!, $ids: [ID!]!) {\n    reorderCustomFields(recordType: $recordType, ids: $ids) {\n      ...CustomFieldFacts\n    }\n  }\n"): (typeof documents)["\n  mutation ReorderCustomFields($recordType: RecordType!, $ids: [ID!]!) {\n    reorderCustomFields(recordType: $recordType, ids: $ids) {\n      ...CustomFieldFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Sessions($first: Int!, $after: String, $search: String) {\n    sessions(first: $first, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          id\n          device\n          address\n          createdAt\n          lastUsedAt\n          current\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Sessions($first: Int!, $after: String, $search: String) {\n    sessions(first: $first, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          id\n          device\n          address\n          createdAt\n          lastUsedAt\n          current\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeSession($id: ID!) {\n    revokeSession(id: $id)\n  }\n"): (typeof documents)["\n  mutation RevokeSession($id: ID!) {\n    revokeSession(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeOtherSessions {\n    revokeOtherSessions\n  }\n"): (typeof documents)["\n  mutation RevokeOtherSessions {\n    revokeOtherSessions\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetMfaRequired($required: Boolean!) {\n    setMfaRequired(required: $required) {\n      id\n      mfaRequired\n    }\n  }\n"): (typeof documents)["\n  mutation SetMfaRequired($required: Boolean!) {\n    setMfaRequired(required: $required) {\n      id\n      mfaRequired\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenameWorkspace($name: String!) {\n    renameWorkspace(name: $name) {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  mutation RenameWorkspace($name: String!) {\n    renameWorkspace(name: $name) {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StageSettings on Stage {\n    id\n    name\n    position\n    probability\n    colour\n    staleAfterDays\n    slaHours\n    entryRule\n    exitRule\n    requiredFields\n    allowedRoles\n    allowedFrom\n    version\n  }\n"): (typeof documents)["\n  fragment StageSettings on Stage {\n    id\n    name\n    position\n    probability\n    colour\n    staleAfterDays\n    slaHours\n    entryRule\n    exitRule\n    requiredFields\n    allowedRoles\n    allowedFrom\n    version\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PipelineSettings on Pipeline {\n    id\n    name\n    position\n    version\n    archivedAt\n    stages {\n      ...StageSettings\n    }\n  }\n"): (typeof documents)["\n  fragment PipelineSettings on Pipeline {\n    id\n    name\n    position\n    version\n    archivedAt\n    stages {\n      ...StageSettings\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Pipelines($archived: Boolean) {\n    pipelines(archived: $archived) {\n      ...PipelineSettings\n    }\n  }\n"): (typeof documents)["\n  query Pipelines($archived: Boolean) {\n    pipelines(archived: $archived) {\n      ...PipelineSettings\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PipelineSettings($id: ID!) {\n    pipeline(id: $id) {\n      ...PipelineSettings\n    }\n  }\n"): (typeof documents)["\n  query PipelineSettings($id: ID!) {\n    pipeline(id: $id) {\n      ...PipelineSettings\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DealsInStages($pipelineId: ID!, $stageIds: [ID!]!) {\n    board(pipelineId: $pipelineId) {\n      columns(stageIds: $stageIds) {\n        count\n        closed\n      }\n    }\n  }\n"): (typeof documents)["\n  query DealsInStages($pipelineId: ID!, $stageIds: [ID!]!) {\n    board(pipelineId: $pipelineId) {\n      columns(stageIds: $stageIds) {\n        count\n        closed\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PipelineTemplates($language: Language) {\n    pipelineTemplates(language: $language) {\n      key\n      name\n      stages {\n        name\n        colour\n      }\n    }\n  }\n"): (typeof documents)["\n  query PipelineTemplates($language: Language) {\n    pipelineTemplates(language: $language) {\n      key\n      name\n      stages {\n        name\n        colour\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreatePipeline($input: CreatePipelineInput!) {\n    createPipeline(input: $input) {\n      ...PipelineSettings\n    }\n  }\n"): (typeof documents)["\n  mutation CreatePipeline($input: CreatePipelineInput!) {\n    createPipeline(input: $input) {\n      ...PipelineSettings\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdatePipeline($input: UpdatePipelineInput!) {\n    updatePipeline(input: $input) {\n      ...PipelineSettings\n    }\n  }\n"): (typeof documents)["\n  mutation UpdatePipeline($input: UpdatePipelineInput!) {\n    updatePipeline(input: $input) {\n      ...PipelineSettings\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ArchivePipeline($id: ID!) {\n    archivePipeline(id: $id) {\n      ...PipelineSettings\n    }\n  }\n"): (typeof documents)["\n  mutation ArchivePipeline($id: ID!) {\n    archivePipeline(id: $id) {\n      ...PipelineSettings\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestorePipeline($id: ID!) {\n    restorePipeline(id: $id) {\n      ...PipelineSettings\n    }\n  }\n"): (typeof documents)["\n  mutation RestorePipeline($id: ID!) {\n    restorePipeline(id: $id) {\n      ...PipelineSettings\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeletePipeline($id: ID!, $moveDealsTo: ID) {\n    deletePipeline(id: $id, moveDealsTo: $moveDealsTo)\n  }\n"): (typeof documents)["\n  mutation DeletePipeline($id: ID!, $moveDealsTo: ID) {\n    deletePipeline(id: $id, moveDealsTo: $moveDealsTo)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReorderPipelines($ids: [ID!]!) {\n    reorderPipelines(ids: $ids) {\n      id\n      position\n    }\n  }\n"): (typeof documents)["\n  mutation ReorderPipelines($ids: [ID!]!) {\n    reorderPipelines(ids: $ids) {\n      id\n      position\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateStage($input: CreateStageInput!) {\n    createStage(input: $input) {\n      ...StageSettings\n    }\n  }\n"): (typeof documents)["\n  mutation CreateStage($input: CreateStageInput!) {\n    createStage(input: $input) {\n      ...StageSettings\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateStage($input: UpdateStageInput!) {\n    updateStage(input: $input) {\n      ...StageSettings\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateStage($input: UpdateStageInput!) {\n    updateStage(input: $input) {\n      ...StageSettings\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReorderStages($pipelineId: ID!, $ids: [ID!]!) {\n    reorderStages(pipelineId: $pipelineId, ids: $ids) {\n      id\n      position\n    }\n  }\n"): (typeof documents)["\n  mutation ReorderStages($pipelineId: ID!, $ids: [ID!]!) {\n    reorderStages(pipelineId: $pipelineId, ids: $ids) {\n      id\n      position\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteStage($id: ID!, $moveDealsTo: ID) {\n    deleteStage(id: $id, moveDealsTo: $moveDealsTo)\n  }\n"): (typeof documents)["\n  mutation DeleteStage($id: ID!, $moveDealsTo: ID) {\n    deleteStage(id: $id, moveDealsTo: $moveDealsTo)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StageRuleFields {\n    ruleFields {\n      ...FilterFieldFacts\n    }\n  }\n"): (typeof documents)["\n  query StageRuleFields {\n    ruleFields {\n      ...FilterFieldFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AutomaticMoveFields on AutomaticMove {\n    id\n    name\n    enabled\n    trigger\n    field\n    days\n    condition\n    disabledAt\n    disabledCode\n    version\n    value {\n      amount\n      currency\n    }\n    fromStages {\n      id\n      name\n    }\n    toStage {\n      id\n      name\n      colour\n    }\n  }\n"): (typeof documents)["\n  fragment AutomaticMoveFields on AutomaticMove {\n    id\n    name\n    enabled\n    trigger\n    field\n    days\n    condition\n    disabledAt\n    disabledCode\n    version\n    value {\n      amount\n      currency\n    }\n    fromStages {\n      id\n      name\n    }\n    toStage {\n      id\n      name\n      colour\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AutomaticMoves($pipelineId: ID!) {\n    automaticMoves(pipelineId: $pipelineId) {\n      ...AutomaticMoveFields\n    }\n  }\n"): (typeof documents)["\n  query AutomaticMoves($pipelineId: ID!) {\n    automaticMoves(pipelineId: $pipelineId) {\n      ...AutomaticMoveFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateAutomaticMove($input: CreateAutomaticMoveInput!) {\n    createAutomaticMove(input: $input) {\n      ...AutomaticMoveFields\n    }\n  }\n"): (typeof documents)["\n  mutation CreateAutomaticMove($input: CreateAutomaticMoveInput!) {\n    createAutomaticMove(input: $input) {\n      ...AutomaticMoveFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateAutomaticMove($input: UpdateAutomaticMoveInput!) {\n    updateAutomaticMove(input: $input) {\n      ...AutomaticMoveFields\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateAutomaticMove($input: UpdateAutomaticMoveInput!) {\n    updateAutomaticMove(input: $input) {\n      ...AutomaticMoveFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteAutomaticMove($id: ID!) {\n    deleteAutomaticMove(id: $id)\n  }\n"): (typeof documents)["\n  mutation DeleteAutomaticMove($id: ID!) {\n    deleteAutomaticMove(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Members($first: Int!, $after: String, $search: String) {\n    members(first: $first, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          id\n          role\n          joinedAt\n          lastSeenAt\n          teams {\n            id\n            name\n          }\n          availability {\n            away\n            awayUntil\n          }\n          user {\n            id\n            name\n            email\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Members($first: Int!, $after: String, $search: String) {\n    members(first: $first, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          id\n          role\n          joinedAt\n          lastSeenAt\n          teams {\n            id\n            name\n          }\n          availability {\n            away\n            awayUntil\n          }\n          user {\n            id\n            name\n            email\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MemberNames($ids: [ID!]) {\n    members(first: 1, ids: $ids) {\n      edges {\n        cursor\n        node {\n          id\n          user {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query MemberNames($ids: [ID!]) {\n    members(first: 1, ids: $ids) {\n      edges {\n        cursor\n        node {\n          id\n          user {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeMemberRole($input: ChangeMemberRoleInput!) {\n    changeMemberRole(input: $input) {\n      id\n      role\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeMemberRole($input: ChangeMemberRoleInput!) {\n    changeMemberRole(input: $input) {\n      id\n      role\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetAvailability($input: SetAvailabilityInput!) {\n    setAvailability(input: $input) {\n      away\n      awayUntil\n    }\n  }\n"): (typeof documents)["\n  mutation SetAvailability($input: SetAvailabilityInput!) {\n    setAvailability(input: $input) {\n      away\n      awayUntil\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveMember($input: RemoveMemberInput!) {\n    removeMember(input: $input)\n  }\n"): (typeof documents)["\n  mutation RemoveMember($input: RemoveMemberInput!) {\n    removeMember(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LeaveWorkspace($successorId: ID) {\n    leaveWorkspace(successorId: $successorId)\n  }\n"): (typeof documents)["\n  mutation LeaveWorkspace($successorId: ID) {\n    leaveWorkspace(successorId: $successorId)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TransferOwnership($userId: ID!) {\n    transferOwnership(userId: $userId) {\n      id\n      role\n    }\n  }\n"): (typeof documents)["\n  mutation TransferOwnership($userId: ID!) {\n    transferOwnership(userId: $userId) {\n      id\n      role\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ApiKeys($first: Int!, $after: String, $filter: ApiKeyFilter) {\n    apiKeys(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          ...ApiKeyFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query ApiKeys($first: Int!, $after: String, $filter: ApiKeyFilter) {\n    apiKeys(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          ...ApiKeyFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ApiKeyFields on ApiKey {\n    id\n    name\n    prefix\n    role\n    status\n    createdAt\n    createdBy {\n      id\n      name\n    }\n    expiresAt\n    allowedAddresses\n    lastUsedAt\n    lastUsedAddress\n    previousEndsAt\n    revokedAt\n  }\n"): (typeof documents)["\n  fragment ApiKeyFields on ApiKey {\n    id\n    name\n    prefix\n    role\n    status\n    createdAt\n    createdBy {\n      id\n      name\n    }\n    expiresAt\n    allowedAddresses\n    lastUsedAt\n    lastUsedAddress\n    previousEndsAt\n    revokedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      secret\n      apiKey {\n        ...ApiKeyFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      secret\n      apiKey {\n        ...ApiKeyFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RotateApiKey($input: RotateApiKeyInput!) {\n    rotateApiKey(input: $input) {\n      secret\n      apiKey {\n        ...ApiKeyFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RotateApiKey($input: RotateApiKeyInput!) {\n    rotateApiKey(input: $input) {\n      secret\n      apiKey {\n        ...ApiKeyFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeApiKey($id: ID!) {\n    revokeApiKey(id: $id) {\n      ...ApiKeyFields\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeApiKey($id: ID!) {\n    revokeApiKey(id: $id) {\n      ...ApiKeyFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditLog($first: Int!, $after: String, $filter: AuditFilter) {\n    auditLog(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          at\n          action\n          actorKind\n          actorName\n          targetType\n          targetId\n          targetName\n          clientAddress\n          device\n          requestId\n          changes {\n            field\n            before\n            after\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query AuditLog($first: Int!, $after: String, $filter: AuditFilter) {\n    auditLog(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          at\n          action\n          actorKind\n          actorName\n          targetType\n          targetId\n          targetName\n          clientAddress\n          device\n          requestId\n          changes {\n            field\n            before\n            after\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditActions {\n    auditActions\n  }\n"): (typeof documents)["\n  query AuditActions {\n    auditActions\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateAuditExport($filter: AuditFilter) {\n    createAuditExport(filter: $filter) {\n      url\n    }\n  }\n"): (typeof documents)["\n  mutation CreateAuditExport($filter: AuditFilter) {\n    createAuditExport(filter: $filter) {\n      url\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Invitations($first: Int!, $after: String, $search: String, $state: InvitationState) {\n    invitations(first: $first, after: $after, search: $search, state: $state) {\n      edges {\n        cursor\n        node {\n          ...InvitationFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Invitations($first: Int!, $after: String, $search: String, $state: InvitationState) {\n    invitations(first: $first, after: $after, search: $search, state: $state) {\n      edges {\n        cursor\n        node {\n          ...InvitationFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvitationFields on Invitation {\n    id\n    kind\n    email\n    role\n    state\n    uses\n    useLimit\n    sentAt\n    expiresAt\n  }\n"): (typeof documents)["\n  fragment InvitationFields on Invitation {\n    id\n    kind\n    email\n    role\n    state\n    uses\n    useLimit\n    sentAt\n    expiresAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteByEmail($input: InviteByEmailInput!) {\n    inviteByEmail(input: $input) {\n      ...InvitationFields\n    }\n  }\n"): (typeof documents)["\n  mutation InviteByEmail($input: InviteByEmailInput!) {\n    inviteByEmail(input: $input) {\n      ...InvitationFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateInvitationLink($input: CreateInvitationLinkInput!) {\n    createInvitationLink(input: $input) {\n      url\n      invitation {\n        ...InvitationFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateInvitationLink($input: CreateInvitationLinkInput!) {\n    createInvitationLink(input: $input) {\n      url\n      invitation {\n        ...InvitationFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResendInvitation($id: ID!) {\n    resendInvitation(id: $id) {\n      ...InvitationFields\n    }\n  }\n"): (typeof documents)["\n  mutation ResendInvitation($id: ID!) {\n    resendInvitation(id: $id) {\n      ...InvitationFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeInvitation($id: ID!) {\n    revokeInvitation(id: $id) {\n      ...InvitationFields\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeInvitation($id: ID!) {\n    revokeInvitation(id: $id) {\n      ...InvitationFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Teams($first: Int!, $after: String, $search: String) {\n    teams(first: $first, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          ...TeamFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Teams($first: Int!, $after: String, $search: String) {\n    teams(first: $first, after: $after, search: $search) {\n      edges {\n        cursor\n        node {\n          ...TeamFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TeamFields on Team {\n    id\n    name\n    members {\n      id\n      user {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment TeamFields on Team {\n    id\n    name\n    members {\n      id\n      user {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateTeam($input: CreateTeamInput!) {\n    createTeam(input: $input) {\n      ...TeamFields\n    }\n  }\n"): (typeof documents)["\n  mutation CreateTeam($input: CreateTeamInput!) {\n    createTeam(input: $input) {\n      ...TeamFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenameTeam($input: RenameTeamInput!) {\n    renameTeam(input: $input) {\n      ...TeamFields\n    }\n  }\n"): (typeof documents)["\n  mutation RenameTeam($input: RenameTeamInput!) {\n    renameTeam(input: $input) {\n      ...TeamFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteTeam($id: ID!) {\n    deleteTeam(id: $id)\n  }\n"): (typeof documents)["\n  mutation DeleteTeam($id: ID!) {\n    deleteTeam(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddTeamMembers($input: TeamMembersInput!) {\n    addTeamMembers(input: $input) {\n      ...TeamFields\n    }\n  }\n"): (typeof documents)["\n  mutation AddTeamMembers($input: TeamMembersInput!) {\n    addTeamMembers(input: $input) {\n      ...TeamFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveTeamMembers($input: TeamMembersInput!) {\n    removeTeamMembers(input: $input) {\n      ...TeamFields\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveTeamMembers($input: TeamMembersInput!) {\n    removeTeamMembers(input: $input) {\n      ...TeamFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PermissionMatrix {\n    permissionMatrix {\n      ...RolePermissionFields\n    }\n  }\n"): (typeof documents)["\n  query PermissionMatrix {\n    permissionMatrix {\n      ...RolePermissionFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RolePermissionFields on RolePermissions {\n    role\n    version\n    changed\n    changeable\n    permissions {\n      name\n      resource\n      action\n      reach\n      defaultReach\n      reaches\n    }\n  }\n"): (typeof documents)["\n  fragment RolePermissionFields on RolePermissions {\n    role\n    version\n    changed\n    changeable\n    permissions {\n      name\n      resource\n      action\n      reach\n      defaultReach\n      reaches\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetPermissions($input: SetPermissionsInput!) {\n    setPermissions(input: $input) {\n      ...RolePermissionFields\n    }\n  }\n"): (typeof documents)["\n  mutation SetPermissions($input: SetPermissionsInput!) {\n    setPermissions(input: $input) {\n      ...RolePermissionFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResetPermissions($role: Role!, $version: Int!) {\n    resetPermissions(role: $role, version: $version) {\n      ...RolePermissionFields\n    }\n  }\n"): (typeof documents)["\n  mutation ResetPermissions($role: Role!, $version: Int!) {\n    resetPermissions(role: $role, version: $version) {\n      ...RolePermissionFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Activities($first: Int!, $after: String, $filter: ActivityFilter) {\n    activities(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          ...ActivityFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Activities($first: Int!, $after: String, $filter: ActivityFilter) {\n    activities(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          ...ActivityFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ActivityFields on Activity {\n    id\n    at\n    kind\n    subjectType\n    subjectId\n    subjectName\n    before\n    after\n    actor {\n      id\n      user {\n        id\n        name\n      }\n    }\n    member {\n      id\n      user {\n        id\n        name\n      }\n    }\n    conversation {\n      id\n      title\n    }\n  }\n"): (typeof documents)["\n  fragment ActivityFields on Activity {\n    id\n    at\n    kind\n    subjectType\n    subjectId\n    subjectName\n    before\n    after\n    actor {\n      id\n      user {\n        id\n        name\n      }\n    }\n    member {\n      id\n      user {\n        id\n        name\n      }\n    }\n    conversation {\n      id\n      title\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ActivityLogged {\n    activityLogged {\n      ...ActivityFields\n    }\n  }\n"): (typeof documents)["\n  subscription ActivityLogged {\n    activityLogged {\n      ...ActivityFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      ...SessionFields\n    }\n  }\n"): (typeof documents)["\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) {\n      ...SessionFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      ...SessionFields\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      ...SessionFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CompleteSignIn($input: CompleteSignInInput!) {\n    completeSignIn(input: $input) {\n      ...SessionFields\n    }\n  }\n"): (typeof documents)["\n  mutation CompleteSignIn($input: CompleteSignInInput!) {\n    completeSignIn(input: $input) {\n      ...SessionFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SignInProviders {\n    signInProviders {\n      id\n      name\n      startPath\n    }\n  }\n"): (typeof documents)["\n  query SignInProviders {\n    signInProviders {\n      id\n      name\n      startPath\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input)\n  }\n"): (typeof documents)["\n  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input)\n  }\n"): (typeof documents)["\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VerifyEmail($token: String!) {\n    verifyEmail(token: $token)\n  }\n"): (typeof documents)["\n  mutation VerifyEmail($token: String!) {\n    verifyEmail(token: $token)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnlockSignIn($token: String!) {\n    unlockSignIn(token: $token)\n  }\n"): (typeof documents)["\n  mutation UnlockSignIn($token: String!) {\n    unlockSignIn(token: $token)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvitationByToken($token: String!) {\n    invitationByToken(token: $token) {\n      workspaceName\n      inviterName\n      role\n      email\n      kind\n      state\n      expiresAt\n    }\n  }\n"): (typeof documents)["\n  query InvitationByToken($token: String!) {\n    invitationByToken(token: $token) {\n      workspaceName\n      inviterName\n      role\n      email\n      kind\n      state\n      expiresAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptInvitation($token: String!) {\n    acceptInvitation(token: $token) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation AcceptInvitation($token: String!) {\n    acceptInvitation(token: $token) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclineInvitation($token: String!) {\n    declineInvitation(token: $token)\n  }\n"): (typeof documents)["\n  mutation DeclineInvitation($token: String!) {\n    declineInvitation(token: $token)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OverdueTotal($assigneeId: ID!) {\n    tasks(first: 1, filter: { assigneeId: $assigneeId, state: OVERDUE }) {\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query OverdueTotal($assigneeId: ID!) {\n    tasks(first: 1, filter: { assigneeId: $assigneeId, state: OVERDUE }) {\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ReminderDue {\n    reminderDue {\n      id\n      kind\n      task {\n        ...TaskFields\n      }\n      note {\n        id\n        body\n        author {\n          id\n          name\n        }\n        contact {\n          id\n          name\n        }\n        company {\n          id\n          name\n        }\n        deal {\n          id\n          title\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription ReminderDue {\n    reminderDue {\n      id\n      kind\n      task {\n        ...TaskFields\n      }\n      note {\n        id\n        body\n        author {\n          id\n          name\n        }\n        contact {\n          id\n          name\n        }\n        company {\n          id\n          name\n        }\n        deal {\n          id\n          title\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription TaskChanged {\n    taskChanged {\n      id\n    }\n  }\n"): (typeof documents)["\n  subscription TaskChanged {\n    taskChanged {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefreshSession {\n    refreshSession {\n      ...SessionFields\n    }\n  }\n"): (typeof documents)["\n  mutation RefreshSession {\n    refreshSession {\n      ...SessionFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SwitchWorkspace($workspaceId: ID!) {\n    switchWorkspace(workspaceId: $workspaceId) {\n      ...SessionFields\n    }\n  }\n"): (typeof documents)["\n  mutation SwitchWorkspace($workspaceId: ID!) {\n    switchWorkspace(workspaceId: $workspaceId) {\n      ...SessionFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SessionFields on AuthSession {\n    accessToken\n    expiresAt\n    viewer {\n      role\n      permissions {\n        name\n        reach\n      }\n      mfa {\n        enabled\n        required\n      }\n      user {\n        id\n        name\n        email\n      }\n      workspace {\n        id\n        name\n      }\n      workspaces {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment SessionFields on AuthSession {\n    accessToken\n    expiresAt\n    viewer {\n      role\n      permissions {\n        name\n        reach\n      }\n      mfa {\n        enabled\n        required\n      }\n      user {\n        id\n        name\n        email\n      }\n      workspace {\n        id\n        name\n      }\n      workspaces {\n        id\n        name\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;