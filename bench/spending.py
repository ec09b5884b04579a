"""What one run of a command takes, by the operating system's own account."""
import os
import subprocess
import sys
import time
from typing import NamedTuple


class Spent(NamedTuple):
    cpu: float   # seconds, user and system, of the whole process tree
    wall: float  # seconds
    peak: float  # MiB, of the largest process


def spent(command, surroundings=None, accepted=(0,)):
    """Of one run, whose output is thrown away; another exit status than the accepted ends the bench."""
    begun = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL, env=surroundings)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in accepted:
        sys.exit(f"ended with {process.returncode}: " + " ".join(command))
    return Spent(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)
