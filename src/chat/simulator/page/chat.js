/** One conversation: its lines, and the form one speaks with. */
import { chooseFrom, edit, face, make, PLACES, pictureOf, post, samplePicture } from './parts.js'

const ZONE = 'Asia/Shanghai'
const QUOTE = /^「([\s\S]*)」\n[- ]{9,}\n([\s\S]*)$/
const dayOf = (at) => new Date(at).toLocaleDateString('zh-CN', { timeZone: ZONE, month: 'numeric', day: 'numeric' })
function timeOf(at) {
  const clock = new Date(at).toLocaleTimeString('zh-CN', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' })
  return dayOf(at) === dayOf(Date.now()) ? clock : `${dayOf(at)} ${clock}`
}

/** Text, with addresses as links, as a chat shows them. */
function withLinks(text) {
  return text.split(/(https?:\/\/[^\s\u3000-\u9fff\uff00-\uffef]+)/).map((part, at) => {
    if (at % 2 === 0) return part
    return make('a', { href: part, textContent: part, target: '_blank', rel: 'noopener' })
  })
}
export const preview = (line) =>
  line.kind === 'image'
    ? '[图片]'
    : line.kind === 'location'
      ? `[位置] ${line.text}`
      : line.kind === 'recall'
        ? '撤回了一条消息'
        : (QUOTE.exec(line.text)?.[2] ?? line.text).replaceAll('\n', ' ')

function fillBubble(bubble, line, who) {
  if (line.kind === 'recall') bubble.textContent = '撤回了一条消息'
  else if (line.kind === 'text' && line.file) bubble.append(make('a', { href: line.file, className: 'document' }, line.text))
  else if (line.kind === 'image') bubble.append(make('img', { src: line.file, alt: `${who}发的图片`, loading: 'lazy' }))
  else if (line.kind === 'location') bubble.append(pin(line))
  else {
    const [, quoted, words] = QUOTE.exec(line.text) ?? [undefined, undefined, line.text]
    bubble.append(...withLinks(words), ...(quoted ? [make('span', { className: 'quoted', textContent: quoted })] : []))
  }
}
const pin = (line) =>
  make(
    'span',
    { className: 'card' },
    line.text,
    make('br'),
    make('small', { textContent: line.location ? `${line.location.lat.toFixed(4)}, ${line.location.lng.toFixed(4)}` : '' }),
    make('span', { className: 'map', textContent: '●', ariaHidden: 'true' }),
  )

export function drawLine(line, sim) {
  const isBot = line.from === 'bot'
  const who = isBot ? sim.state.bot : line.from
  const bubble = make('div', { className: `bubble${line.kind === 'recall' ? ' gone' : ''}` })
  fillBubble(bubble, line, who)
  const element = make(
    'div',
    { className: `line${line.from === sim.me ? ' mine' : ''}${isBot ? ' bot' : ''}` },
    face(who, isBot),
    make('div', {}, make('p', { className: 'who', textContent: `${who} ${timeOf(line.at)}` }), bubble),
    ...(line.kind === 'recall' ? [] : [moreOf(line, who, sim)]),
  )
  element.dataset.seq = line.seq
  element.dataset.id = line.id
  return element
}
/** What can be done with a message: quote it, take back one's own. */
function moreOf(line, who, sim) {
  const more = make('button', { type: 'button', className: 'more', textContent: '⋯', title: '引用、撤回' })
  more.setAttribute('aria-label', `${who}的这条消息：引用、撤回`)
  more.addEventListener('click', () => {
    const chat = more.closest('.chat')
    const quote = () => chat.dispatchEvent(new CustomEvent('quote', { detail: `${who}：${preview(line).slice(0, 200)}` }))
    const recall = () => post('recall', { id: line.id })
    const acts = line.from === sim.me ? [quote, recall] : [quote]
    chooseFrom('这条消息', ['引用', '撤回'].slice(0, acts.length), (at) => acts[at]())
  })
  return more
}

export function chatWindow(key, draft, sim) {
  const room = sim.state.rooms.find((one) => `room:${one.name}` === key)
  const title = room ? room.name : sim.state.bot
  const list = make('div', { className: 'lines', role: 'log', tabIndex: 0, ariaLabel: `${title}的消息` })
  const all = sim.lines.get(key) ?? []
  const empty = room ? '群里用「/求助 …」，或者 @伙伴' : '私聊里不用斜杠，直接说「求助 …」'
  list.append(
    ...(all.length > 0 ? all.slice(-300).map((line) => drawLine(line, sim)) : [make('p', { className: 'empty', textContent: empty })]),
  )
  const chat = make('section', { className: 'chat' })
  chat.append(
    make('h2', {}, title, make('small', { textContent: room ? `（${room.members.length + 1}）` : `　和${sim.me}的私聊` })),
    list,
    sayForm({ chat, room: room?.name, title, draft, sim, said: () => sim.lines.get(key) ?? [] }),
  )
  chat.dataset.key = key
  chat.setAttribute('aria-label', title)
  requestAnimationFrame(() => {
    list.scrollTop = list.scrollHeight
  })
  return chat
}

function sayForm({ chat, room, title, draft, sim, said }) {
  const text = make('textarea', { rows: 1, value: draft, placeholder: '说点什么…（回车发送）', maxLength: 20_000 })
  text.setAttribute('aria-label', `在${title}里说`)
  const to = { as: sim.me, ...(room ? { room } : {}) }
  const quoted = quoteBar(chat, text)
  const send = async () => {
    const words = text.value
    if (!words.trim()) return
    text.value = ''
    const at = new RegExp(`^@${sim.state.bot}[\\s\\u2005]*`)
    const plain = words.replace(at, '')
    const quote = quoted.take()
    const whole = quote ? `「${quote}」\n- - - - - - - - - - - - - - -\n${plain}` : plain
    if (!(await post('say', { ...to, text: whole, mentionBot: at.test(words) && room !== undefined }))) text.value = words
  }
  text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    send()
  })
  const sending = make('button', { className: 'send', type: 'submit', textContent: '发送' })
  const form = make('form', { className: 'say' }, quoted.bar, text, toolsFor({ to, text, sim, said }), sending)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    send()
  })
  return form
}
function quoteBar(chat, text) {
  let quote = ''
  const words = make('span')
  const drop = make('button', { type: 'button', textContent: '✕' })
  drop.setAttribute('aria-label', '不引用了')
  const bar = make('p', { className: 'quoting', hidden: true }, words, drop)
  const set = (to) => {
    quote = to
    bar.hidden = to === ''
    words.textContent = to
  }
  drop.addEventListener('click', () => set(''))
  chat.addEventListener('quote', (event) => {
    set(event.detail)
    text.focus()
  })
  return {
    bar,
    take() {
      const taken = quote
      set('')
      return taken
    },
  }
}

function toolsFor({ to, text, sim, said }) {
  const tool = (label, title, act) => {
    const button = make('button', { type: 'button', textContent: label, title })
    button.setAttribute('aria-label', title)
    button.addEventListener('click', act)
    return button
  }
  const mention = () => {
    text.value = `@${sim.state.bot} ${text.value}`
    text.focus()
  }
  const place = () =>
    chooseFrom(
      '发哪个位置',
      PLACES.map((one) => one.name),
      (at) => post('say', { ...to, location: PLACES[at] }),
    )
  const file = make('input', { type: 'file', accept: 'image/jpeg,image/png,image/gif,image/webp', hidden: true })
  file.addEventListener('change', async () => {
    const image = file.files[0] && (await pictureOf(file.files[0]))
    if (image) await post('say', { ...to, image })
    file.value = ''
  })
  const picture = () =>
    chooseFrom('发什么图片', ['示例图片', '从这台设备里选…'], async (at) =>
      at === 0 ? post('say', { ...to, image: await samplePicture() }) : file.click(),
    )
  const jielong = () => edit('接龙', nextJielong(said(), sim.me), (words) => post('say', { ...to, jielong: words }))
  const [at, list] = to.room ? [[tool('@', '提到机器人', mention)], [tool('接龙', '发接龙', jielong)]] : [[], []]
  return make('div', { className: 'tools' }, ...at, tool('位置', '发位置', place), tool('图片', '发图片', picture), ...list, file)
}
/** The newest list of the group with one's own name under it; without one, a list for the activity the bot spoke of last. */
function nextJielong(said, me) {
  const lines = said.findLast((line) => line.kind === 'jielong')?.text.trimEnd()
  if (lines) return `${lines}\n${lines.split('\n').filter((line) => /^\d+\./.test(line)).length + 1}. ${me}`
  const title = said.findLast((line) => line.from === 'bot' && /活动 #\d+ /.test(line.text))?.text.match(/活动 #\d+ ([^\s，。：（]+)/)?.[1]
  return `#接龙\n${title ?? '周六体检（示例）'}\n\n1. ${me}`
}
