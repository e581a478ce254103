import { SendError } from '../../errors.js'

/** Fewer bytes of a file came than it has. */
export class CutOff extends SendError {
  constructor() {
    super('the file was cut off', true)
  }
}
