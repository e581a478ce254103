import { everyStory } from '../support/story/every.js'

everyStory('sqlite', 'fake')
