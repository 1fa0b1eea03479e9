// Passkeys: the browser makes or uses one, and its answer travels in an ordinary form.

const KINDS = {
  get: json => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json) }),
  create: json => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json) })
}

const known = 'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential

function offer(form) {
  form.hidden = false
  document.querySelectorAll('[data-or]').forEach(or => { or.hidden = false })
  form.addEventListener('submit', async event => {
    event.preventDefault()
    const trouble = form.querySelector('[data-trouble]')
    trouble.hidden = true
    try {
      const credential = await KINDS[form.dataset.passkey](JSON.parse(form.dataset.options))
      form.elements.answer.value = JSON.stringify(credential.toJSON())
      form.submit()
    } catch {
      trouble.hidden = false
    }
  })
}

if (known) {
  document.querySelectorAll('[data-passkey]').forEach(offer)
}
