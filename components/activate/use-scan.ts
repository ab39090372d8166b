import { useEffect, useRef, useState } from 'react';

export type ScanFault = 'noCode' | 'noCamera' | 'noImage';

/** Sides of a picture beyond this are made smaller: a QR code needs no more. */
const MOST_PIXELS = 1600;
const EVERY_MS = 250;

/** The text of a QR code in a picture; throws where there is none. Its code is fetched when it is first needed. */
async function decode(source: CanvasImageSource, width: number, height: number): Promise<string> {
  const { default: decodeQR } = await import('qr/decode.js');
  const scale = Math.min(1, MOST_PIXELS / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The browser gives no canvas.');
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height));
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
    let picture: ImageBitmap;
    try {
      picture = await createImageBitmap(file);
    } catch {
      setFault('noImage');
      return;
    }
    try {
      onText(await decode(picture, picture.width, picture.height));
    } catch {
      setFault('noCode');
    } finally {
      picture.close();
    }
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
      try {
        onText(await decode(element, element.videoWidth, element.videoHeight));
        stop();
      } catch {
        // No code in this picture yet: the next one may hold it.
      }
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
      for (const track of stream.getTracks()) track.stop();
    };
  }, [stream]);

  return { video, watching: stream !== null, fault, readFile, start, stop };
}
