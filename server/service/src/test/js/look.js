// What a reader would stumble on in this page as it is laid out now, a line each.
(() => {
  const found = []
  const tell = (what, node) => found.push(`${what}: ${(node.textContent.trim() || node.outerHTML).slice(0, 60)}`)
  const wide = document.documentElement.scrollWidth
  if (wide > innerWidth) found.push(`${wide} px wide`)

  // A text in a column of less than three characters, one below the other.
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node; (node = texts.nextNode());) {
    const style = getComputedStyle(node.parentElement)
    if (node.data.trim().length < 4 || style.writingMode !== 'horizontal-tb') continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const lines = [...range.getClientRects()]
    const widest = Math.max(...lines.map(line => line.width))
    if (new Set(lines.map(line => Math.round(line.top))).size > 2 && widest < 3 * parseFloat(style.fontSize))
      tell('column of a character or two', node)
  }

  const paper = matchMedia('print').matches
  for (const box of document.body.querySelectorAll('*')) {
    if (box.matches('textarea, svg, svg *')) continue
    const cut = box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).overflowX !== 'visible'
    if (cut && paper) tell('cut off on paper', box)
    if ((cut || box.matches('pre')) && box.tabIndex !== 0) tell('scrolls, out of reach of keys', box)
  }
  for (const head of document.querySelectorAll('th')) if (!head.textContent.trim()) tell('empty head', head)
  for (const link of document.links) {
    if (!link.textContent.trim()) tell('link without words', link)
    if (![link, ...link.children].some(each => getComputedStyle(each).textDecorationLine === 'underline'))
      tell('link not underlined', link)
  }
  for (const cell of document.querySelectorAll('.held')) {
    const { left, right, width } = cell.getBoundingClientRect()
    if (cell.tagName === 'TD' && (width < 20 || left < 0 || right > innerWidth)) tell('out of sight', cell)
  }
  if (paper) {
    // What is met is a line without its evidence on paper; what is not met has its reasons.
    for (const reason of document.querySelectorAll('details li'))
      if (!reason.closest('.passed') && !reason.getBoundingClientRect().height) { tell('folded on paper', reason); break }
    const table = document.querySelector('.matrix')
    // A page of A4 is about 1020 px high within its margins.
    if (table && table.getBoundingClientRect().top > 600) tell('first page nearly blank', table)
  }
  return found.join('\n')
})()
