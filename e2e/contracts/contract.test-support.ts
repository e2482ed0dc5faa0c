/**
 * One suite for everything that shows a control: what each control promises is written once, in words
 * that an agent would use, and hooks, composables and elements are held to it before the same
 * simulated desktop. No framework in here: the suite's caller says how a control is used.
 */
import { expect, waitUntil } from '@open-wc/testing';
import type { ScapiClient } from '@scapi/client';
import type { Desktop } from '@scapi/simulator/testing';

/** What a control promises its users. */
export interface Contract {
  readonly sentence: string;
  /** Name of its hook and its composable. */
  readonly control: ControlName;
  /** Prepares the desktop. What it returns is what the control is told: options, properties. */
  readonly prepare?: (desktop: Desktop) => object | undefined;
  readonly play: (used: Used, desktop: Desktop, client: ScapiClient) => Promise<void>;
  /** A state of the control in a word or two. */
  readonly tell: (state: never) => string;
  /** What can be chosen in a state, where the play waits for it. */
  readonly offers?: (state: never) => readonly string[];
  /** All that was shown, in this order. */
  readonly shown: readonly string[];
}

export type ControlName =
  | 'useAgentState'
  | 'useCall'
  | 'useCampaigns'
  | 'useCases'
  | 'useConnection'
  | 'useConsult'
  | 'useDial'
  | 'useFrame'
  | 'useInteractions'
  | 'useMedia'
  | 'useOutbound'
  | 'useRecording'
  | 'useRecordingGuard'
  | 'useToast'
  | 'useUserData';

/** A control in use. */
export interface Used {
  /** Does something, by the name of the control's action. */
  readonly act: (action: string, ...values: readonly unknown[]) => Promise<unknown>;
  /** Resolves once this word is shown. */
  readonly shows: (word: string) => Promise<void>;
  /** Resolves once this can be chosen. */
  readonly offers: (choice: string) => Promise<void>;
}

/** A control that is on a page. */
export interface Shown {
  readonly act: Used['act'];
  readonly end: () => void;
}

/** Writes down what is shown now, and what can be chosen; left out where actions wait for that. */
export type Notes = (word: string, offers?: readonly string[]) => void;

/** Puts a control on a page, and writes down everything that it shows. */
export type Use = (
  contract: Contract,
  client: ScapiClient,
  options: object | undefined,
  note: Notes,
) => Promise<Shown>;

/** Plays a contract, and checks what was shown. */
export async function keepContract(
  contract: Contract,
  use: Use,
  { desktop, client }: { readonly desktop: Desktop; readonly client: ScapiClient },
): Promise<void> {
  const { prepare, play, shown } = contract;
  const words: string[] = [];
  let choices: readonly string[] | undefined;
  const note: Notes = (word, offers) => {
    if (words.at(-1) !== word) words.push(word);
    choices = offers;
  };

  const options = prepare?.(desktop);
  const { act, end } = await use(contract, client, options, note);
  try {
    const used: Used = {
      act,
      shows: (word) => waitUntil(() => words.at(-1) === word, `"${word}" is not shown`),
      offers: (choice) =>
        waitUntil(() => choices?.includes(choice) ?? true, `"${choice}" is not offered`),
    };
    await waitUntil(() => words.length > 0, 'nothing is shown');
    await play(used, desktop, client);
    expect(words).to.deep.equal(shown);
  } finally {
    end();
  }
}
