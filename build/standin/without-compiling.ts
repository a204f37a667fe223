import { z } from 'zod';

// Compiling the schemas takes longer than everything that a run of the stand-in parses.
z.config({ jitless: true });
