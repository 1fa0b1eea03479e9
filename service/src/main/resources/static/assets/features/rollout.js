// The tile map takes one stop of the Tab key; arrow keys go to the nearest tile that way. Without script every tile is a stop.
for (const map of document.querySelectorAll('[data-tiles]')) {
  const tiles = [...map.querySelectorAll('a')]
  const place = (tile) => ({ x: Number(tile.dataset.x), y: Number(tile.dataset.y) })
  const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

  const settle = (tile) => {
    for (const one of tiles) one.setAttribute('tabindex', one === tile ? '0' : '-1')
  }

  const next = (from, [dx, dy]) => {
    const here = place(from)
    let best = null
    let least = Infinity
    for (const one of tiles) {
      const there = place(one)
      const along = (there.x - here.x) * dx + (there.y - here.y) * dy
      const aside = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx)
      if (along <= 0 || aside > along * 2) continue
      const far = along + 3 * aside
      if (far < least) { least = far; best = one }
    }
    return best
  }

  map.addEventListener('keydown', (event) => {
    const way = ways[event.key]
    const from = event.target.closest('a')
    if (!way || !from || event.altKey || event.ctrlKey || event.metaKey) return
    const to = next(from, way)
    event.preventDefault()
    if (to) { settle(to); to.focus() }
  })
  map.addEventListener('focusin', (event) => settle(event.target.closest('a')))
  if (tiles.length > 0) settle(tiles[0])
  const words = map.parentElement.querySelector('.rollout-keys')
  if (words) words.hidden = false
}
