// The v1.2 signature: what is signed. How it is written is as in v3.

export interface SignedPartsV1 {
  readonly merchantId: string;
  /** Epoch milliseconds, as written in the body. */
  readonly timestamp: string;
  /** The exact bytes that are sent. */
  readonly body: Uint8Array | string;
}

/** `merchantId={id}&timestamp={ms}&requestBody={raw body}` */
export const messageOfV1 = ({ merchantId, timestamp, body }: SignedPartsV1): Buffer =>
  Buffer.concat([
    Buffer.from(`merchantId=${merchantId}&timestamp=${timestamp}&requestBody=`),
    typeof body === 'string' ? Buffer.from(body) : body,
  ]);
