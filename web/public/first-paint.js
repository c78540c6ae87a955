// Sets theme and language before the first paint, so that a dark window never flashes white.
;(function () {
  var root = document.documentElement
  var scheme = 'auto'
  try {
    scheme = localStorage.getItem('parley.theme') || 'auto'
    root.lang = localStorage.getItem('parley.language') || (navigator.language.startsWith('ru') ? 'ru' : 'en')
  } catch (blocked) {
    console.warn('Storage is blocked, preferences last for this page only', blocked)
  }
  var dark = scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.theme = dark ? 'dark' : 'light'
  root.dataset.mantineColorScheme = root.dataset.theme
})()
