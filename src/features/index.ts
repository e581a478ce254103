import { may } from '../community/roles.js'
import { helpText } from '../conversation/menu.js'
import type { Command, Feature } from '../conversation/said.js'
import { activitiesFeature, activityData, activityErase } from './activities/feature.js'
import { writeNotice } from './broadcasts/draft.js'
import { broadcastsFeature } from './broadcasts/feature.js'
import { hazardData, hazardErase, hazardsFeature, recurrentLines } from './hazards/feature.js'
import { listOfReporter as listHazardsOf } from './hazards/queries.js'
import { helpData, helpErase, helpRequestsFeature } from './help-requests/feature.js'
import { listOfReporter } from './help-requests/queries.js'
import { insightFeature } from './insight/digest.js'
import { membersFeature } from './members/commands.js'
import { pairData, pairErase, pairingsFeature, pairOfMember, pairWorkerOf } from './pairings/feature.js'
import { roomsFeature } from './rooms/commands.js'

/** The list of features, in the order they are asked about what is no command. */
export function createFeatures(): Feature[] {
  const features: Feature[] = [
    helpRequestsFeature(pairWorkerOf),
    hazardsFeature(),
    activitiesFeature(pairOfMember),
    pairingsFeature(),
    broadcastsFeature(),
    insightFeature([recurrentLines], writeNotice),
    membersFeature({
      data: [helpData, hazardData, activityData, pairData],
      erase: [helpErase, hazardErase, activityErase, pairErase],
      hasHistory: async (tx, member) => (await listOfReporter(tx, member)).length > 0 || (await listHazardsOf(tx, member)).length > 0,
    }),
    roomsFeature(),
  ]
  return [...features, helpFeature(() => features.flatMap((feature) => feature.commands))]
}

/** 帮助, made from the command table for the roles of the one who asks. */
function helpFeature(commands: () => Command[]): Feature {
  const help: Command = {
    word: '帮助',
    aliases: ['菜单', '怎么用', 'help'],
    ability: 'help',
    usage: '/帮助',
    hint: '看看我能做什么',
    run: async (said) => helpText([...commands(), help].filter((command) => may(said.roles, command.ability))),
  }
  return { noun: 'menu', commands: [help], questions: [], timers: [] }
}
