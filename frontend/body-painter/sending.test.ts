import { describe, expect, it } from "vitest";
import { Sending } from "./sending";

function post(answers: boolean[]) {
  const done: string[] = [];
  const sending = new Sending({
    reach: () => Promise.resolve(answers.shift() ?? false),
    send: () => done.push("sent"),
    hold: () => done.push("held"),
  });
  return { sending, done };
}

describe("sending a drawing", () => {
  it("sends at once where the server answers", async () => {
    const { sending, done } = post([true]);
    await sending.press();
    expect([done, sending.state]).toEqual([["sent"], "sent"]);
  });

  it("keeps it and says so where it does not, and sends when the network is back", async () => {
    const { sending, done } = post([false, true]);
    await sending.press();
    expect(sending.state).toBe("waiting");
    await sending.networkBack();
    expect(done).toEqual(["held", "sent"]);
  });

  it("goes on waiting when the network is back but the server is not", async () => {
    const { sending, done } = post([false, false, true]);
    await sending.press();
    await sending.networkBack();
    await sending.press();
    expect(done).toEqual(["held", "held", "sent"]);
  });

  it("never sends twice, however often the button is pressed", async () => {
    const { sending, done } = post([true, true, true]);
    await Promise.all([sending.press(), sending.press(), sending.networkBack()]);
    await sending.press();
    expect(done).toEqual(["sent"]);
  });

  it("sends nothing by itself when nothing waits", async () => {
    const { sending, done } = post([true]);
    await sending.networkBack();
    expect(done).toEqual([]);
  });

  it("can send again once the page is shown again", async () => {
    const { sending, done } = post([true, true]);
    await sending.press();
    sending.again();
    await sending.press();
    expect(done).toEqual(["sent", "sent"]);
  });
});
