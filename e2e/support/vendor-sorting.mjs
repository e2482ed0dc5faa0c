// How the vendor's client sorts what arrives and keeps its requests (protocol reference, sections 2.3, 2.4 and 2.9),
// in our own words: a desktop whose answers suit this suits the vendor's file.

/** Talks through a port as the vendor's client talks through windows. */
export class VendorSorting {
  #port;
  #count = 0;
  #requests = new Map();
  #handlers = new Map();
  /** What was sorted out: neither event, nor answer, nor frame identification. */
  strays = [];
  frameId;

  constructor(port) {
    this.#port = port;
    port.onmessage = ({ data }) => this.#sort(data);
  }

  /** Resolves with the envelope without its referenceId, as the vendor's callbacks get it. */
  request(request, ...parameters) {
    return this.#send({ request, ...(parameters.length > 0 && { parameters }) });
  }

  /** The handler counts from the acknowledgement on, not before (defect Q15). */
  async subscribe(data, handler) {
    const { subscriptionId } = await this.#send({ event: 'subscribe', data }, () => {
      for (const name of [data].flat()) this.#handlers.set(name, handler);
    });
    return subscriptionId;
  }

  unsubscribe(subscriptionId) {
    this.#port.postMessage(this.#envelope({ event: 'unsubscribe', data: subscriptionId }));
  }

  #envelope(message) {
    return {
      ...message,
      // A text that counts from "0" (defect Q9).
      referenceId: String(this.#count++),
      userAgent: 'WWE Client',
      protocolVersion: 2,
      ...(this.frameId !== undefined && { frameId: this.frameId }),
    };
  }

  #send(message, acknowledged = () => undefined) {
    const envelope = this.#envelope(message);
    return new Promise((resolve, reject) => {
      this.#requests.set(envelope.referenceId, { resolve, reject, acknowledged });
      this.#port.postMessage(envelope);
    });
  }

  #sort(message) {
    if (!message?.userAgent?.includes('WWE')) return void this.strays.push(message);
    if (message.event) return this.#handlers.get(message.event)?.(message);
    if (message.referenceId) return this.#settle(message);
    if (message.frameId !== undefined) this.frameId = message.frameId;
    else this.strays.push(message);
  }

  /** A Map compares as `===` does: "7" is not 7 (defect Q10). */
  #settle({ referenceId, ...envelope }) {
    const waiting = this.#requests.get(referenceId);
    if (!waiting) return void this.strays.push({ referenceId, ...envelope });
    this.#requests.delete(referenceId);
    if (envelope.errorMessage !== undefined) return waiting.reject(envelope);
    waiting.acknowledged();
    waiting.resolve(envelope);
  }
}
