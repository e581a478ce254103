const NAME = '(?!我|咱|俺|你|您|忙|大家|自己|活动|这|那|个)[^\\s,，。、和跟与也都报取退一]{1,10}'
const NAMES = `${NAME}(?:(?:和|跟|与|、|,|，)${NAME})*`
const FOR = new RegExp(`(?:帮忙?|[替给代为])(?:一下)?\\s*(${NAMES})(?:也|都|一起)*\\s*(?:取消|撤|退|报|登记|占|留)`)
/** As it stands after a number: 报名 1 替老张. */
const FOR_ALONE = new RegExp(`(?:^|\\s)[替代帮]\\s*(${NAMES})\\s*$`)
/** 带老婆 and 我儿子: they are no members, and come with the one who speaks. */
const KIN = /^我|[爸妈爹娘]|老[婆公]|媳妇|爱人|对象|朋友|[儿]子|闺女|女儿|孩子|娃|家属|家人|[弟妹哥姐]$|徒弟$|同事|工友|兄弟/

/** Whom something is to be done for, by the names that were said: 帮老张报名, 给老张和小红报个名, 1 替老张. Undefined: for the speaker himself. */
export function forWhom(text: string): string[] | undefined {
  const plain = text.normalize('NFKC').slice(0, 60)
  const names = (FOR.exec(plain) ?? FOR_ALONE.exec(plain))?.[1]?.split(/和|跟|与|、|,|，/).filter(Boolean)
  return names && names.length > 0 && !names.some((name) => KIN.test(name)) ? names : undefined
}

/** The same as it is put behind a command: 替老张、小红; '' for the speaker himself. */
export const forOthers = (text: string): string => {
  const names = forWhom(text)
  return names ? `替${names.join('、')}` : ''
}
