import { redact } from './redact.js';

/** Severity of a log line. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/**
 * Receives what the client does. No message is ever handed in, so no userData and no token; an
 * error, though, quotes what the desktop said.
 *
 * @param level - its severity.
 * @param message - one sentence.
 * @param details - facts about it, often an error.
 */
export type Logger = (level: LogLevel, message: string, details?: unknown) => void;

const said = new Set<string>();

/** The default: says nothing but warnings and errors, each of them once. */
export const quietLogger: Logger = (level, message, details) => {
  if ((level !== 'warn' && level !== 'error') || said.has(message)) return;
  said.add(message);
  console[level](`[scapi] ${message}`, details instanceof Error ? details.message : '');
};

const LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];

/**
 * Creates a logger that prints to the console, redacted.
 *
 * @param minimum - the lowest severity that is printed.
 */
export const createConsoleLogger =
  (minimum: LogLevel = 'debug'): Logger =>
  (level, message, details) => {
    if (LEVELS.indexOf(level) < LEVELS.indexOf(minimum)) return;
    console[level](`[scapi] ${message}`, redact(details) ?? '');
  };

/** Prints everything to the console, redacted; for development. */
export const consoleLogger: Logger = (...line) => createConsoleLogger()(...line);
