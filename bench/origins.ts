// The two names of the bench's world.
export const shopOrigin = 'https://shop.bench';
export const pspOrigin = 'https://psp.bench';
