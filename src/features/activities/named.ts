/** 周六, 骑手, a number: stands in many titles and in much that is said beside one. */
export const OF_MANY = /^(?:活动|骑手|志愿|周[一二三四五六日天末])$|^(?!.*\p{L}{2})/u

/**
 * Those a text names: each by the longest run of at least two characters that its title shares with it, `nothing` skipped. One whose run
 * lies within the longer run of another is not meant (周六体检 is not 周日体检). `to`: where in the text the first of them ends.
 */
export function namedIn<A extends { title: string }>(
  activities: readonly A[],
  text: string,
  nothing = /^活动$/,
): { activities: A[]; to: number } {
  const runs = activities.flatMap((activity) => {
    const run = longestOf(activity.title, text, nothing)
    return run ? [{ activity, ...run }] : []
  })
  const within = (inner: Run, outer: Run) =>
    outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from
  const meant = runs.filter((run) => !runs.some((other) => within(run, other)))
  return { activities: meant.map(({ activity }) => activity), to: meant[0]?.to ?? 0 }
}

interface Run {
  from: number
  to: number
}

function longestOf(title: string, text: string, nothing: RegExp): Run | undefined {
  for (let length = Math.min(title.length, text.length); length >= 2; length--)
    for (let at = 0; at + length <= title.length; at++) {
      const run = title.slice(at, at + length)
      const from = nothing.test(run) ? -1 : text.indexOf(run)
      if (from >= 0) return { from, to: from + length }
    }
  return undefined
}
