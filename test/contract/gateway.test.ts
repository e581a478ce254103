import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MAX_TEXT } from '../../src/chat/gateway.js'
import { DAY } from '../../src/clock.js'
import { SendError } from '../../src/errors.js'
import { PLATFORMS, type Platform } from '../support/gateways.js'

/** What a gateway is, whatever stands behind it. */
describe.each(PLATFORMS)('a gateway: $name', ({ open, knows }) => {
  let platform: Platform
  let scene: { room: string; ming: string; hong: string }
  let scenes = 0

  beforeAll(async () => {
    platform = await open()
    const { gateway } = platform
    expect(gateway.state).toBe('stopped')
    await expect(gateway.send({ conversation: { room: 'anywhere' }, text: '早' })).rejects.toMatchObject({ retryable: true })
    await platform.start()
  })
  afterAll(() => platform.stop())

  /** A group of two of its own for each test; neither is a friend. */
  beforeEach(async () => {
    const { world, gateway } = platform
    const n = ++scenes
    const ming = (await world.addPerson({ name: `小明${n}` })).id
    const hong = (await world.addPerson({ name: `小红${n}` })).id
    scene = { room: (await world.addRoom({ name: `通州骑手${n}群`, members: [ming, hong] })).id, ming, hong }
    await gateway.idle()
  })

  const idle = () => platform.gateway.idle()
  const inRoom = () => platform.messages({ room: scene.room })
  /** 小明 says it in the group; what the gateway made of it. */
  const heardOf = async (say: Omit<Parameters<typeof platform.world.say>[0], 'as' | 'room'>) => {
    await platform.world.say({ as: scene.ming, room: scene.room, ...say })
    await idle()
    const message = inRoom().at(-1)
    if (!message) throw new Error('nothing was heard')
    return message
  }
  const toRoom = () => ({ conversation: { room: scene.room } })
  const lastSaid = async () => (await platform.world.transcript(0, 100_000)).at(-1)

  describe('what it hears', () => {
    test('the login comes first, with the id and name of the account', () => {
      expect(platform.heard[0]).toEqual({ login: { id: platform.world.botId, name: '伙伴' } })
      expect(platform.gateway.state).toBe('up')
    })

    test('a message in a group: where, who under which names, when, what', async () => {
      await platform.world.setRoomAlias(scene.room, scene.ming, '队长')
      const at = Date.now() - 3 * DAY
      const { world } = platform
      const said = await world.say({ as: scene.ming, room: scene.room, text: '今天单子真多', at })
      await idle()
      expect(inRoom()).toEqual([
        {
          id: said.id,
          room: { id: scene.room, name: (await world.room(scene.room))?.name },
          sender: { id: scene.ming, name: (await world.person(scene.ming))?.name, roomAlias: '队长', friend: false },
          kind: 'text',
          text: '今天单子真多',
          textWithoutMention: '今天单子真多',
          mentionsBot: false,
          sentAt: at,
        },
      ])
    })

    test('a private message has no room and mentions nobody', async () => {
      await platform.world.befriend(scene.hong)
      await platform.world.say({ as: scene.hong, text: '@伙伴 求助' })
      await idle()
      const [message] = platform.messages({ person: scene.hong })
      expect(message).toMatchObject({ mentionsBot: false, text: '@伙伴 求助', sender: { friend: true } })
      expect(message).not.toHaveProperty('room')
    })

    test('many messages of a large group come in their order, one at a time', async () => {
      const { world } = platform
      const people = []
      for (let n = 0; n < 300; n++) people.push((await world.addPerson({ name: `骑手${n}` })).id)
      const room = (await world.addRoom({ name: '大群', members: people })).id
      let inHand = 0
      let most = 0
      platform.onMessage(async () => {
        most = Math.max(most, ++inHand)
        await new Promise((resolve) => setImmediate(resolve))
        inHand--
      })
      const texts = people.slice(0, 100).map((_, n) => `第${n}句`)
      for (const [n, text] of texts.entries()) await world.say({ as: people[n] ?? '', room, text })
      await idle()
      platform.onMessage(async () => {})
      expect(platform.messages({ room }).map((message) => message.text)).toEqual(texts)
      expect(most).toBe(1)
    })

    test('its own words are not heard', async () => {
      await platform.gateway.send({ ...toRoom(), text: '收到' })
      await idle()
      expect(inRoom()).toEqual([])
    })

    test('the same message delivered twice is heard once', async () => {
      const said = await heardOf({ text: '早' })
      await platform.world.redeliver(said.id)
      await idle()
      expect(inRoom()).toHaveLength(1)
    })

    test('what was said while it was away is heard when it is back, in order, once', async () => {
      const { gateway, world } = platform
      await gateway.stop()
      expect(gateway.state).toBe('stopped')
      await world.say({ as: scene.ming, room: scene.room, text: '一' })
      const taken = await world.say({ as: scene.ming, room: scene.room, text: '二' })
      await world.say({ as: scene.hong, room: scene.room, text: '三' })
      await world.recall(taken.id)
      await platform.start()
      expect(inRoom().map((message) => message.text || message.recalledId)).toEqual(['一', '三', taken.id])
    })
  })

  describe('mentions of the bot', () => {
    test.each([
      ['as a phone writes it', { text: '求助 车坏了', mentionBot: true }, '求助 车坏了'],
      ['typed, with a space', { text: '@伙伴 求助' }, '求助'],
      ['typed, with U+2005', { text: '@伙伴\u2005求助' }, '求助'],
      ['twice', { text: '@伙伴\u2005@伙伴 求助' }, '求助'],
      ['alone', { text: '@伙伴' }, ''],
      ['in the middle', { text: '那个@伙伴 求助' }, '那个 求助'],
    ])('%s', async (_, say, text) => {
      expect(await heardOf(say)).toMatchObject({ mentionsBot: true, textWithoutMention: text })
    })

    test('by what it is called in that group', async () => {
      await platform.world.setRoomAlias(scene.room, platform.world.botId, '小助手')
      expect(await heardOf({ text: '@小助手 求助' })).toMatchObject({ mentionsBot: true, textWithoutMention: '求助' })
    })

    test('by id alone, under a name of long ago', async () => {
      const say = { text: '@旧名字\u2005求助', mentions: [platform.world.botId] }
      expect(await heardOf(say)).toMatchObject({ mentionsBot: true, textWithoutMention: '求助' })
    })

    test.each([
      ['everybody', () => ({ text: '@所有人 今天体检', mentions: [platform.world.botId, scene.ming, scene.hong] })],
      ['@all', () => ({ text: '@all 今天体检', mentions: [platform.world.botId, scene.ming, scene.hong] })],
      ['somebody else', () => ({ text: '@小红 在吗', mentions: [scene.hong] })],
      ['a longer name that begins so', () => ({ text: '@伙伴们 走了' })],
      ['nobody', () => ({ text: '伙伴真好用' })],
    ])('not %s', async (_, say) => {
      const { text } = say()
      expect(await heardOf(say())).toMatchObject({ mentionsBot: false, text, textWithoutMention: text })
    })
  })

  describe('texts', () => {
    test('a quote is split off: what was quoted is not said', async () => {
      const message = await heardOf({ text: '「伙伴：发「取消 1」就行」\n- - - - - - - - - - - - - - -\n谢谢' })
      expect(message).toMatchObject({ text: '谢谢', textWithoutMention: '谢谢', quoted: { name: '伙伴', text: '发「取消 1」就行' } })
    })

    test.each([
      ['NUL and lone surrogates are taken out', 'a\0b\ud800c\udc00d', 'abcd'],
      ['pairs stay', '🛵\u202e右到左🛵', '🛵\u202e右到左🛵'],
      ['ten thousand characters stay', '长'.repeat(10_000), '长'.repeat(10_000)],
      ['longer ones are cut, not through a pair', `${'长'.repeat(MAX_TEXT - 1)}🛵尾`, '长'.repeat(MAX_TEXT - 1)],
    ])('%s', async (_, text, expected) => {
      expect((await heardOf({ text })).text.replaceAll('\ufffd', '')).toBe(expected)
    })

    test('a native group note comes whole', async () => {
      const note = '#接龙\n周六体检\n\n1. 小明\n2. 小红 带1人'
      expect(await heardOf({ jielong: note })).toMatchObject({ kind: 'jielong', text: note, mentionsBot: false })
    })

    test('a native group note comes whole also where the platform gives only XML', async () => {
      const text = '<?xml version="1.0"?><msg><appmsg><title>#接龙\n周六体检\n1. 小明 &amp; 小红</title><type>53</type></appmsg></msg>'
      expect(await heardOf({ text })).toMatchObject({ kind: 'jielong', text: '#接龙\n周六体检\n1. 小明 & 小红' })
    })
  })

  describe('pins, pictures, voices', () => {
    test('a pin is where it was put, and can be asked for again by its id', async () => {
      const location = { latitude: 39.9093, longitude: 116.6572, name: '万达广场', address: '示例路1号' }
      const message = await heardOf({ location })
      expect(message).toMatchObject({ kind: 'location', text: '', location })
      expect(await platform.gateway.locate(message.id)).toEqual(location)
    })

    test('a pin in WeChat’s own XML', async () => {
      const text = '<msg><location x="39.9100" y="116.6600" label="示例路2号" poiname="驿站 &amp; 充电" /></msg>'
      const message = await heardOf({ text, location: { latitude: 1, longitude: 1, name: '' } })
      expect(message.location).toEqual({ latitude: 39.91, longitude: 116.66, name: '驿站 & 充电', address: '示例路2号' })
      expect(message.text).toBe('')
    })

    test('nobody knows the place of a text or of a message that never was', async () => {
      const { id } = await heardOf({ text: '万达广场' })
      expect(await platform.gateway.locate(id)).toBeUndefined()
      expect(await platform.gateway.locate('never')).toBeUndefined()
    })

    test.each([900, 3_000_000])('a picture of %i bytes arrives whole', async (size) => {
      const bytes = Buffer.alloc(size, 7)
      const message = await heardOf({ image: { name: 'pothole.jpg', bytes } })
      expect(message).toMatchObject({ kind: 'image', text: '' })
      const arrived = await platform.gateway.download(message.id, size)
      expect(arrived.equals(bytes)).toBe(true)
    })

    test('a picture that is too large is refused for good', async () => {
      const message = await heardOf({ image: { name: 'large.jpg', bytes: Buffer.alloc(2_000_000) } })
      await expect(platform.gateway.download(message.id, 100_000)).rejects.toMatchObject({ name: 'SendError', retryable: false })
    })

    test('a picture that is not there may come later', async () => {
      const { id } = await heardOf({ text: '没有图' })
      await expect(platform.gateway.download(id, 1_000)).rejects.toMatchObject({ name: 'SendError', retryable: true })
    })

    test('a picture that was taken back is refused for good', async () => {
      const { id } = await heardOf({ image: { name: 'mine.jpg', bytes: Buffer.alloc(900) } })
      await platform.world.recall(id)
      await expect(platform.gateway.download(id, 1_000)).rejects.toMatchObject({ name: 'SendError', retryable: false })
    })

    test('the words that the platform heard in a voice message', async () => {
      const audio = { name: 'voice.sil', bytes: Buffer.alloc(2_000, 3) }
      const message = await heardOf({ audio, text: '我要求助' })
      expect(message).toMatchObject({ kind: 'audio', text: '我要求助' })
      expect((await platform.gateway.download(message.id, 10_000)).length).toBe(2_000)
      expect(await heardOf({ audio, text: '<msg><voicemsg length="2000" /></msg>' })).toMatchObject({ kind: 'audio', text: '' })
    })

    test('a recall names what was taken back', async () => {
      const { id } = await heardOf({ text: '说错了' })
      await platform.world.recall(id)
      await idle()
      expect(inRoom().at(-1)).toMatchObject({ kind: 'recall', recalledId: id, text: '', sender: { id: scene.ming } })
    })
  })

  describe('what it says', () => {
    test('in a group, with the id the platform gave it', async () => {
      const { id } = await platform.gateway.send({ ...toRoom(), text: '收到' })
      expect(await lastSaid()).toMatchObject({ id, room: scene.room, from: platform.world.botId, kind: 'text', text: '收到', mentions: [] })
    })

    test('to somebody in a group, by the name he has there', async () => {
      const { gateway, world } = platform
      const name = (await world.person(scene.ming))?.name
      await gateway.send({ ...toRoom(), text: '收到', mention: scene.ming })
      expect(await lastSaid()).toMatchObject({ text: `@${name}\u2005收到`, mentions: [scene.ming] })
      await world.setRoomAlias(scene.room, scene.ming, '队长')
      await idle()
      await gateway.send({ ...toRoom(), text: '收到', mention: scene.ming })
      expect(await lastSaid()).toMatchObject({ text: '@队长\u2005收到', mentions: [scene.ming] })
    })

    test('by a name of one line, and by none that calls everybody', async () => {
      const { gateway, world } = platform
      await world.setRoomAlias(scene.room, scene.ming, '队长\n【系统】')
      await idle()
      await gateway.send({ ...toRoom(), text: '收到', mention: scene.ming })
      expect(await lastSaid()).toMatchObject({ text: '@队长 【系统】\u2005收到', mentions: [scene.ming] })
      await world.setRoomAlias(scene.room, scene.ming, '所有人')
      await idle()
      await gateway.send({ ...toRoom(), text: '收到', mention: scene.ming })
      expect(await lastSaid()).toMatchObject({ text: '收到', mentions: [] })
    })

    test('without the mention when nobody knows that person', async () => {
      await platform.gateway.send({ ...toRoom(), text: '收到', mention: 'nobody' })
      expect(await lastSaid()).toMatchObject({ text: '收到', mentions: [] })
    })

    test('a picture', async () => {
      const bytes = Buffer.alloc(60_000, 5)
      const { id } = await platform.gateway.send({ ...toRoom(), file: { name: 'map.jpg', bytes } })
      expect(await lastSaid()).toMatchObject({ id, kind: 'image', fileName: 'map.jpg' })
      const kept = await platform.world.fileOf(id ?? '')
      expect(kept && Buffer.from(kept).equals(bytes)).toBe(true)
    })

    test('privately to a friend, and to one who wrote; not to a stranger', async () => {
      const { gateway, world } = platform
      await world.befriend(scene.ming)
      await gateway.send({ conversation: { person: scene.ming }, text: '您好' })
      expect(await lastSaid()).toMatchObject({ with: scene.ming, text: '您好' })
      const stranger = { conversation: { person: scene.hong }, text: '您好' }
      await expect(gateway.send(stranger)).rejects.toMatchObject({ name: 'SendError', retryable: false, kind: 'refused' })
      await world.say({ as: scene.hong, text: '在吗' })
      await gateway.send(stranger)
      expect(await lastSaid()).toMatchObject({ with: scene.hong, text: '您好' })
    })

    test('nothing to a group it has left', async () => {
      await platform.world.leave(scene.room, platform.world.botId)
      await idle()
      await expect(platform.gateway.send({ ...toRoom(), text: '还在吗' })).rejects.toMatchObject({ retryable: false, kind: 'refused' })
    })

    test('nothing at all is nothing to say', async () => {
      await expect(platform.gateway.send({ ...toRoom(), text: '' })).rejects.toMatchObject({ retryable: false })
    })

    test('its own words can be taken back once', async () => {
      const { gateway, world } = platform
      const { id = '' } = await gateway.send({ ...toRoom(), text: '发错了' })
      expect(await gateway.recall(id)).toBe(true)
      expect(await world.entry(id)).toMatchObject({ recalled: true, text: '' })
      expect(await gateway.recall(id)).toBe(false)
      expect(await gateway.recall((await heardOf({ text: '别人的' })).id)).toBe(false)
    })
  })

  describe('when a send fails', () => {
    const failing = async (fault: 'refuse' | 'limited' | 'hang' | 'sent_but_no_answer', message: object) => {
      await platform.world.failNextSends(1, fault)
      const error: unknown = await platform.gateway.send({ ...toRoom(), ...message }).catch((thrown: unknown) => thrown)
      if (!(error instanceof SendError)) throw new Error('it was sent')
      return error
    }
    const said = async (text: string) => (await platform.world.transcript(0, 100_000)).filter((entry) => entry.text === text).length

    test.each([
      ['refuse', 'refused', true, 0],
      ['limited', 'limited', true, 0],
      ['hang', 'unsure', false, 0],
      ['sent_but_no_answer', 'unsure', false, 1],
    ] as const)('%s: %s', async (fault, kind, retryable, times) => {
      const text = `失败 ${fault} ${scenes}`
      expect(await failing(fault, { text })).toMatchObject({ kind, retryable })
      expect(await said(text)).toBe(times)
      await platform.gateway.send({ ...toRoom(), text: '之后又好了' })
    })

    test('a refused picture is not sent once more in secret', async () => {
      const picture = { name: 'refused.jpg', bytes: Buffer.alloc(900) }
      expect(await failing('refuse', { file: picture })).toMatchObject({ retryable: true })
      expect((await platform.world.transcript(0, 100_000)).some((entry) => entry.fileName === picture.name)).toBe(false)
    })

    test('nothing of what was said stands in the error', async () => {
      expect((await failing('refuse', { text: '13800000000' })).message).not.toContain('13800000000')
    })

    test(knows ? 'the platform tells what was said lately' : 'the platform cannot tell what was said lately', async () => {
      const { gateway } = platform
      const before = Date.now() - 1_000
      await gateway.send({ ...toRoom(), text: '求助 #1', mention: scene.ming })
      const asked = (text: string, since: number) => gateway.saidLately({ room: scene.room }, text, since)
      expect(await asked('求助 #1', before)).toBe(knows ? true : undefined)
      expect(await asked('#1', before)).toBe(knows ? false : undefined)
      expect(await asked('求助 #1', Date.now() + 1_000)).toBe(knows ? false : undefined)
      expect(await gateway.saidLately({ person: scene.ming }, '求助 #1', before)).toBe(knows ? false : undefined)
      expect(await asked('', before)).toBeUndefined()
    })
  })

  describe('rooms and people', () => {
    const names = () =>
      platform
        .rosters(scene.room)
        .at(-1)
        ?.members.map((member) => member.name)

    test('a room it comes into: its members, not the bot', async () => {
      const { world } = platform
      expect(platform.rosters(scene.room).at(-1)).toEqual({
        id: scene.room,
        name: (await world.room(scene.room))?.name,
        members: await Promise.all(
          [scene.ming, scene.hong].map(async (id) => ({ id, name: (await world.person(id))?.name, roomAlias: '', friend: false })),
        ),
      })
    })

    test('those who join, leave, and are called otherwise', async () => {
      const { world } = platform
      const zhang = await world.addPerson({ name: `老张${scenes}`, friend: true })
      await world.join(scene.room, zhang.id)
      await idle()
      expect(platform.rosters(scene.room).at(-1)?.members).toContainEqual({ id: zhang.id, name: zhang.name, roomAlias: '', friend: true })
      await world.leave(scene.room, scene.hong)
      await idle()
      expect(names()).toEqual([(await world.person(scene.ming))?.name, zhang.name])
      await world.rename(scene.ming, '小明-饿了么')
      await world.setRoomAlias(scene.room, scene.ming, '队长')
      await idle()
      expect(platform.rosters(scene.room).at(-1)?.members[0]).toMatchObject({ name: '小明-饿了么', roomAlias: '队长' })
      expect(await heardOf({ text: '早' })).toMatchObject({ sender: { name: '小明-饿了么', roomAlias: '队长' } })
    })

    test('a new name of the room', async () => {
      await platform.world.renameRoom(scene.room, '北苑站骑手群')
      await idle()
      expect(platform.rosters(scene.room).at(-1)?.name).toBe('北苑站骑手群')
      expect((await heardOf({ text: '早' })).room?.name).toBe('北苑站骑手群')
    })

    test('after a login all rooms it is in, and no other', async () => {
      const { world, gateway } = platform
      const other = await world.addRoom({ name: `没有伙伴${scenes}`, members: [scene.ming], withoutBot: true })
      await gateway.stop()
      platform.heard.length = 0
      await platform.start()
      expect(platform.rosters(scene.room)).not.toEqual([])
      expect(platform.rosters(other.id)).toEqual([])
      await world.say({ as: scene.ming, room: other.id, text: '听不到' })
      await idle()
      expect(platform.messages({ room: other.id })).toEqual([])
    })

    test('its own leaving, and coming back', async () => {
      const { world } = platform
      await world.leave(scene.room, world.botId)
      await idle()
      expect(platform.heard.at(-1)).toEqual({ removed: scene.room })
      await world.join(scene.room, world.botId)
      await idle()
      expect(names()).toHaveLength(2)
    })

    test('an invitation into a room is taken', async () => {
      const { world } = platform
      const room = await world.addRoom({ name: `新群${scenes}`, members: [scene.ming], withoutBot: true })
      await world.inviteBot(room.id, scene.ming)
      await idle()
      await idle()
      expect(platform.rosters(room.id).at(-1)?.members).toHaveLength(1)
    })

    test('one who becomes a friend, and one who asks to', async () => {
      const { world } = platform
      await world.befriend(scene.ming)
      await world.requestFriend(scene.hong, '我是骑手')
      await idle()
      await idle()
      for (const id of [scene.ming, scene.hong])
        expect(platform.heard).toContainEqual({ friend: { id, name: (await world.person(id))?.name } })
      expect((await world.person(scene.hong))?.friend).toBe(true)
    })
  })
})

describe.each(PLATFORMS)('whom the account lets in: $name', ({ open }) => {
  test('as its policy says, and no more a day than its bounds', async () => {
    const platform = await open({
      acceptFriends: (_, hello) => hello.includes('骑手'),
      acceptRooms: (room) => room.name !== '广告群',
      friendsPerDay: 2,
      roomsPerDay: 1,
    })
    const { world, gateway } = platform
    try {
      await platform.start()
      const people = []
      for (const hello of ['加我', '我是骑手', '骑手小红', '骑手老张']) {
        const person = await world.addPerson({ name: `问候${people.length}` })
        people.push(person.id)
        await world.requestFriend(person.id, hello)
      }
      const [first = ''] = people
      for (const name of ['广告群', '骑手群', '第二个骑手群']) {
        const room = await world.addRoom({ name, members: [first], withoutBot: true })
        await world.inviteBot(room.id, first)
      }
      await gateway.idle()
      await gateway.idle()
      const friends = await Promise.all(people.map(async (id) => (await world.person(id))?.friend))
      expect(friends).toEqual([false, true, true, false])
      const joined = (await world.rooms()).filter((room) => room.members.includes(world.botId)).map((room) => room.name)
      expect(joined).toEqual(['骑手群'])
    } finally {
      await platform.stop()
    }
  })
})
