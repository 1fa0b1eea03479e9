// Takes GOV.UK Frontend's ready-made stylesheet and script into our static files. The stylesheet loses the
// font "GDS Transport" and the crest: both belong to government domains and must never be asked for.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [from, to] = process.argv.slice(2)
const family = '-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif'
const styles = readFileSync(join(from, 'govuk-frontend.min.css'), 'utf8')
  .replace(/@font-face\{[^}]*\}/g, '')
  .replace(/font-family:GDS Transport,arial,sans-serif/g, `font-family:${family}`)
  .replace(/url\([^)]*govuk-crest\.svg\)/g, 'none')
  .replace(/\/\*# sourceMappingURL=.*?\*\//g, '')
if (/GDS Transport|crest\.svg|\/assets\/fonts/.test(styles)) {
  throw new Error('GOV.UK Frontend has changed: its stylesheet still names the font or the crest')
}
mkdirSync(to, { recursive: true })
writeFileSync(join(to, 'govuk-frontend.css'), styles)
writeFileSync(join(to, 'govuk-frontend.js'),
  readFileSync(join(from, 'govuk-frontend.min.js'), 'utf8').replace(/\/\/# sourceMappingURL=.*/g, ''))
