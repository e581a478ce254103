import { everyStory } from '../support/story/every.js'

everyStory('postgres', 'wechaty', 'even')
