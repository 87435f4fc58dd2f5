"""Attacks on a running service, to be seen to fail. Python 3.9, nothing else.

attack.py facts|heads|drip|bodies|corners|verify|light|heavy [PORT]
"""
import http.client
import json
import socket
import sys
import threading
import time
import urllib.parse

PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 8080
WORDS = ["诉讼时效期间", "劳动合同解除 经济补偿", "借款 利息 上限", "工伤认定", "房屋租赁 押金", "上诉期限"]


def ask(method, path, body=None, timeout=60):
    """Status, body and milliseconds; status 0 when no answer came."""
    start = time.perf_counter()
    try:
        to = http.client.HTTPConnection("127.0.0.1", PORT, timeout=timeout)
        to.request(method, path, body, {"Content-Type": "application/json"} if body else {})
        answer = to.getresponse()
        return answer.status, answer.read(), (time.perf_counter() - start) * 1000
    except OSError:
        return 0, b"", (time.perf_counter() - start) * 1000


def search():
    return "/v1/search?mode=lexical&q=" + urllib.parse.quote(WORDS[int(time.time() * 1000) % len(WORDS)])


def lives(when):
    for path in ("/livez", search()):
        status, _, took = ask("GET", path, timeout=10)
        print(f"{when:7} {path[:10]:10} {status} {took:.0f} ms", flush=True)


def show(name, path, body):
    status, answer, took = ask("POST", path, body.encode())
    print(f"{name:32} {len(body.encode()):>8} in {status} {len(answer):>8} out {took:.0f} ms", flush=True)


def facts():
    told = '{"stage":"first_instance","role":"plaintiff","facts":%s}'
    keys = lambda n: "{" + ",".join(f'"x{i}":1' for i in range(n)) + "}"
    show("1,000 unknown facts", "/v1/risk/assessments", told % keys(1000))
    show("20,000 unknown facts", "/v1/risk/assessments", told % keys(20000))
    show("1e300000000", "/v1/risk/assessments", told % '{"claim_amount":1e300000000}')
    show("30,000 unknown inputs", "/v1/calculators/court_fee", keys(30000))
    show("600,000 empty lists", "/v1/risk/assessments", told % ('{"claim_amount":[' + "[]," * 600000 + "[]]}"))
    lives("after")


def hold(count, first, more, times, seconds):
    """So many connections that begin a request and do not end it; what is answered meanwhile, and after."""
    lives("before")
    held = []

    def begin():
        try:
            one = socket.create_connection(("127.0.0.1", PORT), timeout=5)
            held.append(one)
            one.sendall(first)
            for _ in range(times):
                one.sendall(more)
        except OSError:
            pass

    for _ in range(count // 20):
        threads = [threading.Thread(target=begin) for _ in range(20)]
        [t.start() for t in threads]
        [t.join() for t in threads]
    print("opened", len(held))
    end = time.time() + seconds
    while time.time() < end:
        lives("during")
        for one in held:
            try:
                one.send(b"b")
            except OSError:
                pass
        time.sleep(2)
    [one.close() for one in held]
    lives("after")


HEAD = b"GET /v1/search?q=a HTTP/1.1\r\nHost: x\r\nX-A: "
POST = b"POST /v1/search HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"


def corners():
    for request in (
        POST + b"Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n",
        b"GET /v1/laws/nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\nIf-None-Match: *\r\n\r\n",
        b"GET /page.js HTTP/1.1\r\nHost: x\r\nConnection: close\r\nRange: bytes=9999999-\r\n\r\n",
        b"GET /livez HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept: image/png\r\n\r\n",
        b"OPTIONS /v1/search HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        b"GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /v1/search?q=" + b"a" * 600000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
    ):
        with socket.create_connection(("127.0.0.1", PORT)) as to:
            to.settimeout(15)
            to.sendall(request)
            answer = b""
            while more := to.recv(65536):
                answer += more
        lines = answer.split(b"\r\n\r\n")[0].decode().split("\r\n")
        told = [line for line in lines if line.lower().startswith(("allow", "content-type", "x-request-id"))]
        print(request[:50], "->", lines[0], told)


def citations():
    one = "《中华人民共和国民法典》第{}条规定：“当事人应当在合理期限内履行自己的义务并且承担由此产生的一切不利后果{}号”。"
    return json.dumps({"text": "".join(one.format(i % 1200 + 1, i) for i in range(1990))}, ensure_ascii=False)


def light(heavy):
    """Times of word search by four clients, alone or beside two streams of heavy requests."""
    times, over, body = [], threading.Event(), citations().encode()

    def client():
        for _ in range(200):
            status, _, took = ask("GET", search())
            times.append(took if status == 200 else 1e9)

    def stream():
        while not over.is_set():
            ask("POST", "/v1/citations:verify", body, timeout=120)

    beside = [threading.Thread(target=stream) for _ in range(2 if heavy else 0)]
    clients = [threading.Thread(target=client) for _ in range(4)]
    client()
    times.clear()
    [t.start() for t in beside + clients]
    [t.join() for t in clients]
    over.set()
    times.sort()
    at = lambda share: times[int(len(times) * share)]
    print(f"p50 {at(0.5):.1f} p95 {at(0.95):.1f} p99 {at(0.99):.1f} ms")


{
    "facts": facts,
    "heads": lambda: hold(1100, HEAD, b"a" * 10000, 50, 6),
    "drip": lambda: hold(1100, HEAD, b"", 0, 10),
    "bodies": lambda: hold(300, POST + b"Content-Length: 1900000\r\n\r\n", b" " * 100000, 18, 6),
    "corners": corners,
    "verify": lambda: [show("1,990 wrong quotations", "/v1/citations:verify", citations()) for _ in range(5)],
    "light": lambda: light(False),
    "heavy": lambda: light(True),
}[sys.argv[1]]()
