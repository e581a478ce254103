// What src/ holds besides TypeScript (pages, styles, pictures) goes to the same place under dist/. Plain JavaScript, so that a build
// needs nothing but the dependencies of the product itself.
import { cpSync, statSync } from 'node:fs'

cpSync('src', 'dist', { recursive: true, filter: (from) => statSync(from).isDirectory() || !/\.tsx?$/.test(from) })
