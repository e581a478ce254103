import { everyStory } from '../support/story/every.js'

everyStory('postgres', 'wechaty', { nth: 4, of: 4 })
