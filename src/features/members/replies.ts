import { ROLE_NAMES } from '../../community/role-names.js'
import type { Role } from '../../db/schema.js'

/** Every sentence about members and roles. */

export const claimed = '认领成功，您现在是统筹了。用「授权 姓名 角色」给别人角色，在群里发「/登记本群」登记一个群。'
export const claimWrong = '认领码不对，或已经用过。请核对启动时打印的那个码，例如：认领 ABCDEFGH'
export const claimLocked = '认领码试错太多次，您这个微信号 24 小时内不能再试。请找负责启动程序的人核对。'
export const claimLockedForAll = '认领码被试错太多次，先锁一小时。负责启动的人重新启动后会打印一个新码，那时就能用。'
export const claimAlert = (number: number) => `编号 ${number} 的人连续输错认领码，已锁 24 小时，请核实是谁。`
export const claimAlertForAll = '有人在大量试认领码，认领已锁一小时，请核实。'
export const grantForm = '给谁什么角色？例如：李社工 社工，或者：赵科长 联系人 单位 梨园镇'
export const grantRole = (name: string) => `给${name}什么角色？可以是：社工、统筹、志愿骨干、网格员、联系人、伙伴、审计。例如：社工`
export const noRole = (text: string) =>
  `不认识角色「${text}」。可以是：社工、统筹、志愿骨干、网格员、联系人、伙伴、审计。例如：授权 李社工 社工`
export const noPerson = (name: string) => `没有找到「${name}」。请写群里的名字或编号；本人要在我在的群里，或跟我说过话。`
export const noArea = (name: string) => `没有找到区域「${name}」。请写街道或镇的名字，例如：区域 北苑街道`
export const noGrantLabel = (text: string) =>
  `没看懂「${text}」，角色还没有给。后面可以写「区域 x」「单位 x」「至 某月某日」，例如：授权 老张 网格员 区域 梨园镇 至 12月31日`
export const badGrantCapacity = '容量请写一个数字，例如：授权 李社工 社工 容量 20'
export const noUnit = (name: string) => `没有找到单位「${name}」。请写清单里的全名，例如：单位 梨园镇`
export const unitNeeded = '哪个单位的联系人？直接发单位名，例如：梨园镇'
/** Staff are written to privately only: one who is no friend of the account would hear of nothing. */
export const notYetFriend = '还没有加我好友，我说的话收不到：请让对方加我，私聊发一句话。'
export const granted = (name: string, role: Role, of: string, until: string | undefined) =>
  `${name}现在是${ROLE_NAMES[role]}${of ? `（${of}）` : ''}${until ? `，到 ${until} 为止` : ''}。`
/** `of`: the area or unit it is for; `until`: its last day, as people read it. */
export const nowYouAre = (role: Role, of: string, until: string | undefined) =>
  `您现在是${ROLE_NAMES[role]}${of ? `（${of}）` : ''}了${until ? `，到 ${until} 为止` : ''}。发「帮助」看看能做什么。`
export const me = (name: string, number: number, roles: string[]) => `${name}，编号 ${number}，${roles.join('、')}。`
export const myData = (lines: string[]) => `我的数据：\n${lines.join('\n')}`
export const mineLines = (name: string, number: number, roles: string[], rooms: string[]) => [
  `名字 ${name}，编号 ${number}`,
  `角色 ${roles.join('、')}`,
  ...(rooms.length > 0 ? [`所在的群 ${rooms.join('、')}`] : []),
]
export const myDataPrivately = '这里人多，请私聊发给我「我的数据」。'
export const erased = '已删除。您说过的话和身份信息都清掉了，以后再发消息会当作新朋友。'
export const lastCoordinator = '您是唯一不到期的统筹，请先用「授权 姓名 统筹」交给别人（不写「至」），再来一次。'

export const recoveryWord = (number: number, word: string) =>
  `您的编号是 ${number}，恢复词是「${word}」，请自己记好。换了微信就私聊发：找回 ${number} ${word}`
export const recoverForm = '请写：找回 编号 恢复词，例如：找回 12 KTRMAX'
export const recoverWhichWord = (number: number) => `编号 ${number} 的恢复词是什么？例如：KTRMAX`
export const recoverUnknown = '编号或恢复词不对，请核对，例如：找回 12 KTRMAX。没有拿过恢复词就请统筹帮忙。'
export const recovered = (number: number) => `找回来了，您还是编号 ${number}，原来的事情都接上了。`
export const recoverWrong = (left: number) => `编号或恢复词不对，还能再试 ${left} 次。例如：找回 12 KTRMAX`
export const recoverLocked = '试错太多次，这个编号锁 24 小时。请找统筹帮忙。'
export const recoverAlert = (number: number) => `编号 ${number} 的恢复词连续输错三次，已锁 24 小时，请核实是不是本人。`
export const recoverChatLocked = '试错太多次，您这个微信号 24 小时内不能再找回。请找统筹帮忙。'
export const recoverChatAlert = (number: number) => `编号 ${number} 的人连续输错别人的编号或恢复词，已锁 24 小时，请核实是谁。`
export const recoverHistory = '您这个微信号下已经有自己的求助记录，不能自动合并，请找统筹帮忙。'

export const nothingToAgree = '现在没有等您同意的事。批准通知请回那条预览下面的数字；是同意我记录您自己的信息，发「同意 记录信息」。'
export const consented = '好的，您同意我记录帮您办事需要的信息，记下了。随时发「退出」收回。'
export const consentEnded = '好的，已收回同意，不会再主动找您。'
export const badUntil = '到期请写一个以后的日期，例如：授权 老张 网格员 至 12月31日'

export const mergeForm = '请写两个编号或名字，例如：合并成员 12 35'
export const mergeSame = '这两个是同一位，不用合并。'
export const mergeTwoHistories = '这两位都有自己的求助、吹哨或结对记录，不能合并：保密的记录不能混在一起。'
export const merged = (name: string, kept: number, gone: number) =>
  `${name}合成一位了，编号用 ${kept}（${gone} 不再用）。合错了发「撤销合并 ${kept}」。`
export const noMerge = '没有找到这个编号的合并。例如：撤销合并 12'
export const unmerged = (kept: number, gone: number) => `编号 ${kept} 和 ${gone} 分开了，还是两位。`
export const kinds = (list: string[]) => `记下了：${list.join('、')}。统计的时候您只算一位。`
export const kindForm = (list: string[]) => `您是做什么的？可以写几样：我是 ${list.join(' ')}`

export const revokeForm = '收回谁的什么角色？例如：李社工 社工'
export const revokeRole = (name: string) => `收回${name}的什么角色？例如：社工`
export const notHeld = (name: string, role: Role) =>
  `没有找到角色是${ROLE_NAMES[role]}的「${name}」。请写名字或编号，例如：取消授权 李社工 社工`
export const revokeLastCoordinator = '这是唯一不到期的统筹，收回了总有一天没人管。请先用「授权 姓名 统筹」交给别人（不写「至」）。'
export const untilLastCoordinator = (name: string) =>
  `${name}是唯一不到期的统筹，加上「至」到期后就没人管了。请先用「授权 姓名 统筹」请另一位（不写「至」），再给${name}写到期。`
export const keptOn =
  '您的统筹今天到期，可是没有别的统筹了，先由您继续做。请用「授权 姓名 统筹」请一位来接，再发「取消授权 您的名字 统筹」。'
export const revokeUnitLeft = (name: string, unit: string, open: number) =>
  `${name}是${unit}唯一的联系人，还有 ${open} 处隐患没办完。请先用「授权 姓名 联系人 单位 ${unit}」请一位来接。`
export const revoked = (name: string, role: Role) => `${name}不再是${ROLE_NAMES[role]}了，控制台上登录着的也都退出了。`
export const noLongerYouAre = (role: Role) => `您不再是${ROLE_NAMES[role]}了。有疑问请找统筹。`

const MOST_ITEMS = 20
const listed = (items: readonly string[]) =>
  `${items.slice(0, MOST_ITEMS).join('、')}${items.length > MOST_ITEMS ? ` 等 ${items.length} 件` : ''}`
export const handedToYou = (former: string, role: Role, items: readonly string[]) =>
  `${former || '一位同事'}不再是${ROLE_NAMES[role]}，这些现在由您负责：${listed(items)}。发「今日」看要办什么。`
export const nobodysIsYours = (items: readonly string[]) => `这些还没有人管，现在由您负责：${listed(items)}。发「今日」看要办什么。`
/** To whoever took the role away: how many went to whom, the most first. */
export const handedCounts = (former: string, counts: readonly { name: string; items: number }[]) =>
  `${former}手上的交给了：${counts.map(({ name, items }) => `${name} ${items} 件`).join('、')}。`
export const handedFromYou = (role: Role, items: readonly string[]) =>
  `您不再是${ROLE_NAMES[role]}，手上的 ${listed(items)} 已交给别人，不用再办。有疑问请找统筹。`

export const consoleLink = (url: string) =>
  `控制台的登录链接，10 分钟内有效，只能用一次，请不要转发：\n${url}\n打开后点「进入控制台」。想在所有地方退出，发「控制台 退出」。`
export const consoleLeft = (count: number) => (count > 0 ? `控制台已退出，一共 ${count} 处。` : '控制台没有登录着的地方。')
export const signInAlert = '有人连续打开不存在的控制台登录链接，那个地址先锁 10 分钟。不是您的话，不用做什么。'
export const signedInLine = (count: number) => `控制台登录着 ${count} 处`
