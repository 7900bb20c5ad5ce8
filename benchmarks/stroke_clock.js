/*
 * A clock for the painter, put into the page before its own scripts run.
 *
 * It times the page's pointermove listeners and its frame callbacks from outside, so the painter
 * carries nothing for it. `strokeClock.take()` gives what was noted since the last time:
 * `events`, milliseconds of script for every pointermove; `frames`, for every frame callback
 * when it began (`at`), its script in all (`script`), from its begin to the first call of WebGL,
 * which is the paint made ready (`refresh`), and what handing buffers over took (`upload`); `later`,
 * what the timers did, such as words that follow a stroke at a slower pace.
 */
(() => {
  let events = [];
  let frames = [];
  let later = [];
  let frame = null;
  let last = null;

  const timed = (listener) =>
    function (event) {
      const began = performance.now();
      try {
        return listener.call(this, event);
      } finally {
        const spent = performance.now() - began;
        if (event === last) events[events.length - 1] += spent;
        else events.push(spent);
        last = event;
      }
    };

  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const own = type === "pointermove" && typeof listener === "function";
    return listen.call(this, type, own ? timed(listener) : listener, options);
  };

  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    request((now) => {
      const outer = frame;
      const began = performance.now();
      frame = { at: began, script: 0, refresh: null, upload: 0 };
      try {
        callback(now);
      } finally {
        frame.script = performance.now() - began;
        if (frame.refresh !== null) frames.push(frame);
        frame = outer;
      }
    });

  const wait = window.setTimeout.bind(window);
  window.setTimeout = (callback, ...rest) => {
    if (typeof callback !== "function") return wait(callback, ...rest);
    return wait((...given) => {
      const began = performance.now();
      try {
        callback(...given);
      } finally {
        later.push(performance.now() - began);
      }
    }, ...rest);
  };

  const first = () => {
    if (frame && frame.refresh === null) frame.refresh = performance.now() - frame.at;
  };
  const gl = WebGL2RenderingContext.prototype;
  for (const name of ["bindBuffer", "bindFramebuffer", "bindVertexArray", "clear", "useProgram"]) {
    const call = gl[name];
    gl[name] = function (...given) {
      first();
      return call.apply(this, given);
    };
  }
  for (const name of ["bufferData", "bufferSubData"]) {
    const call = gl[name];
    gl[name] = function (...given) {
      first();
      const began = performance.now();
      const answer = call.apply(this, given);
      if (frame) frame.upload += performance.now() - began;
      return answer;
    };
  }

  window.strokeClock = {
    take() {
      const taken = { events, frames, later };
      events = [];
      frames = [];
      later = [];
      return taken;
    },
  };
})();
