import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql'
import { REACHES, type Grants, type Permission as PermissionName, type Reach } from './permissions'

export const ReachEnum = Object.fromEntries(REACHES.map((reach) => [reach, reach])) as { [Name in Reach]: Name }
registerEnumType(ReachEnum, {
  name: 'Reach',
  description: 'Which rows a permission is about.',
  valuesConfig: {
    OWN: { description: 'Those that the member owns or that are shared with them.' },
    TEAM: { description: 'Also those of their teams and teammates.' },
    ALL: { description: 'Every row of the workspace.' },
  },
})

@Directive('@shareable')
@ObjectType({ description: 'Something that is allowed.' })
export class Permission {
  @Field(() => String, { description: '`<resource>:<action>`, for example `contacts:write`.' })
  name: PermissionName

  @Field(() => ReachEnum, { description: 'For which rows.' })
  reach: Reach
}

/** What is granted, as the graph shows it. */
export function toPermissions(grants: Grants): Permission[] {
  return Object.entries(grants).map(([name, reach]) => ({ name: name as PermissionName, reach }))
}
