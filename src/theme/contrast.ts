// The contrast of two colours as WCAG 2.2 defines it, of what a browser really paints: each over those below it.

/** @param grounds from the lowest up, any CSS colours. @returns 1 to 21. */
export function contrastOf(text: string, grounds: readonly string[]): number {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const paint = (color: string): number => {
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    return luminance(context.getImageData(0, 0, 1, 1).data);
  };
  const ground = grounds.map(paint).at(-1) ?? 1;
  const [low, high] = [ground, paint(text)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(pixel: Uint8ClampedArray): number {
  const [r, g, b] = [...pixel].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
