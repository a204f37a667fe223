import { expect, test } from 'vitest';
import { contextMenu } from '../../../electron/window/context-menu.ts';

const editFlags = {
  canUndo: true,
  canRedo: false,
  canCut: false,
  canCopy: true,
  canPaste: true,
  canDelete: false,
  canSelectAll: true,
  canEditRichly: false,
};

test('in a field the mouse offers what the keyboard can do, as far as it can be done now', () => {
  const items = contextMenu({ isEditable: true, editFlags, selectionText: '' });
  expect(items.flatMap(({ role, enabled }) => (role && enabled ? [role] : []))).toEqual([
    'undo',
    'copy',
    'paste',
    'selectAll',
  ]);
  expect(items.flatMap(({ role, enabled }) => (role && !enabled ? [role] : []))).toEqual([
    'redo',
    'cut',
    'delete',
  ]);
});

test('of marked words it offers a copy, and elsewhere there is no menu', () => {
  const words = { isEditable: false, editFlags, selectionText: 'How do we deliver this?' };
  expect(contextMenu(words)).toEqual([{ role: 'copy', enabled: true }]);
  expect(contextMenu({ ...words, selectionText: ' \n' })).toEqual([]);
});
