// On the page of a question the keys 1 to 9 choose an answer; Enter sends the form, as it does without this.
addEventListener('keydown', event => {
  const typing = event.target.matches('textarea, select, input:not([type="radio"]):not([type="checkbox"])')
  if (typing || event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return
  const choice = document.querySelectorAll('input[name="choice"]')[event.key - 1]
  if (choice) {
    choice.click()
    choice.focus()
  }
})
