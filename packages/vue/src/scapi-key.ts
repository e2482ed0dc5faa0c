import type { ScapiClient } from '@scapi/client';
import type { InjectionKey } from 'vue';

/** Carries the client to the composables. */
export const scapiKey: InjectionKey<ScapiClient> = Symbol.for('@scapi/vue/client');
