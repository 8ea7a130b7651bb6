// Which fonts a browser really drew a text with: by name, and whether a page's file or the machine gave it.
import type { Frame } from '@playwright/test';

/**
 * By the names that the files say of themselves: `Montserrat Thin`, of whichever weight.
 * @param frame of a site of its own
 * @param selector of one element
 * @returns one for each font; empty in place of a name: the machine gave it
 */
export async function drawnFonts(frame: Frame, selector: string): Promise<string[]> {
  const devTools = await frame.page().context().newCDPSession(frame);
  await devTools.send('DOM.enable');
  await devTools.send('CSS.enable');
  const { root } = await devTools.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await devTools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await devTools.send('CSS.getPlatformFontsForNode', { nodeId });
  await devTools.detach();
  return fonts.map(({ familyName, isCustomFont }) => (isCustomFont ? familyName : ''));
}
