/** What an attacker would try from a compromised page. Each runs in the page and returns whether it succeeded. */
export type Attack = (origin: string) => Promise<'through' | 'refused'>;

/** Sending out what it reads, or loading more code. */
export const outwards: Readonly<Record<string, Attack>> = {
  fetch: (origin) =>
    fetch(`${origin}/fetch`).then(
      () => 'through',
      () => 'refused',
    ),
  'fetch without waiting for an answer': (origin) =>
    fetch(`${origin}/keepalive`, { mode: 'no-cors', keepalive: true, method: 'POST' }).then(
      () => 'through',
      () => 'refused',
    ),
  XMLHttpRequest: (origin) =>
    new Promise((done) => {
      const request = new XMLHttpRequest();
      request.onload = () => done('through');
      request.onerror = () => done('refused');
      request.open('GET', `${origin}/xhr`);
      request.send();
    }),
  WebSocket: (origin) =>
    new Promise((done) => {
      try {
        const socket = new WebSocket(origin.replace('http', 'ws'));
        socket.onopen = () => done('through');
        socket.onerror = () => done('refused');
      } catch {
        done('refused');
      }
    }),
  EventSource: (origin) =>
    new Promise((done) => {
      const source = new EventSource(`${origin}/events`);
      source.onopen = () => done('through');
      source.onerror = () => done('refused');
    }),
  'an image': (origin) =>
    new Promise((done) => {
      const image = new Image();
      image.onload = () => done('through');
      image.onerror = () => done('refused');
      image.src = `${origin}/image.png`;
    }),
  'a script': (origin) =>
    new Promise((done) => {
      const script = document.createElement('script');
      script.onload = () => done('through');
      script.onerror = () => done('refused');
      script.src = `${origin}/script.js`;
      document.body.append(script);
    }),
  'a stylesheet': (origin) =>
    new Promise((done) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.onload = () => done('through');
      link.onerror = () => done('refused');
      link.href = `${origin}/style.css`;
      document.body.append(link);
    }),
  'a font': (origin) =>
    new FontFace('x', `url(${origin}/font.woff2)`).load().then(
      () => 'through',
      () => 'refused',
    ),
  'a worker': (origin) =>
    new Promise((done) => {
      try {
        const worker = new Worker(`${origin}/worker.js`);
        worker.onmessage = () => done('through');
        worker.onerror = () => done('refused');
      } catch {
        done('refused');
      }
    }),
  'a worker of the app’s own script': () =>
    new Promise((done) => {
      const [script] = document.scripts;
      try {
        const worker = new Worker(script?.src ?? '', { type: 'module' });
        worker.onerror = (event) => done(event instanceof ErrorEvent ? 'through' : 'refused');
        setTimeout(() => done('through'), 2_000);
      } catch {
        done('refused');
      }
    }),
  'a service worker': () =>
    navigator.serviceWorker === undefined
      ? Promise.resolve('refused')
      : navigator.serviceWorker.register(document.scripts[0]?.src ?? '').then(
          () => 'through',
          () => 'refused',
        ),
};

/** Running code that is not the app's: in a separate task, because the policy doesn't apply to the test's own code. */
export const inwards: Readonly<Record<string, Attack>> = {
  eval: () =>
    new Promise((done) => {
      setTimeout(() => {
        try {
          // biome-ignore lint/security/noGlobalEval: the test checks that it is blocked
          window.eval('1');
          done('through');
        } catch {
          done('refused');
        }
      });
    }),
  'a function made of text': () =>
    new Promise((done) => {
      setTimeout(() => {
        try {
          Function('return 1')();
          done('through');
        } catch {
          done('refused');
        }
      });
    }),
};

/** Asking the computer for more than a page needs. */
export const permissions: Readonly<Record<string, Attack>> = {
  camera: () =>
    navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'through',
      () => 'refused',
    ),
  microphone: () =>
    navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'through',
      () => 'refused',
    ),
  screen: () =>
    navigator.mediaDevices.getDisplayMedia().then(
      () => 'through',
      () => 'refused',
    ),
  notifications: () =>
    Notification.requestPermission().then((answer) =>
      answer === 'granted' ? 'through' : 'refused',
    ),
  clipboard: () =>
    navigator.clipboard.readText().then(
      () => 'through',
      () => 'refused',
    ),
  place: () =>
    new Promise((done) => {
      navigator.geolocation.getCurrentPosition(
        () => done('through'),
        () => done('refused'),
      );
    }),
};
