const BREAKS = /\s*[\p{Cc}\p{Zl}\p{Zp}]+\s*/gu
/** What turns the order of writing round. */
const TURNS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** What somebody wrote, as it stands in what others are told: on one line, so that none of it looks like a line the bot says itself. */
export const oneLine = (text: string): string => text.replace(TURNS, '').replace(BREAKS, ' ').trim()
