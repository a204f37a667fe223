import { afterEach, expect, vi } from 'vitest';
// Comes before any module of the interface, because renderer/api.ts reads `window.rung` when it is loaded.
import './main-process.ts';
import '../../renderer/styles/mantine.css';
import '../../renderer/styles/tokens.css';
import '../../renderer/styles/base.css';
import '../../renderer/styles/visually-hidden.css';

// In production, StrictMode does nothing.
if (!import.meta.env.DEV) throw new Error('Component tests need React in development');

// In development, React reports mistakes here.
const errors = vi.spyOn(console, 'error');

afterEach(() => {
  expect(errors.mock.calls).toEqual([]);
  errors.mockClear();
});
