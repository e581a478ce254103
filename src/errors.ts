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

/** A command that cannot go on as it was said: its speaker is asked, and it is heard again with the answer. */
export abstract class Unfinished extends AppError {
  /** The words of the whole command, where the message at hand was only a part of them. */
  words: string | undefined
}

/** Several people answer to the name that was said: which one is asked, with numbers and rooms, and the same words are heard again for the one chosen. */
export class SeveralPeople extends Unfinished {
  constructor(readonly called: string) {
    super('conflict', called)
  }
}

/** A part of a command was left out: `sentence` asks for it, and what is answered is put behind the words that were said, `lead` between them. */
export class MissingPart extends Unfinished {
  constructor(
    sentence: string,
    readonly lead = '',
  ) {
    super('invalid', sentence)
  }
}

/** That part is the number of an item, of these where they are known: a digit alone answers it before anything that was asked earlier. */
export class MissingNumber extends MissingPart {
  constructor(
    sentence: string,
    lead = '',
    readonly among: readonly number[] = [],
  ) {
    super(sentence, lead)
  }
}

/** A send that the chat platform refused or did not answer. `retryable` false: sending again cannot help. */
export class SendError extends Error {
  override readonly name = 'SendError'
  /**
   * `unsure`: no answer came, so the message may have been delivered; `limited`: the platform says we send too much; `away`: nobody could be
   * asked, so it was surely not delivered, and says nothing about this message.
   */
  constructor(
    readonly reason: string,
    readonly retryable: boolean,
    readonly kind: 'refused' | 'unsure' | 'limited' | 'away' = 'refused',
  ) {
    super(reason)
  }
}

/** The database cannot be reached now; what was being written was not written. */
export class DatabaseDown extends Error {
  override readonly name = 'DatabaseDown'
}

/** Another process changed the row between its reading and this change: the transaction is run once more, from its beginning. */
export class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile'
}
