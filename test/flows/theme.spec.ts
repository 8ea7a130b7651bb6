// Themes that the gateway keeps: named by the session, worn by the drop-in and its card frame, beaten by the page's own word.
import { expect, test } from '../support/world.ts';

test('a theme of the merchant’s is worn where the page says nothing', async ({ checkout }) => {
  const { page, world } = checkout;
  const tokens = {
    'color-accent': '#0f6b4f',
    'radius-m': '3px',
    'radius-l': '5px',
    font: 'url(https://evil.example)',
    'no-token': 'x',
  };
  await world.gateway.control('POST', 'themes', { theme_id: 'forest', theme: 'dark', tokens });
  await checkout.open({ session_id: await checkout.newSession({ theme_id: 'forest' }) });
  const radiusOf = (css: string) => page.locator(css).evaluate((part) => getComputedStyle(part).borderRadius);
  await expect(checkout.payButton).toHaveCSS('background-color', 'rgb(15, 107, 79)');
  await expect(page.locator('.methods')).toHaveCSS('background-color', 'rgb(21, 24, 29)');
  await expect(checkout.frame.locator('#group')).toHaveCSS('border-radius', '3px');
  expect(await radiusOf('.methods')).toBe('5px');

  await checkout.dropin.evaluate((element) => {
    element.style.setProperty('--paykka-radius-l', '7px');
    Object.assign(element, { appearance: { theme: 'light', tokens: { 'color-accent': '#112233' } } });
  });
  await expect(checkout.payButton).toHaveCSS('background-color', 'rgb(17, 34, 51)');
  await expect(page.locator('.methods')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  expect(await radiusOf('.methods')).toBe('7px');
  await expect(checkout.frame.locator('#group')).toHaveCSS('border-radius', '3px');
});
