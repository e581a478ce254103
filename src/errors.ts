export type AppErrorCode = 'invalid' | 'not_found' | 'forbidden' | 'conflict' | 'too_many'

/** A refusal meant for a person: `message` is one Chinese sentence that says what to do next. Never retried. */
export class AppError extends Error {
  override readonly name = 'AppError'
  constructor(
    readonly code: AppErrorCode,
    sentence: string,
  ) {
    super(sentence)
  }
}

/** Several people answer to the name that was said: which one is asked, with numbers and rooms, and the same words are heard again for the one chosen. */
export class SeveralPeople extends AppError {
  constructor(readonly called: string) {
    super('conflict', called)
  }
}

/** A send that the chat platform refused or did not answer. `retryable` false: sending again cannot help. */
export class SendError extends Error {
  override readonly name = 'SendError'
  /** `unsure`: no answer came, so the message may have been delivered; `limited`: the platform says we send too much. */
  constructor(
    readonly reason: string,
    readonly retryable: boolean,
    readonly kind: 'refused' | 'unsure' | 'limited' = 'refused',
  ) {
    super(reason)
  }
}

/** The database cannot be reached now; what was being written was not written. */
export class DatabaseDown extends Error {
  override readonly name = 'DatabaseDown'
}
