"""A service under lasting load: light clients at half of what they could ask, two heavy streams, a promotion a minute, kills.

soak.py MINUTES KILLS PORT DATA TOKEN_FILE -- COMMAND TO START THE SERVICE…   Python 3.9, Linux, nothing else
soak.py kills N PORT DATA -- COMMAND…                                          every operation killed: kills.py

DATA has two generations. Between a kill and the next /readyz of 200 the service is down; at all other times every answer
that is not 200 is an error (503 with Retry-After is counted apart: a heavy request may be told to wait).
"""
import http.client
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
import urllib.parse

if sys.argv[1:2] == ["kills"]:
    import kills

    kills.main()
    sys.exit()
SPLIT = sys.argv.index("--")
MINUTES, KILLS, PORT = float(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
DATA, TOKEN = sys.argv[4], open(sys.argv[5]).read().strip()
COMMAND = sys.argv[SPLIT + 1:]
WORDS = ["诉讼时效期间", "劳动合同解除 经济补偿", "借款 利息 上限", "工伤认定", "房屋租赁 押金", "上诉期限"]
CITED = json.dumps({"text": "".join(
    f"《中华人民共和国民法典》第{n % 1200 + 1}条规定：“当事人应当在合理期限内履行自己的义务{n}号”。" for n in range(900))})
counts, lock, down, over = {}, threading.Lock(), threading.Event(), threading.Event()
times, errors, rss = [], [], []


def count(what):
    with lock:
        counts[what] = counts.get(what, 0) + 1


def ask(method, path, body=None, headers=None):
    """Status, or none where the service was down at some time of it."""
    began = not down.is_set() and epoch[0]
    try:
        to = http.client.HTTPConnection("127.0.0.1", PORT, timeout=90)
        to.request(method, path, body, {**({"Content-Type": "application/json"} if body else {}), **(headers or {})})
        answer = to.getresponse()
        told = answer.read()
        to.close()
        status = answer.status
    except (OSError, http.client.HTTPException) as failed:
        status, told = 0, repr(failed).encode()
    if began is False or down.is_set() or began != epoch[0]:
        return None
    if status == 503 and b"H053" in told:
        count("told to wait")
    elif status != 200:
        count("error")
        errors.append(f"{time.strftime('%T')} {method} {path[:60]} {status} {told[:200]!r}")
    return status


epoch = [1]


def light(n):
    while not over.is_set():
        began = time.perf_counter()
        if n % 3 == 2:
            status = ask("GET", "/v1/suggest?q=" + urllib.parse.quote("劳动"))
        else:
            status = ask("GET", "/v1/search?mode=lexical&q=" + urllib.parse.quote(WORDS[n % len(WORDS)]))
        took = time.perf_counter() - began
        if status == 200:
            count("light")
            times.append(took * 1000)
        n += 1
        time.sleep(took if status else 0.1)


def heavy():
    while not over.is_set():
        if ask("POST", "/v1/citations:verify", CITED.encode()) == 200:
            count("heavy")
        else:
            time.sleep(1)


def promotions():
    ids = sorted(name for name in os.listdir(DATA + "/generations") if not name.startswith("."))
    n = 0
    while not over.wait(60):
        n += 1
        status = ask("POST", f"/v1/operations/generations/{ids[n % 2]}:promote", b"{}", {"Authorization": "Bearer " + TOKEN})
        count("promotion" if status == 200 else f"promotion answered {status}" if status else "promotion cut by a kill")


def start():
    began = time.time()
    service = subprocess.Popen(COMMAND, stdout=open(DATA + "/soak.log", "ab"), stderr=subprocess.STDOUT)
    while True:
        try:
            to = http.client.HTTPConnection("127.0.0.1", PORT, timeout=5)
            to.request("GET", "/readyz")
            if to.getresponse().status == 200:
                break
        except (OSError, http.client.HTTPException):
            pass
        if service.poll() is not None or time.time() - began > 180:
            sys.exit("the service does not start; see " + DATA + "/soak.log")
        time.sleep(0.2)
    epoch[0] += 1
    down.clear()
    return service, time.time() - began


def memory(pid):
    return int(re.search(r"VmRSS:\s+(\d+)", open(f"/proc/{pid}/status").read()).group(1)) // 1024


def main():
    down.set()
    service, took = start()
    print(f"ready after {took:.1f} s", flush=True)
    for work in [(light, (n,)) for n in range(4)] + [(heavy, ()), (heavy, ()), (promotions, ())]:
        threading.Thread(target=work[0], args=work[1], daemon=True).start()
    each = MINUTES * 60 / (KILLS + 1)
    for run in range(KILLS + 1):
        seen, end = [], time.time() + each
        while time.time() < end:
            time.sleep(min(5, max(0, end - time.time())))
            if service.poll() is not None:
                errors.append("the service ended by itself")
                break
            seen.append(memory(service.pid))
        half = len(seen) // 2
        print(f"run {run}: memory {max(seen[:half] or [0])} MB in its first half, {max(seen[half:])} MB in its second; {counts}", flush=True)
        if run < KILLS:
            down.set()
            service.send_signal(signal.SIGKILL)
            service.wait()
            service, took = start()
            print(f"killed, ready again after {took:.1f} s", flush=True)
    over.set()
    down.set()
    service.terminate()
    service.wait(60)
    times.sort()
    print(f"{counts}; light p50 {times[len(times) // 2]:.0f} ms p99 {times[int(len(times) * 0.99)]:.0f} ms; load {os.getloadavg()[0]:.1f}")
    print("\n".join(errors[:20]) or "0 errors while up")


main()
