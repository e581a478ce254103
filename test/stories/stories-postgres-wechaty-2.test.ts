import { everyStory } from '../support/story/every.js'

everyStory('postgres', 'wechaty', { nth: 2, of: 4 })
