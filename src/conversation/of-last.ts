/**
 * `read`, with its results kept for the two texts it read last: of one message several ask the same, some in between of a part of it or of it in
 * other words. They share a result, so nobody may change it.
 */
export function ofLast<R>(read: (text: string) => R): (text: string) => R {
  let last: Kept<R> | undefined
  let before: Kept<R> | undefined
  return (text) => {
    if (last?.text === text) return last.result
    const known = before?.text === text ? before : { text, result: read(text) }
    before = last
    last = known
    return known.result
  }
}

interface Kept<R> {
  text: string
  result: R
}
