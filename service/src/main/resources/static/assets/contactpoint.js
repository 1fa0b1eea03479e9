// Improves pages that work without it: GOV.UK's components, the warning before the session ends, "Show".
import { initAll } from './govuk-frontend.js'

initAll()

const WARNING_SECONDS = 120

/** Warns once, two minutes before the end; signs out by leaving when the time is over. */
function watchSession(banner) {
  let ends = Date.now() + Number(banner.dataset.session) * 1000
  let told = false
  const send = path => fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ [banner.dataset.tokenName]: banner.dataset.token })
  })
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
    if (left <= 0) { location.replace('/sign-in') } else if (left <= WARNING_SECONDS && !told) {
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

document.querySelectorAll('[data-session]').forEach(watchSession)
document.querySelectorAll('.cp-password input').forEach(offerToShow)
// A page that the back button brings out of memory is asked for again: it may belong to an ended session.
addEventListener('pageshow', event => { if (event.persisted) { location.reload() } })
