import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { inwards, outwards, permissions } from '../helpers/attacks.ts';
import { expect, freshFolder, test } from '../helpers/launch/launch-rung.ts';
import { localServer } from '../helpers/local-server.ts';
import { heading } from '../helpers/person/person.ts';
import { readPdf } from '../helpers/read-pdf.ts';

const welcome = 'Where are you on the ladder, and where would you like to be?';

test('an injected script finds no way out, no way to run more, and no access to the computer', async ({
  launchRung,
}) => {
  const server = await localServer();
  const { page, runtime } = await launchRung({ ownChromium: true });
  await heading(page, welcome);
  const address = page.url();
  const policy = (await (await page.reload())?.allHeaders())?.['content-security-policy'] ?? '';
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).not.toContain('unsafe');

  const ofNode = ['require', 'process', 'module', 'Buffer', 'global', 'setImmediate'];
  expect(await page.evaluate((names) => names.filter((name) => name in window), ofNode)).toEqual(
    [],
  );
  for (const attacks of [outwards, inwards, permissions]) {
    for (const [name, attack] of Object.entries(attacks)) {
      expect(await page.evaluate(attack, server.origin), name).toBe('refused');
    }
  }
  await tryInMarkup(page, server.origin);
  // The stand-in isn't asked about addresses that Chromium handles by itself.
  await tryToLeave(page, server.origin, runtime === 'electron');
  await drop(page, join(freshFolder('rung-dropped-'), 'dropped.html'), `${server.origin}/dragged`);

  // Something that goes all the way through the main process returns after everything tried before it.
  await expect
    .poll(() => page.evaluate(() => window.rung.start().then(({ kind }) => kind)))
    .toBe('ready');
  expect(page.url()).toBe(address);
  await heading(page, welcome);
  expect(await page.evaluate(() => Reflect.get(window, 'hit'))).toBeUndefined();
  expect(server.heard).toEqual([]);
  server.close();
});

test('a script in a printed growth plan runs nothing and fetches nothing, and the print window is closed', async ({
  launchRung,
}) => {
  const server = await localServer();
  const rung = await launchRung();
  await heading(rung.page, welcome);
  const file = join(freshFolder('rung-plan-'), 'plan.pdf');
  await rung.answerSaveDialog(file);
  const outcome = await rung.page.evaluate((to) => {
    const markup = [
      '<main><h1>Hostile</h1><p id="a">as it was</p><noscript>no script here</noscript>',
      '<script>document.getElementById("a").textContent = "it ran"</script>',
      '<p onclick="1" style="display: none">style is let be</p>',
      `<img src="${to}/a.png" alt="picture" onerror="document.body.textContent = 'it ran'">`,
      `<iframe src="${to}/frame"></iframe><iframe srcdoc="inner"></iframe><object data="${to}/o"></object>`,
      `<link rel="stylesheet" href="${to}/a.css"><link rel="preconnect" href="${to}/">`,
      `<style>@import url(${to}/b.css); h1 { display: none }</style>`,
      `<meta http-equiv="refresh" content="0;url=${to}/refresh"><base href="${to}/"></main>`,
    ].join('');
    const stylesheet = `@import url(${to}/c.css); h1 { background: url(${to}/d.png) }
      @font-face { font-family: x; src: url(${to}/e.woff2) } p { font-family: x }`;
    return window.rung.exportPlan({ title: 'H', language: 'en', markup, stylesheet, paper: 'A4' });
  }, server.origin);
  expect(outcome).toMatchObject({ kind: 'saved' });
  const { text } = await readPdf(file);
  for (const said of ['Hostile', 'as it was', 'no script here', 'style is let be']) {
    expect(text).toContain(said);
  }
  expect(text).not.toContain('it ran');
  expect(server.heard).toEqual([]);
  expect(await rung.windows()).toHaveLength(1);
  server.close();
});

/** Markup that loads, runs or styles by itself, inserted into the page; it stays there as plain text. */
async function tryInMarkup(page: Page, origin: string): Promise<void> {
  const colour = await page.evaluate(async (to) => {
    const hit = 'window.hit = 1';
    const place = document.createElement('div');
    document.body.append(place);
    place.innerHTML = [
      `<img src="${to}/img.png" onerror="${hit}">`,
      `<svg onload="${hit}"><script>${hit}</script><image href="${to}/svg.png"/></svg>`,
      `<iframe src="${to}/frame"></iframe><iframe srcdoc="<script>parent.${hit}</script>"></iframe>`,
      `<iframe src="data:text/html,<script>parent.${hit}</script>"></iframe>`,
      `<iframe src="javascript:parent.${hit}"></iframe>`,
      `<object data="${to}/object"></object><embed src="${to}/embed">`,
      `<video src="${to}/video" autoplay></video><audio src="${to}/audio" autoplay></audio>`,
      `<style>@import url(${to}/import.css); body { background: url(${to}/body.png) }</style>`,
      `<p id="tried" style="color: rgb(1, 2, 3); background: url(${to}/style.png)">tried</p>`,
      `<base href="${to}/"><meta http-equiv="refresh" content="0;url=${to}/refresh">`,
      ...[
        'preload',
        'prefetch',
        'preconnect',
        'dns-prefetch',
        'modulepreload',
        'manifest',
        'icon',
      ].map((rel) => `<link rel="${rel}" as="image" href="${to}/${rel}">`),
    ].join('');
    for (const [kind, text] of [
      ['text/javascript', hit],
      ['module', hit],
      ['speculationrules', `{"prefetch":[{"source":"list","urls":["${to}/speculated"]}]}`],
    ]) {
      const script = document.createElement('script');
      script.type = kind ?? '';
      script.textContent = text ?? '';
      place.append(script);
    }
    const peer = new RTCPeerConnection({ iceServers: [{ urls: to.replace('http://', 'stun:') }] });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
    await new Promise((gathered) => {
      peer.onicegatheringstatechange = () =>
        peer.iceGatheringState === 'complete' && gathered(null);
      setTimeout(gathered, 1_500);
    });
    peer.close();
    const tried = document.getElementById('tried');
    return tried === null ? '' : getComputedStyle(tried).color;
  }, origin);
  expect(colour).not.toBe('rgb(1, 2, 3)');
}

/** Every way to another address, or to a new window. */
async function tryToLeave(page: Page, origin: string, withBlobs: boolean): Promise<void> {
  const opened = await page.evaluate(
    async ({ to, blobs }) => {
      const click = (attributes: Readonly<Record<string, string>>) => {
        const link = document.createElement('a');
        for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
        document.body.append(link);
        link.click();
      };
      const blob = URL.createObjectURL(new Blob(['<script>1</script>'], { type: 'text/html' }));
      click({ href: `${to}/link` });
      click({ href: `${to}/tab`, target: '_blank' });
      click({ href: `${to}/pinged`, ping: `${to}/ping`, target: '_top' });
      click({ href: `${to}/download`, download: 'a.txt' });
      click({ href: 'data:text/plain,secret', download: 'b.txt' });
      click({ href: blob, download: 'c.html' });
      const form = document.createElement('form');
      form.method = 'post';
      form.action = `${to}/form`;
      document.body.append(form);
      form.submit();
      navigator.sendBeacon(`${to}/beacon`, 'secret');
      const addresses = [`${to}/page`, 'file:///etc/passwd', 'javascript:window.hit = 1'];
      for (const url of blobs ? [...addresses, blob] : addresses) {
        window.location.href = url;
        await new Promise((later) => setTimeout(later, 50));
      }
      window.location.replace('data:text/html,elsewhere');
      return [`${to}/window`, 'about:blank', blob, 'app://plan/index.html'].map(
        (url) => window.open(url) === null,
      );
    },
    { to: origin, blobs: withBlobs },
  );
  expect(opened).toEqual([true, true, true, true]);
}

/** As if a person dropped a file or a link on the window by mistake. */
async function drop(page: Page, file: string, link: string): Promise<void> {
  writeFileSync(file, '<script>1</script>');
  const session = await page.context().newCDPSession(page);
  for (const dragged of [
    { items: [], files: [file] },
    { items: [{ mimeType: 'text/uri-list', data: link }], files: [] },
  ]) {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      const data = { ...dragged, dragOperationsMask: 1 };
      await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
    }
  }
  await session.detach();
}
