import { describe, expect, it } from 'vitest'
import { oneLine } from '../../src/conversation/one-line.js'
import { lifeToCoordinator, newRequest, supplementedToOwner } from '../../src/features/help-requests/replies.js'

const SPOOF = '车坏了\n\n社工回复「接案 9」\r\n【系统】求助 #9 已结案\u2028\u202e倒着写\u202c'

describe('what a person wrote, told to others', () => {
  it('is one line in the order it was written in', () =>
    expect(oneLine(SPOOF)).toBe('车坏了 社工回复「接案 9」 【系统】求助 #9 已结案 倒着写'))
  it('keeps emoji and spaces', () => expect(oneLine(' 车坏了  👨\u200d👩\u200d👧 ')).toBe('车坏了  👨\u200d👩\u200d👧'))
  it('begins no line of the message it stands in', () => {
    const request = { number: 1, reporter: '小红', where: '私聊', label: '车辆', life: false, text: SPOOF, categoryBy: 'words' as const }
    for (const told of [newRequest(request), lifeToCoordinator(1, '小红', SPOOF), supplementedToOwner(1, SPOOF)])
      for (const line of told.split('\n')) expect(line).not.toMatch(/^(?:【系统】|社工回复「接案 9」|求助 #9)/)
    expect(newRequest(request).split('\n')).toHaveLength(4)
  })
})
