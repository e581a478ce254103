/** It must not go on as things stand: the message says so and what to do, in Chinese and then in English. Not retried, no stack needed. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused'
  constructor(chinese: string, english: string) {
    super(`${chinese}\n${english}`)
  }
}

/** Another process has the data folder. */
export class FolderInUse extends StartRefused {}
