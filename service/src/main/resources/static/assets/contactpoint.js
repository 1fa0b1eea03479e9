// Improves pages that work without it: GOV.UK's components, the warning before the session ends, "Show", and forms
// that are sent once.
import { initAll } from './govuk-frontend.js'

initAll()

const WARNING_SECONDS = 120
const LAST_SECONDS = 4
const SENT_ONCE_MILLISECONDS = 4000

/** The form that somebody has begun to fill in, if there is one. */
function begun() {
  const changed = field => field.type === 'radio' || field.type === 'checkbox'
    ? field.checked !== field.defaultChecked
    : !['hidden', 'password', 'file', 'submit', 'button'].includes(field.type) && field.value !== field.defaultValue
  return [...document.querySelectorAll('main form[method=post]')]
    .find(form => [...form.elements].some(field => 'defaultValue' in field && changed(field)))
}

/** Warns once, two minutes before the end; in its last seconds keeps what was typed and signs out. */
function watchSession(banner) {
  let ends = Date.now() + Number(banner.dataset.session) * 1000
  let told = false
  let leaving = false
  const send = (path, fields = new URLSearchParams()) => {
    fields.set(banner.dataset.tokenName, banner.dataset.token)
    return fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: fields })
  }
  const leave = async () => {
    leaving = true
    const form = begun()
    if (form) {
      const fields = new URLSearchParams(new FormData(form))
      fields.set('leads-to', new URL(form.action).pathname)
      await send('/kept', fields).catch(() => {})
    }
    const out = document.querySelector('form[action="/sign-out"]')
    if (ends > Date.now()) { out.submit() } else { location.replace('/sign-in') }
  }
  const hide = () => { banner.hidden = true; told = false }
  banner.querySelector('[data-stay]').addEventListener('click', async () => {
    const answer = await send('/session')
    if (!answer.ok) { location.assign('/sign-in'); return }
    ends = Date.now() + Number(await answer.text()) * 1000
    hide()
    document.getElementById('main').focus()
  })
  banner.querySelector('[data-leave]').addEventListener('click', () => document.querySelector('form[action="/sign-out"]').submit())
  setInterval(() => {
    const left = (ends - Date.now()) / 1000
    if (left <= LAST_SECONDS && !leaving) { leave() } else if (left <= WARNING_SECONDS && !told && !leaving) {
      told = true
      banner.hidden = false
      banner.focus()
    }
  }, 1000)
}

/** A button beside a password that shows what was typed. */
function offerToShow(field) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'govuk-button govuk-button--secondary'
  const say = () => {
    const shown = field.type === 'text'
    button.textContent = shown ? 'Hide' : 'Show'
    button.setAttribute('aria-label', shown ? 'Hide password' : 'Show password')
  }
  button.addEventListener('click', () => { field.type = field.type === 'text' ? 'password' : 'text'; say() })
  field.form.addEventListener('submit', () => { field.type = 'password' })
  say()
  field.after(button)
}

/** A second press on a button within a few seconds sends nothing a second time. */
function sendOnce(event) {
  const form = event.target
  const last = Number(form.dataset.sent || 0)
  if (event.defaultPrevented) { return }
  if (Date.now() - last < SENT_ONCE_MILLISECONDS) { event.preventDefault() } else { form.dataset.sent = Date.now() }
}

document.querySelectorAll('[data-session]').forEach(watchSession)
document.addEventListener('submit', sendOnce)
// A page that answers a form is found again at an address of its own: coming back to it sends nothing twice.
const address = document.getElementById('main').dataset.address
if (address) { history.replaceState(null, '', address) }
document.querySelectorAll('.cp-password input').forEach(offerToShow)
// A page that the back button brings out of memory is asked for again: it may belong to an ended session.
addEventListener('pageshow', event => { if (event.persisted) { location.reload() } })
