import { log } from './built.js'

/** What a run of its own is told: the task of `tasks/` and what it needs to know. */
export interface Order {
  task: string
  args: unknown
}

interface Task {
  run(args: unknown): Promise<unknown>
}

process.once('message', ({ task, args }: Order) => {
  log.level = 'error'
  import(`./tasks/${task}.ts`)
    .then((found: Task) => found.run(args))
    .then(
      (result) => process.send?.({ result }, () => process.exit(0)),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
})
