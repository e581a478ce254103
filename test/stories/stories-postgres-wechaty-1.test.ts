import { everyStory } from '../support/story/every.js'

// Both at once: a story runs once on each database, through each gateway and by each bell, and no more often than that.
everyStory('postgres', 'wechaty', { nth: 1, of: 4 })
