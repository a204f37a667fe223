import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { type FileExportPorts, fileExports } from '../../../electron/export/file-exports.ts';
import type { FileForm } from '../../../electron/export/file-form.ts';
import { isOwnFile } from '../../../electron/export/own-file.ts';
import type { PlanDocument, PlanMarkdown } from '../../../electron/ipc/contract.ts';
import { OtherFileError } from '../../../electron/store/disk/failure.ts';
import { aroundCalls, type FileCall } from '../../helpers/around-calls.ts';
import { withoutPauses } from '../../helpers/launch/without-pauses.ts';
import { systemError } from '../../helpers/system-error.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';

const plan: PlanDocument = {
  title: 'Ada: 1/2',
  language: 'en',
  markup: '<main>plan</main>',
  stylesheet: '',
  paper: 'A4',
};
const text: PlanMarkdown = { title: 'Ada: 1/2', markdown: '# Growth plan\n\nZoë, שלום, 山田 👍\n' };
const pdf = Buffer.from('%PDF-1.4');

function ports(folder: string, change: Partial<FileExportPorts> = {}): FileExportPorts {
  return {
    askWhere: async (suggestion) => suggestion,
    print: async () => pdf,
    folders: [() => folder],
    isOwn: () => false,
    clock: () => new Date(2026, 2, 2, 23, 59),
    ...change,
  };
}

test('the plan is saved where you chose, with the title and the date in the suggested name', async () => {
  const folder = temporaryFolder();
  const exporter = fileExports(ports(folder));
  const name = 'Growth plan – Ada 1 2 – 2026-03-02.pdf';
  expect(await exporter.exportPlan(plan)).toEqual({ kind: 'saved', name, folder });
  expect(readFileSync(join(folder, name)).equals(pdf)).toBe(true);
  expect(exporter.lastExported('plan')).toBe(join(folder, name));
});

test('the next plan is suggested in the folder of the last one', async () => {
  const folder = temporaryFolder();
  const other = join(folder, 'other');
  mkdirSync(other);
  const asked: string[] = [];
  const exporter = fileExports(
    ports(folder, {
      askWhere: async (suggestion) => {
        asked.push(suggestion);
        return join(other, 'mine.pdf');
      },
    }),
  );
  await exporter.exportPlan(plan);
  await exporter.exportPlan(plan);
  expect(asked[0]?.startsWith(join(folder, 'Growth plan'))).toBe(true);
  expect(asked[1]?.startsWith(join(other, 'Growth plan'))).toBe(true);
});

test('cancelling writes nothing and prints nothing', async () => {
  const folder = temporaryFolder();
  let printed = 0;
  const exporter = fileExports(
    ports(folder, {
      askWhere: async () => null,
      print: async () => {
        printed += 1;
        return pdf;
      },
    }),
  );
  expect(await exporter.exportPlan(plan)).toEqual({ kind: 'cancelled' });
  expect(printed).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
  expect(() => exporter.lastExported('plan')).toThrow(/Nothing has been exported/);
});

test('data that can’t be read from the disk is an outcome, and nothing is written', async () => {
  const folder = temporaryFolder();
  const exporter = fileExports(ports(folder));
  const unreadable = () => {
    throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_READ' });
  };
  const outcome = { kind: 'not-saved', why: 'data-unreadable' };
  expect(await exporter.exportData(unreadable)).toMatchObject(outcome);
  expect(await exporter.exportCsv('weeks', unreadable)).toMatchObject(outcome);
  expect(readdirSync(folder)).toEqual([]);
  const broken = () => {
    throw new TypeError('a slip');
  };
  await expect(exporter.exportData(broken)).rejects.toThrow('a slip');
});

test('a folder that disappeared meanwhile is an outcome, and the previous file stays the last one', async () => {
  const folder = temporaryFolder();
  let place = join(folder, 'first.pdf');
  const exporter = fileExports(ports(folder, { askWhere: async () => place }));
  await exporter.exportPlan(plan);
  place = join(folder, 'gone', 'second.pdf');
  expect(await exporter.exportPlan(plan)).toEqual({
    kind: 'not-saved',
    why: 'folder-gone',
    name: 'second.pdf',
    folder: join(folder, 'gone'),
  });
  expect(exporter.lastExported('plan')).toBe(join(folder, 'first.pdf'));
});

test('if the Documents folder is missing or unknown, the dialog opens in the next existing folder', async () => {
  const folder = temporaryFolder();
  const asked: string[] = [];
  const suggestedAmong = async (folders: FileExportPorts['folders']) => {
    const askWhere = async (suggestion: string) => {
      asked.push(suggestion);
      return null;
    };
    expect(await fileExports(ports(folder, { askWhere, folders })).exportMarkdown(text)).toEqual({
      kind: 'cancelled',
    });
  };
  const none = () => {
    throw new Error('Failed to get ‘documents’ path');
  };
  await suggestedAmong([none, () => folder]);
  await suggestedAmong([() => join(folder, 'gone'), () => folder]);
  await suggestedAmong([none, none]);
  const name = 'Growth plan – Ada 1 2 – 2026-03-02.md';
  expect(asked).toEqual([join(folder, name), join(folder, name), name]);
});

test('if the folder of the last export is gone, the nearest existing one or Documents is suggested', async () => {
  const [folder, documents] = [temporaryFolder(), temporaryFolder()];
  const last = join(folder, 'around', 'plans');
  mkdirSync(last, { recursive: true });
  const asked: string[] = [];
  const exporter = fileExports(
    ports(documents, {
      askWhere: async (suggestion) => {
        asked.push(dirname(suggestion));
        return asked.length === 1 ? join(last, 'mine.md') : null;
      },
    }),
  );
  await exporter.exportMarkdown(text);
  rmSync(last, { recursive: true });
  await exporter.exportMarkdown(text);
  rmSync(join(folder, 'around'), { recursive: true });
  await exporter.exportMarkdown(text);
  expect(asked).toEqual([documents, join(folder, 'around'), documents]);
});

test.each(['EPERM', 'EACCES', 'EBUSY'])(
  'a file open in another program (%s) is reported as in use and isn’t changed',
  async (code) => {
    const folder = temporaryFolder();
    const file = join(folder, 'open.pdf');
    writeFileSync(file, 'open elsewhere');
    const exporter = fileExports(ports(folder, { askWhere: async () => file }));
    const refused = (name: FileCall) => {
      throw systemError(code, name);
    };
    await aroundCalls(['promises.rename'], refused, () =>
      withoutPauses(async () => {
        expect(await exporter.exportPlan(plan)).toEqual({
          kind: 'not-saved',
          why: 'in-use',
          name: 'open.pdf',
          folder,
        });
      }),
    );
    expect(readFileSync(file, 'utf8')).toBe('open elsewhere');
    expect(readdirSync(folder)).toEqual(['open.pdf']);
  },
);

test.each([
  ['the folder is a file', 'in-the-way/plan.pdf', 'folder-gone'],
  ['a folder has the name', 'folder.pdf', 'is-folder'],
  ['the name is too long', `${'n'.repeat(252)}.pdf`, 'name-too-long'],
  ['the path is too long', `${'folder.pdf/../'.repeat(400)}plan.pdf`, 'name-too-long'],
])('%s: the outcome says so', async (_what, path, why) => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'folder.pdf'));
  writeFileSync(join(folder, 'in-the-way'), '');
  const exporter = fileExports(ports(folder, { askWhere: async () => `${folder}/${path}` }));
  expect(await exporter.exportPlan(plan)).toMatchObject({ kind: 'not-saved', why });
});

test('pressing twice asks once and writes the plan once', async () => {
  const folder = temporaryFolder();
  let asked = 0;
  const exporter = fileExports(
    ports(folder, {
      askWhere: async (suggestion) => {
        asked += 1;
        return suggestion;
      },
    }),
  );
  const [one, two] = await Promise.all([
    exporter.exportPlan(plan),
    exporter.exportPlan({ ...plan }),
  ]);
  expect(one.kind).toBe('saved');
  expect(two).toEqual(one);
  expect(asked).toBe(1);
  expect(readdirSync(folder).length).toBe(1);
});

test('another plan is rejected during an export, and accepted afterwards', async () => {
  const folder = temporaryFolder();
  const exporter = fileExports(ports(folder));
  const other = { ...plan, title: 'Another' };
  const first = exporter.exportPlan(plan);
  expect(await exporter.exportPlan(other)).toEqual({ kind: 'cancelled' });
  expect((await first).kind).toBe('saved');
  expect((await exporter.exportPlan(other)).kind).toBe('saved');
  expect(readdirSync(folder).length).toBe(2);
});

test('a plan that can’t be printed is a bug, writes nothing, and doesn’t block the next one', async () => {
  const folder = temporaryFolder();
  let broken = true;
  const exporter = fileExports(
    ports(folder, {
      print: async () => {
        if (broken) throw new Error('the printer is broken');
        return pdf;
      },
    }),
  );
  await expect(exporter.exportPlan(plan)).rejects.toThrow('the printer is broken');
  expect(readdirSync(folder)).toEqual([]);
  broken = false;
  expect((await exporter.exportPlan(plan)).kind).toBe('saved');
});

test('an export reports data whose file has been replaced', async () => {
  const exporter = fileExports(ports(temporaryFolder()));
  const another = () => {
    throw new OtherFileError('another by now');
  };
  expect(await exporter.exportData(another)).toMatchObject({ why: 'other-file' });
});

test.each(['EINVAL', 'EILSEQ'])(
  'a name that the disk rejects (%s) is distinguished from a failing disk',
  async (code) => {
    const exporter = fileExports(ports(temporaryFolder()));
    const refused = (name: FileCall) => {
      throw systemError(code, name);
    };
    const whyAt = async (call: FileCall) =>
      await aroundCalls([call], refused, () => exporter.exportMarkdown(text));
    expect(await whyAt('promises.rename')).toMatchObject({ why: 'name-refused' });
    expect(await whyAt('promises.open')).toMatchObject({ why: 'name-refused' });
    expect(await whyAt('handle.sync')).toMatchObject({ why: 'disk-error' });
  },
);

test('a file that was written but not confirmed by the disk isn’t reported as unchanged', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'mine.md');
  writeFileSync(file, 'older');
  const exporter = fileExports(ports(folder, { askWhere: async () => file }));
  let syncs = 0;
  const second = (name: FileCall) => {
    syncs += 1;
    if (syncs === 2) throw systemError('EIO', name);
  };
  await aroundCalls(['handle.sync'], second, async () => {
    const outcome = await exporter.exportMarkdown(text);
    expect(outcome).toMatchObject({ kind: 'not-saved', why: 'unconfirmed' });
  });
  expect(readFileSync(file, 'utf8')).toBe(text.markdown);
});

test('the last file of each kind is remembered: saving a table isn’t saving the data', async () => {
  const [one, other] = [temporaryFolder(), temporaryFolder()];
  const places = [join(one, 'all.json'), join(other, 'actions.csv')];
  const exporter = fileExports(ports(one, { askWhere: async () => places.shift() ?? null }));
  await exporter.exportData(() => '{}');
  await exporter.exportCsv('actions', () => '');
  expect(exporter.lastExported('data')).toBe(join(one, 'all.json'));
  expect(exporter.lastExported('table')).toBe(join(other, 'actions.csv'));
  expect(() => exporter.lastExported('plan')).toThrow(/Nothing has been exported/);
});

test('a missing extension is added, but if that names an existing file, nothing is written', async () => {
  const folder = temporaryFolder();
  const exporter = fileExports(ports(folder, { askWhere: async () => join(folder, 'mine') }));
  expect(await exporter.exportPlan(plan)).toMatchObject({ name: 'mine.pdf' });
  writeFileSync(join(folder, 'mine.pdf'), 'not asked about');
  writeFileSync(join(folder, 'mine'), 'of another kind');
  expect(await exporter.exportPlan(plan)).toMatchObject({ why: 'name-taken', name: 'mine.pdf' });
  expect(readFileSync(join(folder, 'mine.pdf'), 'utf8')).toBe('not asked about');
  expect(readFileSync(join(folder, 'mine'), 'utf8')).toBe('of another kind');
});

test('the plan is saved as complete Markdown with the same name and its own extension, and nothing is printed', async () => {
  const folder = temporaryFolder();
  const asked: FileForm[] = [];
  const exporter = fileExports(
    ports(folder, {
      askWhere: async (suggestion, form) => {
        asked.push(form);
        return suggestion;
      },
      print: () => Promise.reject(new Error('nothing is to be printed')),
    }),
  );
  const name = 'Growth plan – Ada 1 2 – 2026-03-02.md';
  expect(await exporter.exportMarkdown(text)).toEqual({ kind: 'saved', name, folder });
  expect(readFileSync(join(folder, name), 'utf8')).toBe(text.markdown);
  expect(readdirSync(folder)).toEqual([name]);
  expect(asked).toMatchObject([{ name: 'Markdown', endings: ['md', 'markdown'] }]);
});

test('the save dialog gets the form to be saved', async () => {
  const asked: string[] = [];
  const exporter = fileExports(
    ports(temporaryFolder(), {
      askWhere: async (_suggestion, { name }) => {
        asked.push(name);
        return null;
      },
    }),
  );
  await exporter.exportPlan(plan);
  await exporter.exportMarkdown(text);
  expect(asked).toEqual(['PDF', 'Markdown']);
});

test('the last folder and the last file are shared by both forms', async () => {
  const folder = temporaryFolder();
  const other = join(folder, 'other');
  mkdirSync(other);
  const asked: string[] = [];
  const exporter = fileExports(
    ports(folder, {
      askWhere: async (suggestion, { endings }) => {
        asked.push(suggestion);
        return join(other, `mine.${endings[0]}`);
      },
    }),
  );
  await exporter.exportPlan(plan);
  await exporter.exportMarkdown(text);
  expect(asked[1]).toBe(join(other, 'Growth plan – Ada 1 2 – 2026-03-02.md'));
  expect(exporter.lastExported('plan')).toBe(join(other, 'mine.md'));
  await exporter.exportPlan(plan);
  expect(exporter.lastExported('plan')).toBe(join(other, 'mine.pdf'));
});

test('an export of one form is rejected during the other, and pressing twice for text asks once', async () => {
  const folder = temporaryFolder();
  let asked = 0;
  const exporter = fileExports(
    ports(folder, {
      askWhere: async (suggestion) => {
        asked += 1;
        return suggestion;
      },
    }),
  );
  const first = exporter.exportMarkdown(text);
  const again = exporter.exportMarkdown({ ...text });
  expect(await exporter.exportPlan(plan)).toEqual({ kind: 'cancelled' });
  expect(await exporter.exportMarkdown({ ...text, markdown: '' })).toEqual({ kind: 'cancelled' });
  expect((await first).kind).toBe('saved');
  expect(await again).toEqual(await first);
  expect(asked).toBe(1);
  expect((await exporter.exportPlan(plan)).kind).toBe('saved');
});

test.each([
  ['mine', 'mine.md'],
  ['mine.MD', 'mine.MD'],
  ['mine.markdown', 'mine.markdown'],
  ['mine.pdf', 'mine.pdf.md'],
  ['v1.2', 'v1.2.md'],
])('text saved as %s becomes %s', async (chosen, name) => {
  const folder = temporaryFolder();
  const exporter = fileExports(ports(folder, { askWhere: async () => join(folder, chosen) }));
  expect(await exporter.exportMarkdown(text)).toMatchObject({ name });
  expect(readdirSync(folder)).toEqual([name]);
});

test.each([
  'rung.db',
  'rung.db-wal',
  'rung.key',
  'rung.lock',
  'RUNG.KEY',
  'rung.remembered',
  'rung-set-aside-2026-03-02T09-00-00.000Z.db',
  'backups/rung-2026-03-02T09-00-00-000Z-daily.db',
  'backups/rung.key',
  'a link to the key.pdf',
  'elsewhere/mine.sqlite',
  'a link to the data.pdf',
])('nothing is saved over %s, which is Rung’s own', async (name) => {
  const folder = temporaryFolder();
  for (const inner of ['backups', 'elsewhere']) mkdirSync(join(folder, inner));
  const dataFile = join(folder, 'elsewhere', 'mine.sqlite');
  writeFileSync(dataFile, '');
  writeFileSync(join(folder, 'rung.key'), 'key');
  symlinkSync(join(folder, 'rung.key'), join(folder, 'a link to the key.pdf'));
  symlinkSync(dataFile, join(folder, 'a link to the data.pdf'));
  const own = { folder, backupsFolder: join(folder, 'backups'), dataFile };
  const askWhere = async () => join(folder, name);
  const isOwn = (file: string) => isOwnFile(file, own);
  const exporter = fileExports(ports(folder, { askWhere, isOwn }));
  for (const _again of [1, 2]) {
    expect(await exporter.exportPlan(plan)).toMatchObject({ kind: 'not-saved', why: 'own-file' });
  }
  expect(readFileSync(join(folder, 'rung.key'), 'utf8')).toBe('key');
  expect(readFileSync(dataFile, 'utf8')).toBe('');
});

test.each(['Rung data 2026-03-02.pdf', 'rung.pdf', 'elsewhere/rung.key.pdf'])(
  '%s doesn’t count as Rung’s own, even in Rung’s folder',
  (name) => {
    const folder = temporaryFolder();
    const own = { folder, backupsFolder: join(folder, 'backups') };
    const dataFile = join(folder, 'rung.db');
    expect(isOwnFile(join(folder, name), { ...own, dataFile })).toBe(false);
  },
);
