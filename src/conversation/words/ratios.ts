/** Naive Bayes over features of short texts: how much each speaks for one kind of them against all others. */

/** Features by their places, and how rare each is. */
export interface Known {
  places: Map<string, number>
  rarity: Float64Array
}
export type Vector = { place: number; value: number }[]

const SMOOTH = 0.05
/** A single character says less than a pair. */
const SINGLE = 0.6

/** The features of some texts, and how rare each is among them. */
export function rarityOf(texts: readonly ReadonlyMap<string, number>[]): Known {
  const places = new Map<string, number>()
  const counts: number[] = []
  for (const features of texts)
    for (const feature of features.keys()) {
      const place = places.get(feature) ?? places.set(feature, places.size).size - 1
      counts[place] = (counts[place] ?? 0) + 1
    }
  const rarity = Float64Array.from(places, ([feature, place]) => {
    return Math.log((texts.length + 1) / (counts[place] ?? 1)) * ([...feature].length === 1 ? SINGLE : 1)
  })
  return { places, rarity }
}

/** Known features by their rarity, repetition by its logarithm, at length 1. */
export function vectorOf(features: ReadonlyMap<string, number>, { places, rarity }: Known): Vector {
  const vector: Vector = []
  let square = 0
  for (const [feature, count] of features) {
    const place = places.get(feature)
    if (place === undefined) continue
    const value = (1 + Math.log(count)) * (rarity[place] ?? 0)
    square += value * value
    vector.push({ place, value })
  }
  const length = Math.sqrt(square) || 1
  for (const one of vector) one.value /= length
  return vector
}

/** Of each feature the logarithm of its share within one kind's texts against its share in all others, reckoned when it is first met. */
export function learnRatios(
  rows: readonly { at: number; vector: Vector }[],
  features: number,
  kinds: number,
): (place: number) => Float32Array {
  const sums = Array.from({ length: features }, () => new Map<number, number>())
  const ofKind = new Float64Array(kinds).fill(SMOOTH * features)
  for (const { at, vector } of rows)
    for (const { place, value } of vector) {
      sums[place]?.set(at, (sums[place].get(at) ?? 0) + value)
      ofKind[at] = (ofKind[at] ?? 0) + value
    }
  const all = ofKind.reduce((sum, one) => sum + one, 0)
  const inAndOut = Array.from(ofKind, (inKind) => Math.log(all - inKind) - Math.log(inKind))
  const known: (Float32Array | undefined)[] = []
  return (place) => {
    let ratios = known[place]
    if (!ratios) {
      const own = sums[place] ?? new Map<number, number>()
      const total = [...own.values()].reduce((sum, one) => sum + one, SMOOTH * kinds)
      ratios = Float32Array.from(inAndOut, (base, at) => {
        const value = (own.get(at) ?? 0) + SMOOTH
        return base + Math.log(value) - Math.log(total - value + SMOOTH)
      })
      known[place] = ratios
    }
    return ratios
  }
}
