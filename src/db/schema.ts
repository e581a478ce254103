import type { Columns } from './columns.js'
import * as activities from './tables/activities.js'
import * as broadcasts from './tables/broadcasts.js'
import * as files from './tables/files.js'
import * as hazards from './tables/hazards.js'
import * as helpRequests from './tables/help-requests.js'
import * as journal from './tables/journal.js'
import * as messages from './tables/messages.js'
import * as pairings from './tables/pairings.js'
import * as people from './tables/people.js'
import * as places from './tables/places.js'
import * as reference from './tables/reference.js'
import * as sessions from './tables/sessions.js'

/*
 * Every table, written once. `district` is the operator's own key for a district ("tongzhou" in the seed): code knows none.
 * Sealed columns hold ciphertext made by `vault.ts`; what they say is never in any other column.
 */

export type MessageKind = 'text' | 'image' | 'location' | 'audio' | 'jielong' | 'recall' | 'other'
export type InboxState = 'pending' | 'handled' | 'ignored' | 'rejected' | 'failed'
export type OutboxState = 'queued' | 'sending' | 'sent' | 'failed' | 'dropped'
/** What a message is to its receiver; order is order of leaving (STORIES, "Classes"). */
export type OutboxClass = 'urgent' | 'reply' | 'reminder' | 'bulk'
export type RoomKind = 'new' | 'rider' | 'staff'
export type Role = 'rider' | 'worker' | 'coordinator' | 'volunteer' | 'grid' | 'unit' | 'partner' | 'auditor'
export type HelpState = 'open' | 'accepted' | 'in_progress' | 'referred' | 'resolved' | 'closed' | 'withdrawn'
export type HelpNoteKind = 'content' | 'supplement' | 'follow_up' | 'referral' | 'meeting' | 'outcome' | 'place' | 'picture'
/** `waiting`: perhaps the same as another; nobody was whistled for yet. */
export type HazardState = 'waiting' | 'dispatched' | 'claimed' | 'made_safe' | 'repaired' | 'closed' | 'merged' | 'withdrawn'
export type PairState = 'proposed' | 'active' | 'refused' | 'lapsed' | 'ended'
/** `drafted`: its author sees the preview; `asked`: another coordinator is asked. */
export type BroadcastState = 'scheduled' | 'drafted' | 'asked' | 'sending' | 'sent' | 'refused' | 'dropped' | 'called_back'
export type ActivityState = 'open' | 'cancelled' | 'ended'
/** `held`: has a place; `offered`: a place is kept while the answer is awaited. */
export type SignUpState = 'held' | 'waiting' | 'offered' | 'left' | 'lapsed'
export type HazardNoteKind = 'content' | 'supplement' | 'send_back' | 'repair' | 'picture' | 'place' | 'question' | 'extension' | 'contact'
/** `draft`: imported, and not said to anybody before a coordinator approved it. */
export type PolicyState = 'draft' | 'approved' | 'withdrawn'
export type CategoryBy = 'words' | 'model' | 'reporter' | 'staff'
export type Urgency = 'life' | 'urgent' | 'normal'
/** One numbered answer of a question: its digit and the words that mean the same. */
export interface Choice {
  digit: number
  words: string[]
  /** Words that mean it only when said to the bot, privately or with a mention: 是, 好的. */
  spokenTo?: string[]
  /** What it means, so that other words for it are understood there too (`senseOf`). */
  sense?: Sense
}
/** It is done, it is not, it was not looked at; wanted, not wanted; the same thing, another one. */
export type Sense = 'done' | 'undone' | 'unseen' | 'willing' | 'unwilling' | 'same' | 'apart'
/** What the gateway process listens for in a lane (or a whole room) once the question is said. */
export interface Opens {
  question: string
  lane: string
  accepts: 'choice' | 'text' | 'media'
  choices: Choice[]
  until: number
}
/** A pin as the platform sent it and as WGS84, the system everything is reckoned in. */
export interface Pin {
  latitude: number
  longitude: number
  name: string
  source: 'gcj02' | 'wgs84' | 'bd09'
}

/** All tables of one dialect. */
export function defineSchema(c: Columns) {
  return {
    accounts: people.accounts(c),
    members: people.members(c),
    identities: people.identities(c),
    rooms: people.rooms(c),
    roomMembers: people.roomMembers(c),
    roles: people.roles(c),
    caseloads: people.caseloads(c),
    codes: people.codes(c),
    settings: people.settings(c),
    areas: reference.areas(c),
    units: reference.units(c),
    categories: reference.categories(c),
    duties: reference.duties(c),
    rules: reference.rules(c),
    calendarDays: reference.calendarDays(c),
    gazetteer: places.gazetteer(c),
    areaShapes: places.areaShapes(c),
    policies: reference.policies(c),
    models: reference.models(c),
    sessions: sessions.sessions(c),
    wrongTries: sessions.wrongTries(c),
    inbox: messages.inbox(c),
    recentMedia: messages.recentMedia(c),
    questions: messages.questions(c),
    outbox: messages.outbox(c),
    timers: messages.timers(c),
    obligations: messages.obligations(c),
    counters: messages.counters(c),
    journal: journal.journal(c),
    journalSeals: journal.journalSeals(c),
    journalSealed: journal.journalSealed(c),
    files: files.files(c),
    fileBytes: files.fileBytes(c),
    helpRequests: helpRequests.helpRequests(c),
    helpNotes: helpRequests.helpNotes(c),
    helpReaders: helpRequests.helpReaders(c),
    hazards: hazards.hazards(c),
    hazardVoices: hazards.hazardVoices(c),
    hazardNotes: hazards.hazardNotes(c),
    activities: activities.activities(c),
    activityRooms: activities.activityRooms(c),
    signUps: activities.signUps(c),
    serviceHours: activities.serviceHours(c),
    memberSkills: activities.memberSkills(c),
    pairs: pairings.pairs(c),
    pairContacts: pairings.pairContacts(c),
    memberTags: pairings.memberTags(c),
    absences: pairings.absences(c),
    meetings: pairings.meetings(c),
    meetingItems: pairings.meetingItems(c),
    broadcasts: broadcasts.broadcasts(c),
    broadcastReceipts: broadcasts.broadcastReceipts(c),
    optOuts: broadcasts.optOuts(c),
    seasonPrompts: broadcasts.seasonPrompts(c),
    memberMerges: people.memberMerges(c),
  }
}

export type Tables = ReturnType<typeof defineSchema>
type Row<K extends keyof Tables> = Tables[K]['$inferSelect']
export type MemberRow = Row<'members'>
export type IdentityRow = Row<'identities'>
export type RoomRow = Row<'rooms'>
export type RoleRow = Row<'roles'>
export type AreaRow = Row<'areas'>
export type UnitRow = Row<'units'>
export type DutyRow = Row<'duties'>
export type GazetteerRow = Row<'gazetteer'>
export type PolicyRow = Row<'policies'>
export type ModelRow = Row<'models'>
export type InboxRow = Row<'inbox'>
export type QuestionRow = Row<'questions'>
export type OutboxRow = Row<'outbox'>
export type TimerRow = Row<'timers'>
export type ObligationRow = Row<'obligations'>
export type JournalRow = Row<'journal'>
export type RuleRow = Row<'rules'>
export type FileRow = Row<'files'>
export type HelpRequestRow = Row<'helpRequests'>
export type HelpNoteRow = Row<'helpNotes'>
export type HazardRow = Row<'hazards'>
export type PairRow = Row<'pairs'>
export type AbsenceRow = Row<'absences'>
export type MeetingRow = Row<'meetings'>
export type MeetingItemRow = Row<'meetingItems'>
export type BroadcastRow = Row<'broadcasts'>
export type ActivityRow = Row<'activities'>
export type SignUpRow = Row<'signUps'>
export type HazardNoteRow = Row<'hazardNotes'>
export type HazardVoiceRow = Row<'hazardVoices'>
