/** The simulator page: a phone-like view of the make-believe chat. Everything goes through the same door as scripts use. */
const $ = (id) => document.getElementById(id)
const COLOURS = ['#3b7dd8', '#c2583b', '#4c8a57', '#8757a8', '#b07d1f', '#2e8a8f', '#a84868']
const SIDE_BY_SIDE = 1100
const PLACES = [
  { lat: 39.9093, lng: 116.6572, name: '万达广场（示例）' },
  { lat: 39.9021, lng: 116.6558, name: '通州北苑地铁站（示例）' },
  { lat: 39.8843, lng: 116.6689, name: '梨园文化广场（示例）' },
]
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNkaPhfz0AEYBxVSF+FAP5FDvcfRYWgAAAAAElFTkSuQmCC'
const TRIES = [
  { label: '① 小明在群里求助', as: '小明', room: '通州骑手一群', text: '/求助 车坏了 在万达广场门口' },
  { label: '② 李社工接案', as: '李社工', text: '接案 1' },
  { label: '③ 老张遇到危险', as: '老张', room: '通州骑手一群', text: '/求助 有人晕倒了 在北苑地铁站' },
  { label: '④ 王协调员要控制台', as: '王协调员', text: '控制台' },
]
let state = { people: [], rooms: [], bot: '伙伴' }
let me = localStorage.getItem('me') ?? '小明'
/** Keys `room:群` and `with:人`: the lines of each conversation, and which are shown. */
const lines = new Map()
const unread = new Map()
let shown = []
let last = 0

const keyOf = (line) => (line.room ? `room:${line.room}` : `with:${line.with}`)
const titleOf = (key) => (key.startsWith('room:') ? key.slice(5) : state.bot)
const colour = (name) => COLOURS[[...name].reduce((sum, one) => sum + one.codePointAt(0), 0) % COLOURS.length]
function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}
function face(name) {
  const element = make('span', { className: 'face', textContent: [...name].slice(-2).join(''), ariaHidden: 'true' })
  element.style.background = name === state.bot || name === 'bot' ? '#07a35a' : colour(name)
  return element
}
function mine() {
  return [`with:${me}`, ...state.rooms.filter((room) => room.members.includes(me)).map((room) => `room:${room.name}`)].reverse()
}
async function post(path, body) {
  const response = await fetch(`/simulator/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (response.ok) return true
  tell((await response.json().catch(() => ({}))).error ?? '没发出去')
  return false
}
let telling
function tell(text) {
  $('status').textContent = text
  clearTimeout(telling)
  telling = setTimeout(() => {
    $('status').textContent = ''
  }, 4000)
}

function drawChats() {
  const focused = document.activeElement?.dataset?.key
  $('chats').replaceChildren(
    ...mine().map((key) => {
      const said = lines.get(key)?.at(-1)
      const count = unread.get(`${me}/${key}`) ?? 0
      const text = make(
        'span',
        {},
        make('span', { className: 'name', textContent: key.startsWith('with:') ? `${state.bot}（私聊）` : titleOf(key) }),
        make('span', { className: 'last', textContent: said ? preview(said) : '还没有消息' }),
      )
      const button = make('button', { type: 'button' }, face(titleOf(key)), text)
      button.dataset.key = key
      if (shown.includes(key)) button.setAttribute('aria-current', 'true')
      if (count > 0)
        button.append(make('span', { className: 'unread', textContent: count > 99 ? '99+' : String(count), ariaLabel: `${count} 条未读` }))
      button.addEventListener('click', () => open(key))
      return button
    }),
  )
  if (focused)
    $('chats')
      .querySelector(`[data-key="${CSS.escape(focused)}"]`)
      ?.focus()
}
const preview = (line) =>
  line.kind === 'image'
    ? '[图片]'
    : line.kind === 'location'
      ? `[位置] ${line.text}`
      : line.kind === 'recall'
        ? '撤回了一条消息'
        : line.text.replaceAll('\n', ' ')

function open(key) {
  const wide = window.innerWidth >= SIDE_BY_SIDE
  if (!shown.includes(key)) shown = wide ? [...shown, key].slice(-2) : [key]
  document.body.classList.add('open')
  drawWindows()
  document.querySelector(`.chat[data-key="${CSS.escape(key)}"] textarea`)?.focus()
}
function drawWindows() {
  const drafts = new Map([...document.querySelectorAll('.chat')].map((chat) => [chat.dataset.key, chat.querySelector('textarea').value]))
  shown = shown.filter((key) => mine().includes(key))
  if (shown.length === 0 && window.innerWidth > 720) shown = mine().slice(0, window.innerWidth >= SIDE_BY_SIDE ? 2 : 1)
  $('windows').replaceChildren(...shown.map((key) => chatWindow(key, drafts.get(key) ?? '')))
  if (shown.length === 0) $('windows').append(make('p', { className: 'empty', textContent: '选一个聊天' }))
  for (const key of shown) unread.delete(`${me}/${key}`)
  drawChats()
}
function chatWindow(key, draft) {
  const room = state.rooms.find((one) => `room:${one.name}` === key)
  const list = make('div', { className: 'lines', role: 'log', tabIndex: 0, ariaLabel: `${titleOf(key)}的消息` })
  const all = lines.get(key) ?? []
  list.append(
    ...(all.length > 0
      ? all.slice(-300).map(drawLine)
      : [
          make('p', {
            className: 'empty',
            textContent: key.startsWith('with:') ? '私聊里不用斜杠，直接说「求助 …」' : '群里用「/求助 …」，或者 @伙伴',
          }),
        ]),
  )
  const chat = make(
    'section',
    { className: 'chat' },
    make('h2', {}, titleOf(key), make('small', { textContent: room ? `（${room.members.length + 1}）` : `　和${me}的私聊` })),
    list,
    sayForm(key, draft),
  )
  chat.dataset.key = key
  chat.setAttribute('aria-label', titleOf(key))
  requestAnimationFrame(() => {
    list.scrollTop = list.scrollHeight
  })
  return chat
}
/** Text, with addresses as links, as a chat shows them. */
function withLinks(text) {
  return text.split(/(https?:\/\/[^\s\u3000-\u9fff\uff00-\uffef]+)/).map((part, at) => {
    if (at % 2 === 0) return part
    return make('a', { href: part, textContent: part, target: '_blank', rel: 'noopener' })
  })
}
function drawLine(line) {
  const fromMe = line.from === me
  const who = line.from === 'bot' ? state.bot : line.from
  const time = new Date(line.at).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' })
  const bubble = make('div', { className: `bubble${line.kind === 'recall' ? ' gone' : ''}` })
  if (line.kind === 'recall') bubble.textContent = '撤回了一条消息'
  else if (line.kind === 'text' && line.file) bubble.append(make('a', { href: line.file, className: 'document' }, line.text))
  else if (line.kind === 'image') bubble.append(make('img', { src: line.file, alt: `${who}发的图片`, loading: 'lazy' }))
  else if (line.kind === 'location')
    bubble.append(
      make(
        'span',
        { className: 'card' },
        line.text,
        make('br'),
        make('small', { textContent: line.location ? `${line.location.lat.toFixed(4)}, ${line.location.lng.toFixed(4)}` : '' }),
        make('span', { className: 'map', textContent: '●', ariaHidden: 'true' }),
      ),
    )
  else bubble.append(...withLinks(line.text))
  const element = make(
    'div',
    { className: `line${fromMe ? ' mine' : ''}${line.from === 'bot' ? ' bot' : ''}` },
    face(who),
    make('div', {}, make('p', { className: 'who', textContent: `${who} ${time}` }), bubble),
  )
  element.dataset.seq = line.seq
  return element
}
function sayForm(key, draft) {
  const text = make('textarea', { rows: 1, value: draft, placeholder: '说点什么…（回车发送）' })
  text.setAttribute('aria-label', `在${titleOf(key)}里说`)
  const place = key.startsWith('room:') ? { room: key.slice(5) } : {}
  let mentionBot = false
  const send = async () => {
    const said = text.value
    if (!said.trim()) return
    text.value = ''
    const at = new RegExp(`^@${state.bot}[\\s\\u2005]*`)
    const named = at.test(said)
    if (
      !(await post('say', { as: me, ...place, text: said.replace(at, ''), mentionBot: (named || mentionBot) && key.startsWith('room:') }))
    )
      text.value = said
    mentionBot = false
  }
  text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    send()
  })
  const tool = (label, title, act) => {
    const button = make('button', { type: 'button', textContent: label, title })
    button.setAttribute('aria-label', title)
    button.addEventListener('click', act)
    return button
  }
  const file = make('input', { type: 'file', accept: 'image/*', hidden: true })
  file.addEventListener('change', async () => {
    const [picked] = file.files
    if (picked) await post('say', { as: me, ...place, image: { name: picked.name, base64: await base64Of(picked) } })
    file.value = ''
  })
  const tools = make(
    'div',
    { className: 'tools' },
    ...(key.startsWith('room:')
      ? [
          tool('@', '提到机器人', () => {
            text.value = `@${state.bot} ${text.value}`
            text.focus()
          }),
        ]
      : []),
    tool('位置', '发位置', () =>
      chooseFrom(
        PLACES.map((one) => one.name),
        (at) => post('say', { as: me, ...place, location: PLACES[at] }),
      ),
    ),
    tool('图片', '发图片', () =>
      chooseFrom(['示例图片', '从电脑里选…'], (at) =>
        at === 0 ? post('say', { as: me, ...place, image: { name: '示例.png', base64: PICTURE } }) : file.click(),
      ),
    ),
    ...(key.startsWith('room:')
      ? [tool('接龙', '发接龙', () => post('say', { as: me, ...place, jielong: `#接龙\n周六体检（示例）\n\n1. ${me}` }))]
      : []),
    file,
  )
  const form = make('form', { className: 'say' }, text, tools, make('button', { className: 'send', type: 'submit', textContent: '发送' }))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    send()
  })
  return form
}
const base64Of = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).split(',')[1])
    reader.onerror = reject
    reader.readAsDataURL(file)
  })
function chooseFrom(labels, act) {
  const dialog = make(
    'dialog',
    {},
    ...labels.map((label, at) => {
      const button = make('button', { type: 'button', textContent: label })
      button.addEventListener('click', () => {
        dialog.close()
        act(at)
      })
      return button
    }),
  )
  dialog.style.cssText = 'display:grid;gap:8px'
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}

function receive(line) {
  const key = keyOf(line)
  const list = lines.get(key) ?? []
  const at = list.findIndex((one) => one.id === line.id)
  if (at >= 0) list[at] = line
  else {
    list.push(line)
    if (list.length > 1000) list.shift()
    if (line.seq > last && ready && line.from !== me)
      for (const person of line.room ? (state.rooms.find((room) => room.name === line.room)?.members ?? []) : [line.with]) {
        if (person !== me || !shown.includes(key)) unread.set(`${person}/${key}`, (unread.get(`${person}/${key}`) ?? 0) + 1)
      }
  }
  last = Math.max(last, line.seq)
  lines.set(key, list)
  if (!ready) return
  const log = document.querySelector(`.chat[data-key="${CSS.escape(key)}"] .lines`)
  if (log && mine().includes(key)) {
    const old = log.querySelector(`[data-seq="${line.seq}"]`)
    log.querySelector('.empty')?.remove()
    if (old) old.replaceWith(drawLine(line))
    else log.append(drawLine(line))
    log.scrollTop = log.scrollHeight
    if (line.from === 'bot') $('windows').setAttribute('data-said', String(line.seq))
  }
  drawChats()
}
let ready = false
async function refresh() {
  state = await (await fetch('/simulator/state')).json()
  if (!state.people.some((person) => person.name === me)) me = state.people[0]?.name ?? ''
  $('me').replaceChildren(
    ...state.people.map((person) =>
      make('option', {
        value: person.name,
        textContent: person.roles.length > 0 ? `${person.name}（${person.roles.join('、')}）` : person.name,
        selected: person.name === me,
      }),
    ),
  )
  $('room-members').replaceChildren(
    ...state.people.map((person) => make('label', {}, make('input', { type: 'checkbox', value: person.name }), person.name)),
  )
  drawWindows()
}
function become(name) {
  me = name
  localStorage.setItem('me', name)
  $('me').value = name
  drawWindows()
}
$('me').addEventListener('change', () => become($('me').value))
$('back').addEventListener('click', () => {
  document.body.classList.remove('open')
  shown = []
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
$('person-form').addEventListener('submit', async (event) => {
  const form = new FormData(event.target)
  const person = { name: form.get('name'), friend: form.get('friend') === 'on', ...(form.get('role') ? { role: form.get('role') } : {}) }
  if (await post('people', person)) {
    event.target.reset()
    await refresh()
    become(person.name)
  }
})
$('room-form').addEventListener('submit', async (event) => {
  const members = [...$('room-members').querySelectorAll('input:checked')].map((one) => one.value)
  const room = { name: new FormData(event.target).get('name'), members: members.length > 0 ? members : [me] }
  if (await post('rooms', room)) {
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

await refresh()
for (const line of await (await fetch('/simulator/transcript')).json()) receive(line)
ready = true
drawWindows()
const events = new EventSource(`/simulator/events?after=${last}`)
events.addEventListener('entry', (event) => receive(JSON.parse(event.data)))
events.addEventListener('people', refresh)
