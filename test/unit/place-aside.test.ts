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

describe('a name of what stands anywhere', () => {
  it.each([
    ['消防通道堵了 在东门小区', '东门小区'],
    ['路灯坏了 在医院路', '医院路'],
    ['车坏了 在站前街', '站前街'],
  ])('%s: %s', (text, place) => expect(findPlace(text)?.text).toBe(place))
  it.each(['车停在学校路边', '人在公园散步', '孩子在学校'])('%s names none', (text) => expect(findPlace(text)).toBeUndefined())
})
