"""Tells why a package client failed, in words for the person who can do something about it."""

from __future__ import annotations

from front_door.commands import Outcome
from front_door.trouble import Trouble

NO_NETWORK = (
    "Temporary failure in name resolution",
    "Name or service not known",
    "nodename nor servname provided",
    "NewConnectionError",
    "Failed to establish a new connection",
    "NameResolutionError",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "ProxyError",
    "Connection refused",
    "Network is unreachable",
    "ENOTFOUND",
    "EAI_AGAIN",
    "ECONNREFUSED",
    "ECONNRESET",
    "ETIMEDOUT",
    "ENETUNREACH",
    "ERR_SOCKET_TIMEOUT",
    "(from versions: none)",  # pip, when it was told not to retry: the index gave no answer at all
)
DISTRUSTED = ("CERTIFICATE_VERIFY_FAILED", "SELF_SIGNED_CERT", "UNABLE_TO_VERIFY", "UNABLE_TO_GET")
WRONG_HASH = ("DO NOT MATCH THE HASHES", "EINTEGRITY")
DISK_FULL = ("No space left on device", "ENOSPC")
NOT_FOUND = ("No matching distribution found", "Could not find a version", "ETARGET", "E404")


def explain(what: str, outcome: Outcome, mirror: str) -> Trouble:
    """The trouble behind a failed download of ``what``; ``mirror`` names the mirror's setting."""
    output = outcome.output()
    detail = outcome.last_lines(6)
    log = f"The whole output is in {outcome.log}."
    if any(sign in output for sign in DISTRUSTED):
        return Trouble(
            f"{what}: the server's certificate is not trusted by this machine.",
            "behind a company's proxy, name the file of its certificate in PIP_CERT and "
            f"NODE_EXTRA_CA_CERTS, then run the same command again. {log}",
            detail,
        )
    if any(sign in output for sign in NO_NETWORK):
        return Trouble(
            f"no network: {what} could not be downloaded.",
            "connect this machine to the network and run the same command again; what is already "
            f"there is kept. Behind a proxy set HTTPS_PROXY; with a mirror set {mirror}. {log}",
            detail,
        )
    if any(sign in output for sign in DISK_FULL):
        return Trouble(
            f"the disk is full: {what} could not be stored.",
            f"free about 1.5 GB and run the same command again. {log}",
            detail,
        )
    if any(sign in output for sign in WRONG_HASH):
        return Trouble(
            f"{what}: a downloaded file is not the one that was pinned, so it was not installed.",
            "try again; if it happens again, the mirror in use gives out a changed file: use "
            f"another ({mirror}) and tell us (SECURITY.md). {log}",
            detail,
        )
    if any(sign in output for sign in NOT_FOUND):
        return Trouble(
            f"{what}: a pinned version is not offered to this machine.",
            "check that Python is 3.11 to 3.14 on 64-bit Linux or macOS, and that the mirror in "
            f"use is complete ({mirror}). {log}",
            detail,
        )
    return Trouble(f"{what} could not be installed.", log, detail)
