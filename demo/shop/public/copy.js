// Copying, and what is done where the browser refuses it: the text is selected, to be copied by hand.

/**
 * @param {string} text
 * @param {() => Element} show where the text stands; called when it is refused
 * @returns {Promise<boolean>} whether it is copied
 */
export async function copy(text, show) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const place = show();
    getSelection().selectAllChildren(place);
    place.scrollIntoView({ block: 'nearest' });
    return false;
  }
}
