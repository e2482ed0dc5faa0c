import { msg } from '@lit/localize';
import { ScapiError } from '@scapi/client';

/** What an element shows of an error. */
export interface ErrorWords {
  /** What happened, for the agent. */
  readonly text: string;
  /** What to do about it, for whoever can; empty when the text says all. */
  readonly hint: string;
}

/** Puts an error into words that an agent understands and a developer can act on. */
export function explainError(error: Error): ErrorWords {
  if (!(error instanceof ScapiError)) return { text: error.message, hint: '' };
  const { code, hint, errorMessage, message } = error;
  switch (code) {
    case 'REFUSED':
      return { text: typeof errorMessage === 'string' ? errorMessage : message, hint: '' };
    case 'NOT_ALLOWED':
      return { text: msg('The desktop does not allow this.'), hint };
    case 'TIMEOUT':
      return { text: msg('The desktop did not answer.'), hint };
    case 'RATE_LIMITED':
      return { text: msg('The desktop is pausing requests for a moment.'), hint };
    case 'UNAVAILABLE':
    case 'CLOSED':
      return { text: msg('There is no connection to the desktop.'), hint };
    default:
      return { text: message, hint };
  }
}
