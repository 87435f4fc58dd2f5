"""The process that listens at a port, and its processor time; for the scripts beside this one. Linux."""
import glob
import os
import sys


def process(port):
    """The process that listens at a port of this machine."""
    inodes = set()
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        for line in open(table).read().splitlines()[1:]:
            of = line.split()
            if of[3] == "0A" and int(of[1].rsplit(":", 1)[1], 16) == port:
                inodes.add(f"socket:[{of[9]}]")
    for link in glob.glob("/proc/[0-9]*/fd/*"):
        try:
            if os.readlink(link) in inodes:
                return int(link.split("/")[2])
        except OSError:
            pass
    sys.exit(f"nobody listens at {port}")


def cpu(pid):
    """Milliseconds of processor time of all threads, those that ended among them."""
    of = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(of[11]) + int(of[12])) * 1000 / os.sysconf("SC_CLK_TCK")
