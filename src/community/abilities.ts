import type { Role, RoleRow } from '../db/schema.js'

/** The one table: which ability each role has. Everybody is a rider; staff are riders too. */
export const ABILITIES: Record<Role, readonly string[]> = {
  rider: [
    'help.ask',
    'help.progress',
    'help.supplement',
    'help.withdraw',
    'help.rate',
    'help.answer',
    'pair.mine',
    'pair.answer',
    'pair.tags',
    'meeting.see',
    'bulk.opt_out',
    'activity.list',
    'activity.sign_up',
    'activity.check_in',
    'activity.skills',
    'hazard.report',
    'hazard.voice',
    'hazard.progress',
    'policy.ask',
    'member.self',
    'member.recover',
    'role.claim',
    'help',
  ],
  worker: [
    'help.accept',
    'help.follow_up',
    'help.refer',
    'help.meet',
    'help.close',
    'help.relabel',
    'help.hand_over',
    'help.cases',
    'pair.contact',
    'leave.take',
    'meeting.hold',
    'digest.today',
  ],
  coordinator: [
    'digest.today',
    'help.assign',
    'help.relabel',
    'help.hand_over',
    'help.cases',
    'role.grant',
    'member.merge',
    'room.register',
    'room.settings',
    'hazard.merge',
    'hazard.claim',
    'hazard.make_safe',
    'hazard.repair',
    'hazard.send_back',
    'hazard.extend',
    'label.model',
    'activity.publish',
    'activity.roster',
    'pair.propose',
    'broadcast.write',
    'policy.keep',
    'meeting.hold',
    'role.revoke',
    'console.open',
    'console.stuck',
    'console.activities',
    'console.import',
  ],
  volunteer: [],
  grid: ['hazard.merge', 'hazard.verify'],
  unit: ['digest.today', 'hazard.claim', 'hazard.make_safe', 'hazard.repair', 'hazard.send_back', 'hazard.put_off'],
  partner: [],
  auditor: [],
}

const STAFF: readonly Role[] = ['worker', 'coordinator', 'grid', 'unit', 'partner', 'auditor']

/** True when one of these roles, or being a rider, has the ability. */
export function may(roles: readonly RoleRow[], ability: string): boolean {
  return ABILITIES.rider.includes(ability) || roles.some((role) => ABILITIES[role.role].includes(ability))
}

/** Whose an ability is. */
export const rolesWith = (ability: string): Role[] => (Object.keys(ABILITIES) as Role[]).filter((role) => ABILITIES[role].includes(ability))

/** Staff are always written to privately and are spared only at night. */
export const isStaff = (roles: readonly RoleRow[]) => roles.some((role) => STAFF.includes(role.role))
