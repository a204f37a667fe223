import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
} from '@mantine/core';

/** Mantine's scale of ten shades is not used: every colour comes from `styles/tokens.css`. */
const accent = [
  '#e2efee',
  '#c5dfdd',
  '#9dc8c5',
  '#74b1ad',
  '#4b9a96',
  '#2a8481',
  '#0b6e6e',
  '#095c5c',
  '#074b4b',
  '#053a3a',
] as const;

const warm = [
  '#f6f4ef',
  '#f0ede6',
  '#e6e3dc',
  '#d9d5cc',
  '#b9b5ab',
  '#979389',
  '#77736a',
  '#5c636b',
  '#3b4045',
  '#1e2124',
] as const;

const night = [
  '#eceae4',
  '#c9cac8',
  '#a9afb6',
  '#8a9097',
  '#3a3f46',
  '#2c3036',
  '#1c1f23',
  '#15171a',
  '#1c1f23',
  '#0b0c0e',
] as const;

/** Input is saved only in the data: the engine must not remember any field, not even when navigating back to it. */
const off = { defaultProps: { autoComplete: 'off' } } as const;
/** By name: the components themselves are loaded with the screens that use them. */
const withoutMemory = { PasswordInput: off, Select: off, TextInput: off, Textarea: off } as const;

export const theme = createTheme({
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'ui-monospace, monospace',
  headings: { fontFamily: 'var(--serif)', fontWeight: '600' },
  primaryColor: 'accent',
  colors: { accent, gray: warm, dark: night },
  defaultRadius: 8,
  cursorType: 'pointer',
  respectReducedMotion: true,
  // Text on a filled element: Mantine would use white, but the dark theme's accent is too light for it.
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input);
    return input.variant === 'filled' ? { ...colours, color: 'var(--on-accent)' } : colours;
  },
  components: {
    ...withoutMemory,
    Chip: { defaultProps: { variant: 'outline' } },
  },
  fontSizes: { xs: '13px', sm: '15px', md: '15px', lg: '17px', xl: '21px' },
});

const shared = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--soft)',
  '--mantine-color-placeholder': 'var(--soft)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--accent-tint)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-error': 'var(--danger-text)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
  '--mantine-primary-color-light': 'var(--accent-tint)',
  '--mantine-primary-color-light-hover': 'var(--accent-tint)',
  '--mantine-primary-color-light-color': 'var(--accent)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-color-accent-filled': 'var(--accent)',
  '--mantine-color-accent-filled-hover': 'var(--accent-hover)',
  '--mantine-color-accent-light': 'var(--accent-tint)',
  '--mantine-color-accent-light-hover': 'var(--accent-tint)',
  '--mantine-color-accent-light-color': 'var(--accent)',
} as const;

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: shared,
  dark: shared,
});
