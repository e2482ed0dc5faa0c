#!/usr/bin/env node
// Lies here and not in dist, so that npm can link the command before the first build.
import '../dist/main.js';
