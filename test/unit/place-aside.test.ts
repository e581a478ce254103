import { describe, expect, it } from 'vitest'
import { findPlace } from '../../src/conversation/places/places.js'

describe('a name that everybody knows, and a side of it', () => {
  it.each([
    ['解放碑那边路面塌了', '解放碑那边'],
    ['洪崖洞下面护栏断了', '洪崖洞下面'],
    ['火车站北广场电线耷拉着', '火车站北广场'],
  ])('%s', (text, place) => expect(findPlace(text)?.text).toBe(place))
  it.each(['小明那边说不行', '老张后面还有单', '美团那边客服不理我', '这边路塌了', '手机旁边有水'])('no place: %s', (text) =>
    expect(findPlace(text)).toBeUndefined())
})
