import { useEffect, useRef, useState } from 'react';
import { parseActivationCode } from '@/lib/device/activation-code';
import { repairCode } from '@/lib/device/code-repair';

export type ScanFault = 'noCode' | 'otherCode' | 'noCamera' | 'noImage';

/** Sides of a picture beyond this are made smaller: a QR code needs no more. */
const MOST_PIXELS = 1600;
const EVERY_MS = 250;

/** How a picture is drawn before it is read: dark on nothing needs a light ground, light on nothing a dark one. */
interface Look {
  ground: '#fff' | '#000';
  mirrored: boolean;
}
const PLAIN = { ground: '#fff', mirrored: false } as const satisfies Look;
const ALL_LOOKS: readonly Look[] = [
  PLAIN,
  { ground: '#000', mirrored: false },
  { ground: '#fff', mirrored: true },
];

/** So many codes are looked for in one picture. */
const MOST_CODES = 4;

/** The texts of the QR codes that a decoder finds: each is painted over before the next is looked for. */
async function textsOn(context: CanvasRenderingContext2D, width: number, height: number): Promise<string[]> {
  const { default: decodeQR } = await import('qr/decode.js');
  const texts: string[] = [];
  while (texts.length < MOST_CODES) {
    let outline: { x: number; y: number }[] = [];
    try {
      const text = decodeQR(context.getImageData(0, 0, width, height), {
        pointsOnDetect: ({ bounds }, result) => {
          if (typeof result === 'string') outline = bounds;
        },
      });
      texts.push(text);
    } catch {
      break;
    }
    if (outline.length === 0) break;
    context.fillStyle = '#fff';
    context.beginPath();
    for (const { x, y } of outline) context.lineTo(x, y);
    context.closePath();
    context.fill();
  }
  return texts;
}

/** The QR code in a picture, null where there is none: an activation code before others, since that of a help page often stands beside it. */
async function decode(
  source: CanvasImageSource,
  width: number,
  height: number,
  looks: readonly Look[],
): Promise<string | null> {
  const scale = Math.min(1, MOST_PIXELS / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  for (const { ground, mirrored } of looks) {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = ground;
    context.fillRect(0, 0, canvas.width, canvas.height);
    if (mirrored) context.setTransform(-1, 0, 0, 1, canvas.width, 0);
    context.drawImage(source, 0, 0, canvas.width, canvas.height);
    context.setTransform(1, 0, 0, 1, 0, 0);
    const texts = await textsOn(context, canvas.width, canvas.height);
    const codes = [...new Set(texts.filter(isActivationCode))];
    if (texts.length > 0) return codes.length > 0 ? codes.join('\n') : (texts[0] ?? null);
  }
  return null;
}

/** A code, or what can be mended to one. */
const isActivationCode = (text: string): boolean => parseActivationCode(text).ok || repairCode(text) !== null;

/** For a drawing without a size of its own, in px. */
const DRAWING_SIZE = 1000;

/** A picture of a file: drawings (SVG) are read by an image element alone. */
async function pictureOf(file: File): Promise<{ source: CanvasImageSource; width: number; height: number }> {
  if (file.type !== 'image/svg+xml') {
    const source = await createImageBitmap(file);
    return { source, width: source.width, height: source.height };
  }
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { naturalWidth, naturalHeight } = image;
    return { source: image, width: naturalWidth || DRAWING_SIZE, height: naturalHeight || DRAWING_SIZE };
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Reads a QR code from a picture or the camera, in the browser alone. */
export function useScan(onText: (text: string) => void) {
  const video = useRef<HTMLVideoElement>(null);
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [fault, setFault] = useState<ScanFault | null>(null);

  const stop = () => {
    for (const track of stream?.getTracks() ?? []) track.stop();
    setStream(null);
  };

  const readFile = async (file: File) => {
    setFault(null);
    let picture: Awaited<ReturnType<typeof pictureOf>>;
    try {
      picture = await pictureOf(file);
    } catch {
      setFault('noImage');
      return;
    }
    const text = await decode(picture.source, picture.width, picture.height, ALL_LOOKS);
    if (text === null) setFault('noCode');
    else onText(text);
  };

  const start = async () => {
    setFault(null);
    try {
      setStream(await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }));
    } catch {
      setFault('noCamera');
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the camera runs as long as its stream is the same.
  useEffect(() => {
    const element = video.current;
    if (!stream || !element) return;
    element.srcObject = stream;
    void element.play();
    const timer = setInterval(async () => {
      if (element.videoWidth === 0) return;
      const text = await decode(element, element.videoWidth, element.videoHeight, [PLAIN]);
      // No code in this picture yet: the next one may hold it.
      if (text === null) return;
      if (!text.split('\n').every(isActivationCode)) {
        setFault('otherCode');
        return;
      }
      setFault(null);
      onText(text);
      stop();
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
      for (const track of stream.getTracks()) track.stop();
    };
  }, [stream]);

  return { video, watching: stream !== null, fault, readFile, start, stop };
}
