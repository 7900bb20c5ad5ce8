/** What tells when the network comes and goes: the window. */
interface Network {
  addEventListener(type: "online" | "offline", listener: () => void): void;
}

/** Shows the banner as long as the device says that there is no network. */
export function followNetwork(
  banner: { hidden: boolean | string },
  network: Network,
  online: () => boolean,
): void {
  const follow = (): void => {
    banner.hidden = online();
  };
  network.addEventListener("online", follow);
  network.addEventListener("offline", follow);
  follow();
}
