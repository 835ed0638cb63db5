// Notes when the form answers: a control of the form is in the page, and a task queued then has run.
(() => {
  globalThis.benchTook = false;
  const note = (control) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      globalThis.benchControl = control;
      globalThis.benchAnswers = performance.now();
      control.focus();
      control.addEventListener('keydown', () => { globalThis.benchTook = true; });
    };
    channel.port2.postMessage(0);
  };
  const look = () => document.querySelector('form input, form textarea, form select');
  const watch = new MutationObserver(() => {
    const control = look();
    if (!control) return;
    watch.disconnect();
    note(control);
  });
  watch.observe(document, { childList: true, subtree: true });

  globalThis.benchFocusText = () => {
    const box = document.querySelector('form input[type=text], form input:not([type]), form textarea');
    box?.focus();
    return document.activeElement === box && box !== null;
  };
})();
