const THERE =
  '(?:[这那](?:边|儿|里|块儿?|头|个地方|条路|附近)?|旁边?|边上|附近|周围|前面|后面|对面|路上|路边|路口|马路|半路|街上|外面|门口|楼下|桥[上下]|老地方|原来(?:的地方|那儿?)|一带)'
const NOWHERE = new RegExp(`^(?:就|在|还|是|从|往|我们?|你们?|刚才?|刚刚|上次|的)*${THERE}(?:的?${THERE})*(?:[上里]|呢|啊|呀|的|吧|呗)*$`)
const LOOSE = /(?:[这那](?:边|块儿?|片|一带|头)|附近|一带)(?:的?(?:路上|路边|马路上?|街上))?$/

const LONGEST = 20

/** 就那边, 在路上, 老地方: somewhere, and nobody who was not there knows where. */
export const isNowhere = (plain: string): boolean => plain.length <= LONGEST && NOWHERE.test(plain.replace(/[\s，,。.!！~、]+/g, ''))

/** 梨园那边路上: a name, and all around it may be meant. */
export const isLoosePlace = (place: string): boolean => LOOSE.test(place.trim())
