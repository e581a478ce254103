import { sql } from 'drizzle-orm'
import type { Columns } from '../columns.js'
import type { Choice, InboxState, MessageKind, Opens, OutboxClass, OutboxState } from '../schema.js'
import { FAILED, HAS_ITEM, HAS_WORDS, OPEN, PENDING, QUEUED, SENDING, SET } from './of-some-rows.js'

// Messages in, questions, messages out, time.

export const inbox = ({ table, id, text, int, time, index, uniqueIndex }: Columns) =>
  table(
    'inbox',
    {
      id: id().primaryKey(),
      account: text().notNull(),
      /** The platform's own id; unique, so that what is delivered twice is recorded once. */
      platformId: text().notNull(),
      /** `roomId:senderId` or `senderId`, in platform ids: handled in order, one at a time. */
      lane: text().notNull(),
      roomPlatformId: text(),
      senderPlatformId: text().notNull(),
      kind: text().$type<MessageKind>().notNull(),
      addressedBy: text().notNull(),
      /** The envelope (text, names, pin), sealed; emptied when the row ends. */
      sealed: text(),
      state: text().$type<InboxState>().notNull(),
      attempts: int().notNull().default(0),
      dueAt: time().notNull(),
      reason: text(),
      sentAt: time().notNull(),
      receivedAt: time().notNull(),
      endedAt: time(),
    },
    (t) => [
      uniqueIndex('inbox_platform').on(t.account, t.platformId),
      index('inbox_lane').on(t.lane, t.id).where(PENDING),
      index('inbox_due').on(t.dueAt).where(PENDING),
      index('inbox_failed').on(t.id).where(FAILED),
    ],
  )

/** A picture or pin not yet addressed to the bot: five minutes, no content. */
export const recentMedia = ({ table, text, time, index }: Columns) =>
  table(
    'recent_media',
    {
      platformId: text().primaryKey(),
      account: text().notNull(),
      lane: text().notNull(),
      kind: text().$type<MessageKind>().notNull(),
      sentAt: time().notNull(),
      expiresAt: time().notNull(),
      /** Of a pin somebody's next words wait for: the files row that asks for its place, and then the place, sealed. */
      file: text(),
      sealed: text(),
    },
    (t) => [index('recent_media_lane').on(t.lane, t.sentAt), index('recent_media_expires').on(t.expiresAt)],
  )

/** The bot waits for a person's next words here. `member` null: a room question, which every member may answer. */
export const questions = ({ table, id, text, time, json, index }: Columns) =>
  table(
    'questions',
    {
      id: id().primaryKey(),
      account: text().notNull(),
      /** The lane that may answer, or the room's platform id for a room question. */
      lane: text().notNull(),
      member: text(),
      kind: text().notNull(),
      noun: text(),
      item: text(),
      /** Which words count as an answer: one of `choices`, any text, or only pictures and pins. */
      accepts: text().$type<'choice' | 'text' | 'media'>().notNull(),
      choices: json<Choice[]>().notNull(),
      sealedData: text(),
      state: text().$type<'open' | 'answered' | 'left' | 'expired'>().notNull(),
      askedAt: time().notNull(),
      expiresAt: time().notNull(),
      endedAt: time(),
    },
    (t) => [
      index('questions_lane').on(t.lane, t.expiresAt).where(OPEN),
      index('questions_due').on(t.expiresAt).where(OPEN),
      index('questions_item').on(t.noun, t.item),
    ],
  )

export const outbox = ({ table, id, text, int, bool, time, json, index }: Columns) =>
  table(
    'outbox',
    {
      id: id().primaryKey(),
      account: text().notNull(),
      /** `room:<platform id>` or `person:<platform id>`: one message at a time. */
      conversation: text().notNull(),
      /** Platform id of the person mentioned, in a room. */
      mention: text(),
      member: text(),
      class: text().$type<OutboxClass>().notNull(),
      /** Why it is said ("help.reminder"): what makes it pointless can drop it while it is held. */
      purpose: text().notNull(),
      noun: text(),
      item: text(),
      sealed: text(),
      file: text(),
      /** Nothing is said: the message with this platform id is taken back, where the platform allows. */
      recalls: text(),
      /** What is sealed leaves as a file of this name. */
      document: text(),
      /** Rows of one key that leave together leave as one message. */
      foldKey: text(),
      replyTo: text(),
      /** The lane whose question this message asks: the gateway listens there once it is sent. */
      opens: json<Opens>(),
      /** Its receiver is staff: only the night holds what a rider would also be spared at meal times. */
      toStaff: bool().notNull(),
      state: text().$type<OutboxState>().notNull(),
      attempts: int().notNull().default(0),
      dueAt: time().notNull(),
      reason: text(),
      maybeRepeated: bool().notNull().default(false),
      platformId: text(),
      createdAt: time().notNull(),
      sentAt: time(),
    },
    (t) => [
      index('outbox_conversation').on(t.conversation, t.id).where(QUEUED),
      index('outbox_due').on(t.dueAt).where(QUEUED),
      index('outbox_class').on(t.class, t.id, t.dueAt).where(QUEUED),
      index('outbox_sending').on(t.id).where(SENDING),
      index('outbox_failed').on(t.id).where(FAILED),
      index('outbox_words').on(t.id).where(HAS_WORDS),
      index('outbox_item').on(t.noun, t.item).where(HAS_ITEM),
    ],
  )

export const timers = ({ table, id, text, int, time, json, index }: Columns) =>
  table(
    'timers',
    {
      id: id().primaryKey(),
      kind: text().notNull(),
      noun: text().notNull(),
      item: text().notNull(),
      data: json<Record<string, string | number>>().notNull(),
      dueAt: time().notNull(),
      state: text().$type<'set' | 'done' | 'cancelled' | 'failed'>().notNull(),
      attempts: int().notNull().default(0),
      /** When it is tried again after a failure; `dueAt` itself never moves. */
      retryAt: time().notNull(),
      reason: text(),
      createdAt: time().notNull(),
      endedAt: time(),
    },
    (t) => [
      index('timers_due').on(t.retryAt).where(SET),
      index('timers_failed').on(t.id).where(FAILED),
      index('timers_item').on(t.noun, t.item),
    ],
  )

/** Every open item of every noun has exactly one row: who owns it and by when something must happen next. */
export const obligations = ({ table, id, text, int, time, index, uniqueIndex }: Columns) =>
  table(
    'obligations',
    {
      id: id().primaryKey(),
      noun: text().notNull(),
      item: text().notNull(),
      district: text().notNull(),
      area: text(),
      /** A member; null = nobody yet, which escalates first. */
      owner: text(),
      what: text().notNull(),
      dueAt: time().notNull(),
      level: int().notNull(),
      openedAt: time().notNull(),
      closedAt: time(),
      /** When its owner said that he has seen it, after it was moved up to him; null again when it is somebody's next deadline. */
      acknowledgedAt: time(),
    },
    (t) => [
      uniqueIndex('obligations_item').on(t.noun, t.item),
      index('obligations_due').on(t.dueAt).where(sql`closed_at is null`),
      index('obligations_owner').on(t.owner).where(sql`closed_at is null`),
    ],
  )

export const counters = ({ table, text, bigint, uniqueIndex }: Columns) =>
  table('counters', { district: text().notNull(), noun: text().notNull(), value: bigint().notNull() }, (t) => [
    uniqueIndex('counters_one').on(t.district, t.noun),
  ])
