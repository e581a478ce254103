export type Ready = ReturnType<typeof createReady>

/** Up is: the login was handled, and the platform said that it is ready, in whichever order. */
export function createReady(up: () => void) {
  let said = false
  let loggedIn = false
  const look = () => {
    if (said && loggedIn) up()
  }
  return {
    said() {
      said = true
      look()
    },
    loggedIn() {
      loggedIn = true
      look()
    },
    not() {
      said = false
      loggedIn = false
    },
  }
}
