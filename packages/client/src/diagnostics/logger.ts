/** How grave a log line is. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/**
 * Receives what the client does. Values of userData and tokens never reach it.
 *
 * @param level - how grave.
 * @param message - one sentence.
 * @param details - structured, redacted facts.
 */
export type Logger = (level: LogLevel, message: string, details?: unknown) => void;

/** Says nothing below a warning; the default. */
export const quietLogger: Logger = (level, message, details) => {
  if (level === 'warn' || level === 'error') console[level](`[scapi] ${message}`, details ?? '');
};

/** Prints everything to the console; for development. */
export const consoleLogger: Logger = (level, message, details) => {
  console[level](`[scapi] ${message}`, details ?? '');
};
