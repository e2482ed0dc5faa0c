#!/usr/bin/env node
import { runCommand } from './run-command.js';
import { runDoctor } from './run-doctor.js';

const [first, ...rest] = process.argv.slice(2);
if (first === 'doctor') await runDoctor(rest, new URL('../doctor/page/', import.meta.url));
else await runCommand(process.argv.slice(2), { folder: new URL('../page/', import.meta.url) });
