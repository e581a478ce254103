/** Pieces of the page: elements, what is said at its edge, dialogs, and the samples it offers. */
export const $ = (id) => document.getElementById(id)

const COLOURS = ['#3b7dd8', '#c2583b', '#4c8a57', '#8757a8', '#b07d1f', '#2e8a8f', '#a84868']
const MOST_PICTURE = 12 * 1024 * 1024
export const PLACES = [
  { lat: 39.9093, lng: 116.6572, name: '万达广场（示例）' },
  { lat: 39.9021, lng: 116.6558, name: '通州北苑地铁站（示例）' },
  { lat: 39.8843, lng: 116.6689, name: '梨园文化广场（示例）' },
]
export const TRIES = [
  { label: '① 小明在群里求助', as: '小明', room: '通州骑手一群', text: '/求助 车坏了 在万达广场门口' },
  { label: '② 李社工接案', as: '李社工', text: '接案 1' },
  { label: '③ 老张遇到危险', as: '老张', room: '通州骑手一群', text: '/求助 有人晕倒了 在北苑地铁站' },
  { label: '④ 王协调员要控制台', as: '王协调员', text: '控制台' },
]

export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}
const colour = (name) => COLOURS[[...name].reduce((sum, one) => sum + one.codePointAt(0), 0) % COLOURS.length]
export function face(name, isBot) {
  const letters = [...name.replaceAll(/（[^）]*）/g, '')].slice(-2).join('')
  const element = make('span', { className: 'face', textContent: letters, ariaHidden: 'true' })
  element.style.background = isBot ? '#07a35a' : colour(name)
  return element
}

let telling
let staying = ''
/** Said until something else is: '' when nothing is to be said any more. */
export function stay(text) {
  staying = text
  if (!telling) $('status').textContent = text
}
export function tell(text) {
  $('status').textContent = text
  clearTimeout(telling)
  telling = setTimeout(() => {
    telling = undefined
    $('status').textContent = staying
  }, 4000)
}
export async function post(path, body) {
  const response = await fetch(`/simulator/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined)
  if (response?.ok) return true
  tell(response ? '没发出去，请检查一下再试。' : '连不上伙伴，它还在运行吗？')
  return false
}

function showDialog(label, ...children) {
  const dialog = make('dialog', { className: 'pick' }, ...children)
  dialog.setAttribute('aria-label', label)
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
  return dialog
}
const button = (textContent, act, className = '') => {
  const element = make('button', { type: 'button', textContent, className })
  element.addEventListener('click', act)
  return element
}
/** One of several; `act` gets its place in the list. */
export function chooseFrom(label, labels, act) {
  const dialog = showDialog(
    label,
    ...labels.map((one, at) =>
      button(one, () => {
        dialog.close()
        act(at)
      }),
    ),
    button('关闭', () => dialog.close(), 'quiet'),
  )
}
/** Words that may be changed before they leave. */
export function edit(label, value, act) {
  const text = make('textarea', { rows: 8, value, maxLength: 20_000 })
  text.setAttribute('aria-label', label)
  const send = button('发送', () => {
    dialog.close()
    act(text.value)
  })
  const dialog = showDialog(
    label,
    text,
    send,
    button('关闭', () => dialog.close(), 'quiet'),
  )
}

const dataOf = (blob) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).split(',')[1])
    reader.onerror = reject
    reader.readAsDataURL(blob)
  })
/** What `say` takes of a picked file; undefined, with a word about it, when it is none or too large. */
export async function pictureOf(file) {
  if (!/^image\/(jpeg|png|gif|webp)$/.test(file.type)) tell('只能发 JPG、PNG、GIF 或 WebP 图片。')
  else if (file.size > MOST_PICTURE) tell('图片太大了，最多 12 MB。')
  else return { name: file.name.slice(-100), base64: await dataOf(file) }
  return undefined
}
/** A hole in a road, drawn. */
export async function samplePicture() {
  const canvas = make('canvas', { width: 240, height: 160 })
  const pen = canvas.getContext('2d')
  const fill = (style, shape) => {
    pen.fillStyle = style
    pen.beginPath()
    shape()
    pen.fill()
  }
  fill('#8d8f92', () => pen.rect(0, 0, 240, 160))
  fill('#f3f1e6', () => pen.rect(114, 0, 12, 44))
  fill('#f3f1e6', () => pen.rect(114, 64, 12, 32))
  fill('#45474a', () => pen.ellipse(96, 116, 54, 22, 0, 0, 7))
  fill('#141516', () => pen.ellipse(96, 112, 44, 15, 0, 0, 7))
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
  return { name: '示例.png', base64: await dataOf(blob) }
}
