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
  // Looks out for a control from now on, and for a tap.
  globalThis.benchWatch = () => {
    globalThis.benchAnswers = undefined;
    const watch = new MutationObserver(() => {
      const control = look();
      if (!control) return;
      watch.disconnect();
      note(control);
    });
    watch.observe(document, { childList: true, subtree: true });
    addEventListener('click', (event) => { globalThis.benchTapped = event.timeStamp; }, { capture: true });
  };
  benchWatch();

  // The middle of a link that the app has drawn, three seconds after the first paint; null before.
  globalThis.benchReady = (link) => {
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity;
    const found = document.querySelector('[role=status]') && document.querySelector(link);
    if (!found || performance.now() < painted + 3000) return null;
    const { x, y, width, height } = found.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  };

  // What a key costs: from the event's arrival, before any listener of the app, over its handlers and all that they
  // queued as microtasks, to the end of a layout that is forced then. A message is a task, so it runs after them.
  globalThis.benchKeys = [];
  addEventListener('input', () => {
    const arrived = performance.now();
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      document.body.getBoundingClientRect();
      globalThis.benchKeys.push(performance.now() - arrived);
    };
    channel.port2.postMessage(0);
  }, { capture: true });

  globalThis.benchFocusText = () => {
    const box = document.querySelector('form input[type=text], form input:not([type]), form textarea');
    box?.focus();
    return document.activeElement === box && box !== null;
  };
})();
