"""Attacks on a running service, to be seen to fail. Python 3.9, nothing else.

attack.py NAME [PORT [tls]]   one of facts, corners, lines, documents, files, quotes, foreign, pdfs, handshakes, heads, drip,
                              bodies, onebyte, readers, unread, verify, light, heavy, latency; or all. tls: the port has a
                              certificate, of whomever

all runs everything but latency, and ends with 1 where something did not hold; each line that does not hold begins with !!
Beside every attack somebody else searches: its last line says how long that took.
The service must not limit requests of this machine, which it does not by itself, and be open to judges (serve --judges open).
"""
import gzip
import http.client
import io
import json
import socket
import ssl
import struct
import sys
import threading
import time
import urllib.parse
import zipfile
import zlib

PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 8080
TLS = ssl.create_default_context() if sys.argv[3:] == ["tls"] else None
if TLS:
    TLS.check_hostname, TLS.verify_mode = False, ssl.CERT_NONE
WORDS = ["诉讼时效期间", "劳动合同解除 经济补偿", "借款 利息 上限", "工伤认定", "房屋租赁 押金", "上诉期限"]
LONGEST_REFUSAL = 16 * 1024
JSON = {"Content-Type": "application/json"}
failures = []


def check(holds, line):
    print(("   " if holds else "!! ") + line, flush=True)
    if not holds:
        failures.append(line)


def ask(method, path, body=None, headers=None, timeout=60):
    """Status, body and milliseconds; status 0 when no answer came."""
    start = time.perf_counter()
    try:
        to = (http.client.HTTPSConnection("127.0.0.1", PORT, timeout=timeout, context=TLS) if TLS
              else http.client.HTTPConnection("127.0.0.1", PORT, timeout=timeout))
        to.request(method, path, body, headers if headers is not None else JSON if body else {})
        answer = to.getresponse()
        return answer.status, answer.read(), (time.perf_counter() - start) * 1000
    except (OSError, http.client.HTTPException):
        return 0, b"", (time.perf_counter() - start) * 1000


def connect(timeout=None, address="", received=None):
    """A connection that has shaken hands, from this address, with so small a buffer."""
    one = socket.socket()
    one.settimeout(timeout)
    if received:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, received)
    one.bind((address, 0))
    one.connect(("127.0.0.1", PORT))
    return TLS.wrap_socket(one) if TLS else one


def search():
    return "/v1/search?mode=lexical&q=" + urllib.parse.quote(WORDS[int(time.time() * 1000) % len(WORDS)])


def lives(when):
    for path in ("/livez", search()):
        status, _, took = ask("GET", path, timeout=10)
        check(status == 200, f"{when:7} {path[:10]:10} {status} {took:.0f} ms")


def posted(name, path, body, allowed, most=LONGEST_REFUSAL, headers=None):
    data = body if isinstance(body, bytes) else body.encode()
    status, answer, took = ask("POST", path, data, headers)
    check(status in allowed and len(answer) <= most,
          f"{name:44} {len(data):>8} in {status} {len(answer):>8} out {took:.0f} ms")


def got(name, path, allowed, headers=None, most=3_000_000):
    status, answer, took = ask("GET", path, headers=headers)
    check(status in allowed and len(answer) <= most, f"{name:44} {status} {len(answer):>8} out {took:.0f} ms")


TOLD = '{"stage":"first_instance","role":"plaintiff","facts":%s}'


def facts():
    """Short bodies that ask for much."""
    keys = lambda n: "{" + ",".join(f'"x{i}":1' for i in range(n)) + "}"
    posted("1,000 unknown facts", "/v1/risk/assessments", TOLD % keys(1000), [400])
    posted("20,000 unknown facts", "/v1/risk/assessments", TOLD % keys(20000), [400])
    for number in ("1e300000000", "-1e300000000", "1e-300000000", "1e400", "9" * 5000):
        posted(number[:20], "/v1/risk/assessments", TOLD % ('{"claim_amount":%s}' % number), [400])
    posted("30,000 unknown inputs", "/v1/calculators/court_fee", keys(30000), [400])
    posted("600,000 empty lists", "/v1/risk/assessments", TOLD % ('{"claim_amount":[' + "[]," * 600000 + "[]]}"), [400])
    for amount in ("一百万亿", "九" * 20000, "１２３", "9999-12-31", "+999999999-01-01", "1" * 2000):
        posted("amount " + amount[:20], "/v1/calculators/court_fee",
               json.dumps({"case_type": "property", "amount": amount}), [200, 400, 422])
    lives("after")


def raw(request, timeout=40):
    """All that comes back until the service closes; what came where it broke."""
    answer = b""
    try:
        with connect() as to:
            to.settimeout(timeout)
            try:
                to.sendall(request)
            except OSError:
                pass  # refused before all was sent: the answer is there
            while more := to.recv(65536):
                answer += more
    except OSError:
        pass
    return answer


def refused(name, request, statuses, timeout=40):
    """Answered with one of these, as a problem of ours that ends the connection; 0 where it may just be closed."""
    start = time.perf_counter()
    answer = raw(request, timeout).replace(b"HTTP/1.1 100 Continue\r\n\r\n", b"")
    head = answer.split(b"\r\n\r\n")[0].lower()
    status = int(answer[9:12]) if answer[:9] == b"HTTP/1.1 " else 0
    holds = status in statuses and answer.count(b"HTTP/1.1 ") <= 1
    if status >= 400:
        holds = holds and b"application/problem+json" in head and b"x-request-id: " in head and b"nosniff" in head
    check(holds, f"{name:44} {status} {(time.perf_counter() - start) * 1000:.0f} ms")


HEAD = b"GET /v1/search?q=a HTTP/1.1\r\nHost: x\r\nX-A: "
POST = b"POST /v1/search HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
GET = b"GET %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n%s\r\n"


def corners():
    """What HTTP has corners for."""
    refused("chunk size ZZ", POST + b"Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n", [400])
    refused("If-None-Match: * on the unknown", GET % (b"/v1/laws/nothing", b"If-None-Match: *\r\n"), [404])
    refused("Range behind the end", GET % (b"/page.js", b"Range: bytes=9999999-\r\n"), [416])
    refused("Accept that nobody has", GET % (b"/livez", b"Accept: image/png\r\n"), [406])
    status, answer, took = ask("GET", "/v1/openapi.json", headers={"Range": "x"})
    check(status == 200 and answer.startswith(b"{"), f"a range of the description                   {status} {took:.0f} ms")
    check(b"cross-origin-resource-policy: same-origin" in raw(GET % (b"/docs", b"")).lower(), "no other site shows our pages")
    refused("%00", GET % (b"/%00", b""), [400])
    refused("an address of 600 kB", b"GET /v1/search?q=" + b"a" * 600000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", [414])
    refused("headers of 600 kB", HEAD + b"a" * 600000 + b"\r\n\r\n", [431])
    for path in (b"/v1/..%2f..%2fetc/passwd", b"/v1/laws/..;/..;/x", b"/../../etc/passwd"):
        refused(path.decode(), GET % (path, b""), [400, 404])
    refused("3,400 parameters", GET % (b"/v1/search?" + b"&".join(b"a%d=1" % n for n in range(3400)), b""), [400, 414])
    refused("100,000 parameters", GET % (b"/v1/search?" + b"&".join(b"a%d=1" % n for n in range(100_000)), b""), [414])
    for name in (b"Cookie: ", b"Range: bytes=", b"Accept: ", b"If-None-Match: ", b"X-Forwarded-For: ", b"Accept-Encoding: "):
        many = name + b",".join(b"1-%d" % n for n in range(3000)) + b"\r\n"
        refused("3,000 of " + name.decode(), GET % (b"/v1/laws", many), [200, 304, 400, 406, 431])
    allow = raw(b"OPTIONS /v1/search HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    check(b"Allow: " in allow and b"TRACE" not in allow, "OPTIONS lists no TRACE")
    for coding in (b"gzip;q=0", b"br;q=0, gzip;q=0"):
        answer = raw(GET % (b"/v1/coverage", b"Accept-Encoding: " + coding + b"\r\n"))
        check(b"content-encoding" not in answer.split(b"\r\n\r\n")[0].lower(), "not encoded: " + coding.decode())


def lines():
    """Requests that two programs could read as two things."""
    ok = GET % (b"/livez", b"")
    both = b"Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
    refused("both lengths", POST + both, [400])
    refused("two lengths", POST + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ", [400])
    refused("xchunked", POST + b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", [400, 501])
    refused("a folded line", b"GET /livez HTTP/1.1\r\nHost: x\r\nX: a\r\n b\r\n\r\n", [400])
    refused("a space before the colon", b"GET /livez HTTP/1.1\r\nHost : x\r\n\r\n", [400])
    refused("lines that end with LF", b"GET /livez HTTP/1.1\nHost: x\n\n" + ok, [400])
    hidden = b"GET /livez HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s" % (len(ok), ok)
    refused("a request hidden in a body", hidden, [200])
    refused("HTTP/0.9", b"GET /livez\r\n\r\n", [400, 505])
    refused("the beginning of HTTP/2", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", [400, 426, 505])
    refused("h2c", GET.replace(b"close", b"Upgrade, close") % (b"/livez", b"Upgrade: h2c\r\n"), [200, 400])
    refused("TLS", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\0" * 300, [400])
    refused("CONNECT", b"CONNECT example.org:443 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", [400, 404, 405, 501])
    chunked = POST + b"Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
    refused("1 MB of chunk extension", chunked + b"2;a=" + b"b" * 1_000_000 + b"\r\n{}\r\n0\r\n\r\n", [400, 413])
    refused("1 MB of trailer", chunked + b"2\r\n{}\r\n0\r\nX: " + b"b" * 1_000_000 + b"\r\n\r\n", [400, 431])
    refused("a million chunks of a byte", chunked + b"1\r\n \r\n" * 1_000_000 + b"0\r\n\r\n", [400])
    refused("Expect, and then nothing", POST + b"Expect: 100-continue\r\nContent-Length: 9\r\n\r\n", [408, 0], 60)
    answers = raw(b"GET /livez HTTP/1.1\r\nHost: x\r\n\r\n" * 199 + ok).count(b"HTTP/1.1 200")
    check(answers == 200, f"200 requests in a row on one connection: {answers} answers")
    lives("after")


def documents():
    """JSON and forms that are no question."""
    posted("100,000 deep", "/v1/search", '{"q":' * 100_000, [400])
    posted("a key 200,000 times", "/v1/search", "{" + '"q":1,' * 200_000 + '"q":1}', [400])
    same = ["".join("Aa" if n >> bit & 1 else "BB" for bit in range(15)) for n in range(1 << 15)]
    posted("32,768 keys of one hash", "/v1/search", "{" + ",".join(f'"{key}":1' for key in same) + "}", [400])
    for charset in ("utf-7", "nothing", "../../x", "x-COMPOUND_TEXT"):
        posted("charset " + charset, "/v1/search", '{"q":"a"}', [415],
               headers={"Content-Type": "application/json;charset=" + charset})
    for name, packed in (("a body in gzip", b'{"q":"a"}'), ("1 GB in gzip", b" " * 1_000_000_000)):
        posted(name, "/v1/search", gzip.compress(packed), [415], headers={**JSON, "Content-Encoding": "gzip"})
    part = "--b\r\nContent-Disposition: form-data; name=\"x%d\"\r\n\r\n1\r\n"
    form = {"Content-Type": "multipart/form-data; boundary=b"}
    posted("a form of 10,000 parts", "/judge/verify", "".join(part % n for n in range(10_000)) + "--b--", [400, 413],
           headers=form)
    posted("a boundary of 20,000", "/judge/verify", "--b--", [400, 413, 431],
           headers={"Content-Type": "multipart/form-data; boundary=" + "b" * 20_000})
    lives("after")


def docx(document, **parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as word:
        word.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                      '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
                      '.wordprocessingml.document.main+xml"/></Types>')
        word.writestr("_rels/.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                      '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
                      'officeDocument" Target="word/document.xml"/></Relationships>')
        word.writestr("word/document.xml", document)
        for name, content in parts.items():
            word.writestr(name, content)
    return out.getvalue()


def body(inner, before=""):
    return (f'{before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
            f"{inner}</w:body></w:document>")


def files():
    """Files that are made for whoever reads them."""
    binary = {"Content-Type": "application/octet-stream"}
    entity = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as many:
        for n in range(65_000):
            many.writestr(f"{n}", b"")
    for name, file in {
        "entities that double": docx(body("<w:p><w:r><w:t>&e9;</w:t></w:r></w:p>", f'<!DOCTYPE x [<!ENTITY e0 "a">{entity}]>')),
        "an entity from elsewhere": docx(body("&e;", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')),
        "60,000 tables in each other": docx(body("<w:tbl><w:tr><w:tc>" * 60_000 + "</w:tc></w:tr></w:tbl>" * 60_000)),
        "2,000,000 paragraphs": docx(body("<w:p/>" * 2_000_000)),
        "250 MB of one paragraph": docx(body("<w:p><w:r><w:t>" + "a" * 250_000_000 + "</w:t></w:r></w:p>")),
        "65,000 entries": inner.getvalue(),
        "a million open tags": b"<html>" + b"<div>" * 1_000_000,
        "a PDF that is its own parent": b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R/Parent 1 0 R/Kids[1 0 R]>>endobj\ntrailer<</Root 1 0 R>>",
        "500,000 lists in a PDF": b"%PDF-1.4\n1 0 obj" + b"[" * 500_000,
        "RTF 500,000 deep": b"{\\rtf1" + b"{" * 500_000,
        "a damaged OLE2": bytes.fromhex("d0cf11e0a1b11ae1") + b"\xff" * 20_000,
        "nothing but zeros": b"\0" * 1_000_000,
        "half a surrogate": b'\xed\xa0\x80' * 1000,
    }.items():
        posted(name, "/v1/documents:text", file, [200, 400, 413], most=4_000_000, headers=binary)
    lives("after")


def quotes():
    """Conditions, of which engines take only so many."""
    different = "".join(f"“借款{chr(0x4e00 + n)}”" for n in range(1100))
    for name, words, allowed in (("1,100 quotations of one text", "“离婚”" * 1100, [200]),
                                 ("1,100 excluded words, all the same", "离婚" + " -工伤" * 1100, [200]),
                                 ("1,100 quotations", different, [400]),
                                 ("1,100 excluded words", "离婚 -" + different.replace("”“", " -")[1:-1], [400])):
        posted(name, "/v1/search", json.dumps({"q": words}), allowed, most=400_000)


def foreign():
    """Forms of other sites with what a browser knows of its user."""
    judge = {"Authorization": "Basic eDp5", "Content-Type": "application/octet-stream"}
    for header in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}, {"Origin": "null"}):
        posted(f"credentials and {header}", "/v1/documents:text", "第一条", [403], headers={**judge, **header})


def pdf(drawn, resources="", kids=1):
    """A PDF of so many times the same page, which draws this."""
    stream = lambda content, more: b"<<%s/Length %d/Filter/FlateDecode>>stream\n%s\nendstream " % (more, len(content), content)
    packed = zlib.compress(drawn.encode(), 9)
    drawing = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]" + resources.encode()
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%s]/Count %d>>" % (b"3 0 R " * kids, kids),
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]%s/Contents 4 0 R>>" % resources.encode(), stream(packed, drawing),
               b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    out, places = b"%PDF-1.7\n", []
    for n, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%sendobj\n" % (n, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (table, len(out))


def forms_in_forms():
    return pdf("/X Do " * 50, "/Resources<</XObject<</X 4 0 R>>>>")


BINARY = {"Content-Type": "application/octet-stream"}


def pdfs():
    """Files of a few hundred bytes that took the only heavy turn for 15 s each; what somebody else's notice waits meanwhile."""
    for name, file in (("50 forms in each of 50 forms", forms_in_forms()),
                       ("24 million orders of drawing", pdf("q Q " * 12_000_000)),
                       ("200,000 pages", pdf("q Q ", kids=200_000))):
        status, answer, took = ask("POST", "/v1/documents:text", file, BINARY)
        check(status == 400 and took < 12_000, f"{name:44} {len(file):>8} in {status} {took:.0f} ms")
    over = threading.Event()

    def holder():
        while not over.is_set():
            ask("POST", "/v1/documents:text", forms_in_forms(), BINARY)

    holders = [threading.Thread(target=holder) for _ in range(4)]
    [one.start() for one in holders]
    notice = json.dumps({"stage": "first_instance", "role": "plaintiff", "facts": {"claim_amount": 100000}})
    for _ in range(10):
        time.sleep(0.5)
        status, _, took = ask("POST", "/v1/risk/notices", notice.encode())
        check(status == 200 and took < 5_000, f"a notice beside four who send such files     {status} {took:.0f} ms")
    over.set()
    [one.join() for one in holders]


def hold(count, first, more, times, seconds, opened=connect):
    """So many connections that begin a request and do not end it; what is answered meanwhile, and after."""
    lives("before")
    held = []

    def begin():
        try:
            one = opened(5)
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
    print("   opened", len(held))
    end = time.time() + seconds
    while time.time() < end:
        lives("during")
        for one in held:
            try:
                one.send(b"b")
            except OSError:
                pass
        time.sleep(2)
    for one in held:  # cut, as a cable is
        one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        one.close()
    lives("after")


def stuck(first, count, seconds, addresses=("127.0.0.1",)):
    """So many connections of each address that take no answer or end no request, each opened again when it is closed; then
    everybody else is answered, and once they have gone the service is whole within 10 s. Linux has all of 127.0.0.0/8."""
    over, opened = time.time() + seconds, []

    def holder(address, mine):
        while time.time() < over:
            for n, one in enumerate(mine):
                try:
                    if one is None:
                        one = connect(3, address, 2048)
                        one.setblocking(False)
                        mine[n] = one
                        opened.append(1)
                        one.send(first)
                    else:
                        one.send(b" ")
                except (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError):
                    pass
                except OSError:
                    if one is not None:
                        one.close()
                    mine[n] = None
            time.sleep(0.5)
        for one in mine:
            if one is not None:
                one.close()

    lives("before")
    parts = [threading.Thread(target=holder, args=(address, [None] * (count // 10))) for address in addresses for _ in range(10)]
    [t.start() for t in parts]
    time.sleep(4)
    while time.time() < over:
        lives("during")
        time.sleep(1)
    [t.join() for t in parts]
    print("   opened", len(opened))
    start = time.perf_counter()
    while ask("GET", "/livez", timeout=2)[0] != 200 and time.perf_counter() - start < 60:
        pass
    check(time.perf_counter() - start < 10, f"whole again after {time.perf_counter() - start:.1f} s (at most 10)")
    lives("after")


OTHERS = ("127.0.0.2", "127.0.0.3", "127.0.0.4", "127.0.0.5")


def handshakes():
    """Who begins to shake hands (a ClientHello of 512 bytes, byte by byte) and never ends it."""
    hold(1100, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"", 0, 10,
         lambda timeout: socket.create_connection(("127.0.0.1", PORT), timeout))


def onebyte():
    """Bodies of which one byte comes: from our own address, then from four others as many as there may be in all."""
    first = POST + b"Content-Length: 2000000\r\n\r\n{"
    stuck(first, 230, 25)
    stuck(first, 250, 25, OTHERS)


def readers():
    """Who asks for much and takes nothing of it: longer than the 20 s that a connection may be idle, when all are woken."""
    script = ask("GET", "/")[1].partition(b'src="./assets/')[2].partition(b'"')[0]
    for path in [b"/v1/openapi.json"] + [b"/assets/" + script] * bool(script):
        first = b"GET " + path + b" HTTP/1.1\r\nHost: x\r\n\r\n"
        stuck(first * 20, 220, 28)
        stuck(first * 20, 250, 28, OTHERS)


def unread():
    """A large answer on each of 1,000 connections, which nobody takes: each is held in memory until its client goes."""
    cited = json.dumps({"text": "".join(f"《民法典》第{n + 188}条" for n in range(500))}, ensure_ascii=False).encode()
    first = POST.replace(b"search", b"citations:verify") + b"Content-Length: %d\r\n\r\n%s" % (len(cited), cited)
    print(f"   {len(first)} bytes ask for {len(ask('POST', '/v1/citations:verify', cited)[1])}")
    stuck(first, 250, 25, OTHERS)


def citations():
    """As many as are taken at once, each with a quotation that is wrong."""
    one = "《中华人民共和国民法典》第{}条规定：“当事人应当在合理期限内履行自己的义务并且承担由此产生的一切不利后果{}号”。"
    return json.dumps({"text": "".join(one.format(i % 1200 + 1, i) for i in range(990))}, ensure_ascii=False)


HEAVY = {"verify": lambda: ("/v1/citations:verify", citations().encode(), JSON),
         "pdf": lambda: ("/v1/documents:text", forms_in_forms(), BINARY)}


def light(heavy=None):
    """Times of word search by four clients, alone or beside two streams of heavy requests: p99 in ms."""
    times, heavies, over = [], [], threading.Event()
    path, data, headers = HEAVY[heavy or "verify"]()

    def client():
        for _ in range(200):
            status, _, took = ask("GET", search())
            times.append(took if status == 200 else 1e9)

    def stream():
        while not over.is_set():
            heavies.append(ask("POST", path, data, headers, timeout=120)[0])

    beside = [threading.Thread(target=stream) for _ in range(2 if heavy else 0)]
    clients = [threading.Thread(target=client) for _ in range(4)]
    client()
    times.clear()
    [t.start() for t in beside + clients]
    [t.join() for t in clients]
    over.set()
    [t.join() for t in beside]
    times.sort()
    at = lambda share: times[int(len(times) * share)]
    wrong = [status for status in heavies if status not in (200, 400, 503)]
    check(at(-0) < 1e9 and times[-1] < 1e9 and not wrong,
          f"p50 {at(0.5):.1f} p95 {at(0.95):.1f} p99 {at(0.99):.1f} ms, {len(heavies)} heavy {wrong[:3]}")
    return at(0.99)


def latency():
    """Of a quiet machine: beside two heavy streams the 99th percentile is at most three times what it is alone."""
    alone = light()
    for heavy in HEAVY:
        beside = light(heavy)
        check(beside <= 3 * alone, f"p99 beside two streams of {heavy} is {beside / alone:.2f} times that alone (at most 3)")


def beside(attack):
    """The attack, and how long somebody else's searches take meanwhile, one after another."""
    times, over = [], threading.Event()

    def client():
        while not times or not over.is_set():
            status, _, took = ask("GET", search(), timeout=30)
            times.append(took if status == 200 else 1e9)
            time.sleep(0.05)

    searching = threading.Thread(target=client)
    searching.start()
    attack()
    over.set()
    searching.join()
    times.sort()
    at = lambda share: times[int(len(times) * share)]
    lost = sum(took == 1e9 for took in times)
    print(f"   beside {len(times)} searches, {lost} not answered, p50 {at(0.5):.0f} p99 {at(0.99):.0f} ms", flush=True)


ATTACKS = {
    "facts": facts,
    "corners": corners,
    "lines": lines,
    "documents": documents,
    "files": files,
    "quotes": quotes,
    "foreign": foreign,
    "pdfs": pdfs,
    "handshakes": handshakes,
    "heads": lambda: hold(1100, HEAD, b"a" * 10000, 50, 6),
    "drip": lambda: hold(1100, HEAD, b"", 0, 10),
    "bodies": lambda: hold(300, POST + b"Content-Length: 1900000\r\n\r\n", b" " * 100000, 18, 6),
    "onebyte": onebyte,
    "readers": readers,
    "unread": unread,
    "verify": lambda: [posted("990 wrong quotations", "/v1/citations:verify", citations(), [200], 4_000_000) for _ in range(5)],
    "light": light,
    "heavy": lambda: light("verify"),
}
if len(sys.argv) < 2 or sys.argv[1] not in [*ATTACKS, "latency", "all"]:
    sys.exit(__doc__)
for name, attack in {**ATTACKS, "latency": latency}.items():
    if sys.argv[1] == name or (sys.argv[1] == "all" and name != "latency"):
        print(name, flush=True)
        attack() if name in ("light", "heavy", "latency") else beside(attack)
if failures:
    sys.exit(f"{len(failures)} did not hold")
