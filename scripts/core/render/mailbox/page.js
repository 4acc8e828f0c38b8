// Makes the frame as high as its mail, and shows it as wide as a phone when asked. Without it the frame scrolls.
for (const frame of document.querySelectorAll('.sheet iframe')) {
  const adjust = () => {
    const page = frame.contentDocument
    if (!page?.body) return
    frame.style.height = '0'
    frame.style.height = `${page.documentElement.scrollHeight}px`
  }
  frame.addEventListener('load', adjust)
  new ResizeObserver(adjust).observe(frame.parentElement)
  frame.addEventListener('transitionend', adjust)
  adjust()
}

for (const button of document.querySelectorAll('.sight button')) {
  button.addEventListener('click', () => {
    document.querySelector('.sheet').dataset.width = button.dataset.width
    for (const one of document.querySelectorAll('.sight button'))
      one.setAttribute('aria-pressed', String(one === button))
  })
}
