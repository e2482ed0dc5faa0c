import { expect } from '@open-wc/testing';
import type { Stage } from '../application.test-support.js';
import * as given from './given.test-support.js';
import { find, hangUp, refused, request, type Scenes } from './scene.test-support.js';

const recordingIs = (state: string) => (stage: Stage, id: string) => {
  expect(find(stage, id)?.recordingState).to.equal(state);
};

/** Call recording. */
export const recording: Scenes = {
  'STOPPED: voice.startCallRecording': {
    given: given.talking,
    when: request('voice.startCallRecording'),
    then: recordingIs('RECORDING'),
  },
  'RECORDING: voice.pauseCallRecording': {
    given: given.recorded,
    when: request('voice.pauseCallRecording'),
    then: recordingIs('PAUSED'),
  },
  'PAUSED: voice.resumeCallRecording': {
    given: given.paused,
    when: request('voice.resumeCallRecording'),
    then: recordingIs('RECORDING'),
  },
  'RECORDING|PAUSED: voice.stopCallRecording': [given.recorded, given.paused].map((before) => ({
    given: before,
    when: request('voice.stopCallRecording'),
    then: recordingIs('STOPPED'),
  })),
  'RECORDING|PAUSED: call released': [given.recorded, given.paused].map((before) => ({
    given: before,
    when: hangUp,
    emits: ['RELEASED', 'CALL_RECORDING_STATE_CHANGED'],
    then: recordingIs('STOPPED'),
  })),
  'other: any other request': [
    { given: given.talking, when: refused('voice.pauseCallRecording') },
    { given: given.talking, when: refused('voice.stopCallRecording') },
    { given: given.talking, when: refused('voice.resumeCallRecording') },
    { given: given.recorded, when: refused('voice.startCallRecording') },
    { given: given.recorded, when: refused('voice.resumeCallRecording') },
    { given: given.paused, when: refused('voice.startCallRecording') },
    { given: given.over, when: refused('voice.startCallRecording') },
  ],
};
