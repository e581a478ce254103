/** What is said of words that cannot be what they say. */
export const noSuchDay = (said: string) => `没有「${said}」这一天，请换一个日期，例如：11月28日`
