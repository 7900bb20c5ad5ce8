import { expect, test } from "vitest";
import { History, type Command } from "./history";

/** Adds a number, and knows how to take it away again. */
function adding(n: number): Command<{ sum: number }> {
  return {
    label: `add ${n}`,
    do: (target) => void (target.sum += n),
    undo: (target) => void (target.sum -= n),
    toJSON: () => ({ add: n }),
  };
}

test("steps are taken back and done again in order", () => {
  const history = new History({ sum: 0 });
  history.run(adding(1));
  history.run(adding(10));
  expect(history.undo()?.label).toBe("add 10");
  expect(history.target.sum).toBe(1);
  expect(history.redo()?.label).toBe("add 10");
  expect(history.target.sum).toBe(11);
  expect(history.redo()).toBeNull();
});

test("a new step forgets those that were taken back", () => {
  const history = new History({ sum: 0 });
  history.run(adding(1));
  history.undo();
  history.run(adding(5));
  expect(history.canRedo).toBe(false);
  expect(JSON.stringify(history)).toBe('[{"add":5}]');
});

test("two hundred steps can be taken back, older ones stand", () => {
  const history = new History({ sum: 0 });
  for (let i = 0; i < 205; i++) history.run(adding(1));
  while (history.undo());
  expect(history.target.sum).toBe(5);
});
