import { isRecord, isString, parseServerMessage } from '@scapi/protocol';
import type { Step } from '../scenario.js';
import type { Asked } from './asked.js';
import { stepsOf } from './desktop-steps.js';
import { entranceOf, valuesFor } from './entrance.js';
import { turnOf, type Character } from './turns.js';

type Members = Readonly<Record<string, unknown>>;

/** Makes steps of the desktop's messages, one after the other. */
export class Story {
  readonly steps: Step[] = [];
  /** Events that no step stands for, each kind once. */
  readonly leftOut = new Set<string>();
  readonly #asked: Asked;
  readonly #characters = new Map<string, Character>();
  readonly #cases = new Map<string, string>();
  #count = 0;
  #last: number | undefined;

  constructor(asked: Asked) {
    this.#asked = asked;
  }

  /** The desktop sent something. */
  happened(at: number, message: unknown): void {
    const parsed = parseServerMessage(message, { lenient: true });
    if (parsed?.kind !== 'event' || !isRecord(parsed.data)) return;
    const { event, data } = parsed;
    const steps =
      event === 'interaction' ? this.#ofInteraction(data) : stepsOf(event, data, this.#asked);
    if (!steps) {
      const { eventType, mediaState } = data;
      this.leftOut.add([event, eventType ?? mediaState].filter(isString).join(' '));
    }
    const [first, ...more] = steps ?? [];
    if (!first) return;
    const pause = Math.round(at - (this.#last ?? at));
    this.steps.push(pause > 0 ? { ...first, after: pause } : first, ...more);
    this.#last = at;
  }

  #ofInteraction(data: Members): readonly Step[] | undefined {
    const { eventType, interaction, selectedCaseId } = data;
    if (isString(selectedCaseId)) return this.#ofCase(eventType, selectedCaseId);
    if (!isRecord(interaction) || !isString(interaction['interactionId'])) return undefined;
    const { interactionId, caseId, userData } = interaction;
    const known = this.#characters.get(interactionId);
    const keys = isRecord(userData) ? Object.keys(userData) : [];
    const steps = known
      ? this.#ofTurn(interactionId, known, data, keys)
      : this.#ofEntrance(interactionId, data, interaction);
    const character = this.#characters.get(interactionId);
    if (!character) return steps;
    const { state, recordingState } = interaction;
    Object.assign(character, { state, recordingState, keys });
    if (isString(caseId)) this.#cases.set(caseId, character.label);
    if (eventType === 'REMOVED') this.#characters.delete(interactionId);
    return steps;
  }

  #ofEntrance(id: string, data: Members, interaction: Members): readonly Step[] | undefined {
    const media = [data['media'], interaction['media']].find(isString) ?? 'voice';
    const label = `${/^[a-z]+$/.test(media) ? media : 'item'}${String(this.#count + 1)}`;
    const parent = this.#characters.get(String(interaction['parentInteractionId']))?.label;
    const step = entranceOf(media, interaction, { asked: this.#asked, label, parent });
    if (!step) return undefined;
    // A consultation holds the call by itself.
    if (parent !== undefined && this.#lastDid('voice.hold', parent)) this.steps.pop();
    this.#count += 1;
    this.#characters.set(id, {
      label,
      parent,
      state: undefined,
      recordingState: undefined,
      keys: [],
    });
    return [step];
  }

  #ofTurn(
    id: string,
    character: Character,
    data: Members,
    keys: readonly string[],
  ): readonly Step[] | undefined {
    const { eventType } = data;
    const { label, parent } = character;
    if (eventType === 'ATTACHED_DATA_CHANGED') return this.#ofData(id, character, keys);
    // Both ends of a consultation go at once: it was completed as a transfer.
    const child = [...this.#characters.values()].find((each) => each.parent === label)?.label;
    if (eventType === 'RELEASED' && parent !== undefined && this.#lastDid('world.hangUp', parent))
      return this.#transfer(label);
    if (eventType === 'RELEASED' && child !== undefined && this.#lastDid('world.hangUp', child))
      return this.#transfer(child);
    return turnOf(id, character, data, this.#asked);
  }

  #transfer(consultation: string): readonly Step[] {
    this.steps.pop();
    return [{ do: 'interaction.completeTransfer', with: [`$${consultation}`] }];
  }

  #ofData(
    id: string,
    { label, keys: before }: Character,
    keys: readonly string[],
  ): readonly Step[] {
    if (
      ['interaction.setUserData', 'interaction.deleteUserData'].some((request) =>
        this.#asked.take(request, id),
      )
    )
      return [];
    const added = keys.filter((key) => !before.includes(key));
    const removed = before.filter((key) => !keys.includes(key));
    const changed = valuesFor(added.length + removed.length > 0 ? added : keys);
    const $label = `$${label}`;
    const set: readonly Step[] =
      Object.keys(changed).length > 0
        ? [{ do: 'interaction.setUserData', with: [$label, changed] }]
        : [];
    return [
      ...set,
      ...removed.map((key): Step => ({ do: 'interaction.deleteUserData', with: [$label, key] })),
    ];
  }

  #ofCase(eventType: unknown, caseId: string): readonly Step[] | undefined {
    const label = this.#cases.get(caseId);
    if (label === undefined || eventType !== 'CASE_SELECTED') return undefined;
    return this.#asked.take('interaction.selectCaseByCaseId', caseId)
      ? []
      : [{ do: 'agent.selectCase', with: [`$${label}.caseId`] }];
  }

  #lastDid(action: string, label: string): boolean {
    const last = this.steps.at(-1);
    return last?.do === action && 'with' in last && last.with[0] === `$${label}`;
  }
}
