// "Enough to search": rings fill as one types. What is enough the server says; this only shows it sooner.

const panel = document.querySelector('[data-enough]')
const form = panel && panel.closest('form')

function filled(...names) {
  return names.some(name => form.elements[name] && form.elements[name].value.trim() !== '')
}

function dated(field) {
  return ['day', 'month', 'year'].every(part => filled(`${field}-${part}`))
}

const THERE = {
  family: () => filled('family'),
  birth: () => dated('born') || filled('age') || (dated('from') && dated('to')),
  more: () => filled('given', 'postcode', 'setting') || ['F', 'M'].includes(form.elements.sex.value)
}

function show(line) {
  const there = THERE[line.dataset.check]()
  const was = line.classList.contains('access-checks__there')
  line.classList.toggle('access-checks__there', there)
  line.classList.toggle('access-checks__missing', !there && line.dataset.missing === 'yes')
  line.classList.toggle('access-checks__open', !there && line.dataset.missing !== 'yes')
  line.querySelector('[data-said]').textContent = there ? ': there' : line.dataset.missing === 'yes' ? ': missing' : ''
  return there && !was
}

if (form) {
  const lines = [...panel.querySelectorAll('[data-check]')]
  lines.forEach(line => { line.dataset.missing = line.classList.contains('access-checks__missing') ? 'yes' : 'no' })
  form.addEventListener('input', () => lines.forEach(show))
  lines.forEach(show)
}
