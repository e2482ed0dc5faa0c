#!/usr/bin/env node
import { runCommand } from './run-command.js';
import { runDoctor } from './run-doctor.js';
import { runFromTrace } from './run-from-trace.js';

const words = process.argv.slice(2);
const [first, ...rest] = words;
if (first === 'doctor') await runDoctor(rest, new URL('../doctor/page/', import.meta.url));
else if (first === 'from-trace') await runFromTrace(rest);
else await runCommand(words, { folder: new URL('../page/', import.meta.url) });
