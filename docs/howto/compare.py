"""Two services of one starter, alternating: what one of them costs more. Python 3.9, Linux, nothing else.

compare.py BEFORE_PORT AFTER_PORT [ROUNDS] [REQUESTS]
"""
import http.client
import os
import statistics
import sys
import threading
import time
import urllib.parse

from compare_process import cpu, process

PORTS = [int(port) for port in sys.argv[1:3]]
ROUNDS = int(sys.argv[3]) if len(sys.argv) > 3 else 8
REQUESTS = int(sys.argv[4]) if len(sys.argv) > 4 else 400
WORDS = ["诉讼时效期间", "劳动合同解除 经济补偿", "借款 利息 上限", "工伤认定", "房屋租赁 押金", "上诉期限",
         "离婚 财产 分割", "交通事故 赔偿", "民法典第188条", "公司 股东 知情权", "定金 违约", "保证期间"]
PATHS = ["/v1/search?mode=lexical&q=" + urllib.parse.quote(words) for words in WORDS]


def measure(port, pid, clients):
    """p50 and p99 in ms, and ms of processor time for an answer."""
    times, each = [], REQUESTS // clients

    def client(first):
        to = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        for n in range(first, first + each):
            start = time.perf_counter()
            to.request("GET", PATHS[n % len(PATHS)])
            answer = to.getresponse()
            answer.read()
            if answer.status != 200:
                os._exit(print(f"{port}: {answer.status}") or 1)
            times.append((time.perf_counter() - start) * 1000)
        to.close()

    before = cpu(pid)
    threads = [threading.Thread(target=client, args=(n,)) for n in range(clients)]
    [t.start() for t in threads]
    [t.join() for t in threads]
    spent = cpu(pid) - before
    times.sort()
    return times[len(times) // 2], times[int(len(times) * 0.99)], spent / len(times)


def main():
    pids = [process(port) for port in PORTS]
    for port, pid in zip(PORTS, pids):
        for _ in range(4):
            measure(port, pid, 4)
    for clients in [int(n) for n in os.environ.get("CLIENTS", "1,4").split(",")]:
        rounds = []
        for n in range(ROUNDS):
            order = (0, 1) if n % 2 == 0 else (1, 0)
            found = {side: measure(PORTS[side], pids[side], clients) for side in order}
            rounds.append((found[0], found[1]))
        print(f"{clients} client(s), {ROUNDS} rounds of {REQUESTS}, load {os.getloadavg()[0]:.1f}")
        for at, name in enumerate(("p50 ms", "p99 ms", "cpu ms an answer")):
            old = statistics.median(before[at] for before, _ in rounds)
            new = statistics.median(after[at] for _, after in rounds)
            ratios = sorted(after[at] / before[at] for before, after in rounds)
            print(f"  {name:17} before {old:7.2f}  after {new:7.2f}  after/before, median of rounds"
                  f" {statistics.median(ratios):.3f} ({ratios[0]:.2f} to {ratios[-1]:.2f})", flush=True)


main()
