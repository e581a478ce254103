/** Every sentence about rooms. */
export const registered = (name: string, of: string[]) =>
  `本群「${name}」登记好了${of.length > 0 ? `：${of.join('，')}` : ''}。发「/帮助」看看我能做什么。`
export const noArea = (name: string) => `没有找到区域「${name}」。请写街道或镇的名字，例如：/登记本群 区域 北苑街道 站点 北苑站`
export const bareOn = '好了，这个群里不用加「/」，直接说「求助 …」就行。'
export const bareOff = '好了，这个群里要加「/」才算指令，例如：/求助 …'
export const firstAidOn = '好了，这个群里有人说到人命关天的事，我会提醒打什么电话，十分钟里最多一次。别的话我不看也不存。'
export const firstAidOff = '好了，没有叫我的话我不再回应。'
export const settingForm = '请写：/设置 口令 开，或 /设置 急救提醒 开；要关就把「开」换成「关」。'
