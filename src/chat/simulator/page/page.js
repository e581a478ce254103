/** The simulator page: a phone-like view of the make-believe chat. Everything goes through the same door as scripts use. */
import { chatWindow, drawLine, preview } from './chat.js'
import { $, face, make, post, stay, TRIES, tell } from './parts.js'

const SIDE_BY_SIDE = 1100
/** Keys `room:群` and `with:人`: the lines of each conversation, how many are unread, and which are shown. */
const sim = {
  state: { people: [], rooms: [], bot: '伙伴' },
  me: localStorage.getItem('me') ?? '小明',
  lines: new Map(),
  unread: new Map(),
  shown: [],
  last: 0,
}
const keyOf = (line) => (line.room ? `room:${line.room}` : `with:${line.with}`)
const titleOf = (key) => (key.startsWith('room:') ? key.slice(5) : sim.state.bot)
function mine() {
  const { me, state } = sim
  return [`with:${me}`, ...state.rooms.filter((room) => room.members.includes(me)).map((room) => `room:${room.name}`)].reverse()
}

function drawChats() {
  const focused = document.activeElement?.dataset?.key
  $('chats').replaceChildren(...mine().map(chatButton))
  if (focused)
    $('chats')
      .querySelector(`[data-key="${CSS.escape(focused)}"]`)
      ?.focus()
}
function chatButton(key) {
  const isPrivate = key.startsWith('with:')
  const said = sim.lines.get(key)?.at(-1)
  const count = sim.unread.get(`${sim.me}/${key}`) ?? 0
  const text = make(
    'span',
    {},
    make('span', { className: 'name', textContent: isPrivate ? `${sim.state.bot}（私聊）` : titleOf(key) }),
    make('span', { className: 'last', textContent: said ? preview(said) : '还没有消息' }),
  )
  const button = make('button', { type: 'button' }, face(titleOf(key), isPrivate), text)
  button.dataset.key = key
  if (sim.shown.includes(key)) button.setAttribute('aria-current', 'true')
  if (count > 0)
    button.append(make('span', { className: 'unread', textContent: count > 99 ? '99+' : String(count), ariaLabel: `${count} 条未读` }))
  button.addEventListener('click', () => open(key))
  return button
}

function open(key) {
  const wide = window.innerWidth >= SIDE_BY_SIDE
  if (!sim.shown.includes(key)) sim.shown = wide ? [...sim.shown, key].slice(-2) : [key]
  document.body.classList.add('open')
  drawWindows()
  document.querySelector(`.chat[data-key="${CSS.escape(key)}"] textarea`)?.focus()
}
function drawWindows() {
  const drafts = new Map([...document.querySelectorAll('.chat')].map((chat) => [chat.dataset.key, chat.querySelector('textarea').value]))
  sim.shown = sim.shown.filter((key) => mine().includes(key))
  if (sim.shown.length === 0 && window.innerWidth > 720) sim.shown = mine().slice(0, window.innerWidth >= SIDE_BY_SIDE ? 2 : 1)
  if (sim.shown.length === 0) document.body.classList.remove('open')
  $('windows').replaceChildren(...sim.shown.map((key) => chatWindow(key, drafts.get(key) ?? '', sim)))
  for (const key of sim.shown) sim.unread.delete(`${sim.me}/${key}`)
  drawChats()
}

function receive(line) {
  const key = keyOf(line)
  const list = sim.lines.get(key) ?? []
  const at = list.findIndex((one) => one.id === line.id)
  if (at >= 0) list[at] = line
  else {
    list.push(line)
    if (list.length > 1000) list.shift()
    if (line.seq > sim.last && ready && line.from !== sim.me) countUnread(line, key)
  }
  sim.last = Math.max(sim.last, line.seq)
  sim.lines.set(key, list)
  if (!ready) return
  const log = document.querySelector(`.chat[data-key="${CSS.escape(key)}"] .lines`)
  if (log && mine().includes(key)) show(log, line)
  drawChats()
}
function countUnread(line, key) {
  const readers = line.room ? (sim.state.rooms.find((room) => room.name === line.room)?.members ?? []) : [line.with]
  for (const person of readers)
    if (person !== sim.me || !sim.shown.includes(key)) sim.unread.set(`${person}/${key}`, (sim.unread.get(`${person}/${key}`) ?? 0) + 1)
}
/** Recalled lines come again, with another number. */
function show(log, line) {
  const old = log.querySelector(`[data-id="${CSS.escape(line.id)}"]`)
  log.querySelector('.empty')?.remove()
  const drawn = drawLine(line, sim)
  if (old) old.replaceWith(drawn)
  else {
    log.append(drawn)
    log.scrollTop = log.scrollHeight
  }
  if (line.from === 'bot') $('windows').setAttribute('data-said', String(line.seq))
}

let ready = false
async function refresh() {
  sim.state = await (await fetch('/simulator/state')).json()
  const { people } = sim.state
  if (!people.some((person) => person.name === sim.me)) sim.me = people[0]?.name ?? ''
  const nameOf = ({ name, roles }) => (roles.length > 0 ? `${name}（${roles.join('、')}）` : name)
  const option = (person) => make('option', { value: person.name, textContent: nameOf(person), selected: person.name === sim.me })
  $('me').replaceChildren(...people.map(option))
  const member = (person) => make('label', {}, make('input', { type: 'checkbox', value: person.name }), person.name)
  $('room-members').replaceChildren(...people.map(member))
  drawWindows()
}
function become(name) {
  sim.me = name
  localStorage.setItem('me', name)
  $('me').value = name
  drawWindows()
}
$('me').addEventListener('change', () => become($('me').value))
$('back').addEventListener('click', () => {
  document.body.classList.remove('open')
  sim.shown = []
  drawChats()
  $('chats').querySelector('button')?.focus()
})
$('chats').addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step) return
  event.preventDefault()
  const buttons = [...$('chats').querySelectorAll('button')]
  buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length]?.focus()
})
$('add').addEventListener('click', () => $('dialog').showModal())
$('dialog-close').addEventListener('click', () => $('dialog').close())
const isTaken = (name) =>
  [sim.state.bot, ...sim.state.people.map((one) => one.name), ...sim.state.rooms.map((one) => one.name)].includes(name)
$('person-form').addEventListener('submit', async (event) => {
  const form = new FormData(event.target)
  const name = form.get('name').trim()
  if (isTaken(name)) return tell(`已经有「${name}」了，换个名字。`)
  const role = form.get('role')
  if (await post('people', { name, friend: form.get('friend') === 'on', ...(role ? { role } : {}) })) {
    event.target.reset()
    await refresh()
    become(name)
  }
})
$('room-form').addEventListener('submit', async (event) => {
  const members = [...$('room-members').querySelectorAll('input:checked')].map((one) => one.value)
  const name = new FormData(event.target).get('name').trim()
  if (isTaken(name)) return tell(`已经有「${name}」了，换个名字。`)
  if (await post('rooms', { name, members: members.length > 0 ? members : [sim.me] })) {
    event.target.reset()
    await refresh()
  }
})
$('tries').append(
  ...TRIES.map((one) => {
    const button = make('button', { type: 'button', textContent: one.label })
    button.addEventListener('click', async () => {
      become(one.as)
      open(one.room ? `room:${one.room}` : `with:${one.as}`)
      await post('say', { as: one.as, ...(one.room ? { room: one.room } : {}), text: one.text })
    })
    return button
  }),
)
$('tour').hidden = localStorage.getItem('toured') === 'yes'
$('tour-close').addEventListener('click', () => {
  $('tour').hidden = true
  localStorage.setItem('toured', 'yes')
})
window.addEventListener('resize', () => {
  if (!document.activeElement?.matches('textarea')) drawWindows()
})

/** All that was said, as many at a time as the door gives. */
async function readAll() {
  for (;;) {
    const some = await (await fetch(`/simulator/transcript?after=${sim.last}`)).json()
    for (const line of some) receive(line)
    if (some.length === 0) return
  }
}
await refresh()
await readAll()
ready = true
drawWindows()
const events = new EventSource(`/simulator/events?after=${sim.last}`)
events.addEventListener('entry', (event) => receive(JSON.parse(event.data)))
events.addEventListener('people', refresh)
events.addEventListener('error', () => stay('和伙伴断开了。正在重连，连上以后接着用。'))
events.addEventListener('open', () => stay(''))
