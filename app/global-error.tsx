'use client';

import '@/app/globals.css';

/** Stands in when the frame itself fails: no words can be loaded then, so both languages are here. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="en">
      <body className="grid min-h-dvh place-items-center p-6 text-center">
        <main>
          <h1 className="text-lg font-semibold">This page could not be shown</h1>
          <p lang="zh-CN">页面无法显示</p>
          <button
            type="button"
            onClick={retry}
            className="mt-4 h-9 cursor-pointer rounded-md bg-accent px-3 font-semibold text-on-accent"
          >
            Try again · <span lang="zh-CN">重试</span>
          </button>
        </main>
      </body>
    </html>
  );
}
