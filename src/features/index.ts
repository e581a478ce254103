import { may } from '../community/abilities.js'
import { helpText } from '../conversation/commands/menu.js'
import type { Command, Feature, Handed } from '../conversation/said.js'
import { activitiesFeature, activityData, activityErase } from './activities/feature.js'
import { writeNotice } from './broadcasts/draft.js'
import { broadcastsFeature } from './broadcasts/feature.js'
import { takeBackContacts } from './hazards/contact.js'
import { dueOfUnits, hazardData, hazardErase, hazardsFeature, lateHazards, recurrentLines } from './hazards/feature.js'
import { listOfReporter as listHazardsOf } from './hazards/queries.js'
import { helpData, helpErase, helpRequestsFeature, lateRequests } from './help-requests/feature.js'
import { openRequest } from './help-requests/open.js'
import { listOfReporter } from './help-requests/queries.js'
import { insightFeature } from './insight/digest.js'
import { labelsFeature } from './labels/commands.js'
import { membersFeature } from './members/commands.js'
import { pairData, pairErase, pairingsFeature, pairOfMember, pairWorkerOf } from './pairings/feature.js'
import { listReminded, remindWithDigest } from './pairings/remind.js'
import { policiesFeature } from './policies/feature.js'
import { roomsFeature } from './rooms/commands.js'

/** What of the program around them some features have to know. */
export interface Surroundings {
  /** Where the console is, as its users reach it. */
  consoleUrl(): string
}
const ALONE: Surroundings = { consoleUrl: () => 'http://127.0.0.1:3000' }

/** The list of features, in the order they are asked about what is no command. */
export function createFeatures({ consoleUrl }: Surroundings = ALONE): Feature[] {
  const features: Feature[] = [
    helpRequestsFeature(pairWorkerOf),
    hazardsFeature(),
    activitiesFeature(pairOfMember),
    pairingsFeature(),
    broadcastsFeature(),
    policiesFeature((said, words) => openRequest(said, words, pairWorkerOf)),
    insightFeature(
      {
        heads: [recurrentLines],
        late: [lateRequests, lateHazards],
        dueOfUnits,
        reminders: { pair: { listReminded, remind: remindWithDigest } },
      },
      writeNotice,
    ),
    membersFeature({
      data: [helpData, hazardData, activityData, pairData],
      erase: [helpErase, hazardErase, activityErase, pairErase],
      takeBack: [takeBackContacts],
      hasHistory: async (tx, member) =>
        (await listOfReporter(tx, member)).length > 0 ||
        (await listHazardsOf(tx, member)).length > 0 ||
        (await pairOfMember(tx, member)) !== undefined,
      handOn: async (tx, of, now) => {
        const handed: Handed[] = []
        for (const { handOn } of features) handed.push(...((await handOn?.(tx, of, now)) ?? []))
        return handed
      },
      consoleUrl,
    }),
    roomsFeature(),
    labelsFeature(),
  ]
  return [...features, helpFeature(features)]
}

/** What the nouns are called in 帮助. */
const LABELS: Record<string, string> = {
  help: '求助',
  hazard: '吹哨',
  activity: '活动',
  pair: '结对',
  broadcast: '通知',
  policy: '政策',
  digest: '公报',
  member: '我',
  room: '群',
  label: '智能分类',
}

/** 帮助, made from the command table for the roles of the one who asks. */
function helpFeature(features: readonly Feature[]): Feature {
  const help: Command = {
    word: '帮助',
    apart: true,
    aliases: ['菜单', '怎么用', 'help'],
    ability: 'help',
    usage: '/帮助 [求助]',
    hint: '看看我能做什么',
    run: async (said) => {
      const mine = (feature: Feature) => feature.commands.filter((command) => may(said.roles, command.ability))
      const sections = features.map((feature) => ({ label: LABELS[feature.noun] ?? feature.noun, commands: mine(feature) }))
      return helpText(
        sections.filter((section) => section.commands.length > 0),
        said.rest,
      )
    },
  }
  return { noun: 'menu', commands: [help], questions: [], timers: [] }
}
