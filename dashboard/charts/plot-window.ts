// Plot reads the pixel ratio once, when it is loaded: without a window every mark shifts by half a pixel.
if (!("window" in globalThis)) Object.assign(globalThis, { window: { devicePixelRatio: 1 } });
