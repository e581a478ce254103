import { everyStory } from '../support/story/every.js'

everyStory('postgres', 'wechaty', { nth: 3, of: 4 })
