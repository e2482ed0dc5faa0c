#!/usr/bin/env node
import { runCommand } from './run-command.js';

await runCommand(process.argv.slice(2), { folder: new URL('../page/', import.meta.url) });
