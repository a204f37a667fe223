import { z } from 'zod';
import { shownBrowser } from '../chromium/browsers.ts';

interface Question {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
  readonly defaultButton: number;
  /** A field's initial text; null for no field. */
  readonly field: string | null;
}

const pressed = z.object({ button: z.number(), text: z.string() });
const call = z.object({ payload: z.string() });
const frameTree = z.object({ frameTree: z.object({ frame: z.object({ id: z.string() }) }) });

/** Asks the person in a small window; null if they close it. */
export async function ask(question: Question): Promise<z.infer<typeof pressed> | null> {
  const browser = await shownBrowser();
  const page = await browser.newPage({ width: 620, height: 320 });
  const { session } = page;
  const answered = new Promise<z.infer<typeof pressed>>((resolve) => {
    session.on('Runtime.bindingCalled', (params) =>
      resolve(pressed.parse(JSON.parse(call.parse(params).payload))),
    );
  });
  await session.send('Runtime.addBinding', { name: 'answer' });
  const tree = frameTree.parse(await session.send('Page.getFrameTree'));
  await session.send('Page.setDocumentContent', {
    frameId: tree.frameTree.frame.id,
    html: markup(question),
  });
  await session.send('Runtime.evaluate', { expression: behaviour });
  const answer = await Promise.race([answered, page.gone.then(() => null)]);
  browser.protocol.post('Target.closeTarget', { targetId: page.targetId });
  return answer;
}

function markup({ message, detail, buttons, defaultButton, field }: Question): string {
  return `<!doctype html><title>${asText(message)}</title>
<style>
  :root { color-scheme: light dark }
  body { font: 15px/1.5 system-ui, sans-serif; margin: 28px }
  h1 { font-size: 18px; margin: 0 0 8px }
  p { white-space: pre-wrap }
  input { box-sizing: border-box; width: 100%; font: inherit; padding: 6px }
  footer { margin-top: 20px; display: flex; gap: 8px; justify-content: flex-end }
  button { font: inherit; padding: 6px 16px }
</style>
<h1>${asText(message)}</h1><p>${asText(detail)}</p>
<form>
${field === null ? '' : `<input name="text" aria-label="File" value="${asText(field)}" autofocus>`}
<footer>${buttons
    .map(
      (label, index) =>
        `<button value="${index}" type="${index === defaultButton ? 'submit' : 'button'}">${asText(label)}</button>`,
    )
    .join('')}</footer>
</form>`;
}

const behaviour = `(() => {
  const form = document.querySelector('form');
  const press = (button) => answer(JSON.stringify({ button: Number(button.value), text: form.text?.value ?? '' }));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    press(form.querySelector('[type=submit]'));
  });
  for (const button of form.querySelectorAll('[type=button]')) {
    button.addEventListener('click', () => press(button));
  }
  (form.text ?? form.querySelector('[type=submit]')).focus();
})()`;

function asText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
