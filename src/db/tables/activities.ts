import type { Columns } from '../columns.js'
import type { ActivityState, SignUpState } from '../schema.js'
import { OPEN } from './of-some-rows.js'

export const activities = ({ table, id, text, int, time, json, index, uniqueIndex }: Columns) =>
  table(
    'activities',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      number: int().notNull(),
      account: text().notNull(),
      title: text().notNull(),
      kind: text().notNull(),
      place: text().notNull(),
      startsAt: time().notNull(),
      endsAt: time().notNull(),
      /** Until when one may sign up; without it until it starts. */
      closesAt: time(),
      /** Heads, not entries. */
      capacity: int().notNull(),
      author: text().notNull(),
      state: text().$type<ActivityState>().notNull(),
      /** Heads each area may have at most; an area that is not named shares what they leave. */
      quotas: json<Record<string, number>>(),
      /** The number of the activity one must have been at before. */
      requires: int(),
      /** The words of its rule ("每月第二个周二19:00"): when one is over, the next is published. */
      repeats: text(),
      /** The first of its series. */
      series: text(),
      /** Volunteers who declared it are asked. */
      skill: text(),
      /** Keyed hash of the check-in code, and the code sealed, so that it can be shown again. */
      codeHash: text(),
      sealedCode: text(),
      createdAt: time().notNull(),
      endedAt: time(),
    },
    (t) => [
      uniqueIndex('activities_number').on(t.district, t.number),
      index('activities_open').on(t.startsAt).where(OPEN),
      index('activities_code').on(t.codeHash),
    ],
  )

/** The groups it is for. `jielong`: the last native list seen there, sealed, to compare the next with. */
export const activityRooms = ({ table, text, index, uniqueIndex }: Columns) =>
  table('activity_rooms', { activity: text().notNull(), room: text().notNull(), sealedJielong: text() }, (t) => [
    uniqueIndex('activity_rooms_one').on(t.activity, t.room),
    index('activity_rooms_room').on(t.room),
  ])

export const signUps = ({ table, id, text, int, bool, time, index }: Columns) =>
  table(
    'sign_ups',
    {
      id: id().primaryKey(),
      activity: text().notNull(),
      member: text().notNull(),
      /** The room it was said in; null = privately. */
      room: text(),
      heads: int().notNull(),
      /** Whose quota it counts against. */
      area: text(),
      state: text().$type<SignUpState>().notNull(),
      /** The wait list's order: a re-joiner has a new row and goes last. */
      joinedAt: time().notNull(),
      offerEndsAt: time(),
      checkedInAt: time(),
      noShow: bool().notNull().default(false),
      endedAt: time(),
    },
    (t) => [index('sign_ups_activity').on(t.activity, t.state, t.joinedAt), index('sign_ups_member').on(t.member, t.state)],
  )

/** Hours of service, each person's once for each activity; `pair`: the other one of the pair was there too. */
export const serviceHours = ({ table, id, text, int, time, index, uniqueIndex }: Columns) =>
  table(
    'service_hours',
    {
      id: id().primaryKey(),
      activity: text().notNull(),
      member: text().notNull(),
      minutes: int().notNull(),
      pair: text(),
      at: time().notNull(),
    },
    (t) => [uniqueIndex('service_hours_one').on(t.activity, t.member), index('service_hours_member').on(t.member)],
  )

/** What a volunteer said he can do; nothing is inferred. */
export const memberSkills = ({ table, text, time, index, uniqueIndex }: Columns) =>
  table('member_skills', { member: text().notNull(), skill: text().notNull(), since: time().notNull() }, (t) => [
    uniqueIndex('member_skills_one').on(t.member, t.skill),
    index('member_skills_skill').on(t.skill),
  ])
