const ROADS =
  /^(.+?(?:大街|大道|路|街|巷))(?:上|和|与|跟|、|\/|&|,|，)*(.+?(?:大街|大道|路|街|巷))(?:的|那个)?(?:十字|丁字|交叉)?(?:路?口|交汇处|交口)/

/** 梨园镇云景东路 is 云景东路, where a road is named behind its town. */
const OF_TOWN = /^(?:[一-龥]{2,3}[市区县])?(?:[一-龥]{2,4}(?:街道|[镇乡]))?(?=[一-龥]{3,}$)/

/** The words for a place without what changes from mouth to mouth, '' when there are none; a crossing is the same whichever road is named first. */
export function placeKey(place: string | null): string {
  const plain = (place ?? '').normalize('NFKC').replace(/[\s的]|附近|那边|这边|旁边|门口$/g, '')
  const [, one, other] = ROADS.exec(plain) ?? []
  return one && other
    ? [one, other]
        .map((road) => road.replace(OF_TOWN, ''))
        .sort()
        .join('+')
    : plain.replace(/[，,。]/g, '')
}
