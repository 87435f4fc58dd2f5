"""Every operation killed at random moments beside traffic: nothing lost, nothing half, no answer of a wrong generation.

soak.py kills N PORT DATA -- COMMAND TO START THE SERVICE…   Python 3.9, Linux; programs built (cli/target)

DATA has two generations of the same corpora and is used up: take a copy. Each kill is a SIGKILL at a random moment of one command,
or of the service itself (one in twelve). What a command said it had done must be there, every file must be whole, the audit must
hold, and four clients must get the same article from a generation that there is.
"""
import collections
import glob
import http.client
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
import urllib.parse

SPLIT = sys.argv.index("--")
KILLS, PORT, DATA = int(sys.argv[2]), int(sys.argv[3]), os.path.abspath(sys.argv[4])
SERVICE = sys.argv[SPLIT + 1:]
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.join(os.environ["JAVA_HOME"], "bin/java") if "JAVA_HOME" in os.environ else "java"
JAVA = [PROGRAM, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g", f"-Dmingfa.home={ROOT}", "-jar",
        os.path.join(ROOT, "cli/target/mingfa-cli.jar")]
ARCHIVE, OTHER, LAWS = DATA + ".tar.gz", DATA + ".other", DATA + ".laws"
ARTICLE = "/v1/laws/" + urllib.parse.quote("民法典") + "/articles/188"
random.seed(41)
counts, wrong, down, over = collections.Counter(), [], threading.Event(), threading.Event()
longest = collections.defaultdict(lambda: 15.0)  # seconds of each operation, as far as it was seen to end
known = {"tokens": set(), "revoked": set(), "corpora": set()}
expected, service, times = None, None, []


def ask(method, path, headers=None):
    to = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
    try:
        to.request(method, path, None, headers or {})
        answer = to.getresponse()
        return answer.status, answer.headers.get("Generation"), answer.read()
    finally:
        to.close()


def generations():
    return {name for name in os.listdir(DATA + "/generations") if not name.startswith(".")}


def client(n):
    seen = set()
    while not over.is_set():
        if down.is_set():
            time.sleep(0.2)
            continue
        try:
            began = time.perf_counter()
            status, generation, body = ask("GET", ARTICLE if n % 2 else "/v1/search?mode=lexical&q=" + urllib.parse.quote("诉讼时效"))
            took = (time.perf_counter() - began) * 1000
        except (OSError, http.client.HTTPException) as gone:
            if not down.is_set():
                time.sleep(0.5)  # the service may just have been killed
                if not down.is_set():
                    wrong.append(f"no answer while up: {gone!r}")
            continue
        seen |= generations()
        counts["answers"] += 1
        times.append(took)
        if status != 200:
            wrong.append(f"{status} {body[:200]!r}")
        elif generation not in seen or json.loads(body).get("generation") != generation:
            wrong.append(f"an answer of {generation}")
        elif n % 2 and json.loads(body)["text"] != expected:
            wrong.append("an article with another text")
        time.sleep(0.05)


def start():
    global service
    service = subprocess.Popen(SERVICE, stdout=open(DATA + ".log", "ab"), stderr=subprocess.STDOUT)
    end = time.time() + 300
    while time.time() < end:
        try:
            if ask("GET", "/readyz")[0] == 200:
                down.clear()
                return
        except (OSError, http.client.HTTPException):
            pass
        if service.poll() is not None:
            break
        time.sleep(0.2)
    sys.exit("the service does not start; see " + DATA + ".log")


def operations(n):
    """What is killed; what must hold when it ended by itself."""
    name, live = f"k{n}", json.load(open(DATA + "/live"))["current"]
    others = sorted(generations() - {live}) or [live]
    tokens = sorted(known["tokens"] - known["revoked"])
    corpora = sorted(known["corpora"])
    yield "token add", ["token", "add", name, "--role", "judge"], lambda: known["tokens"].add(name)
    if tokens:
        yield "token revoke", ["token", "revoke", tokens[0]], lambda: known["revoked"].add(tokens[0])
    yield "corpus add", ["corpus", "add", name, LAWS, "--format", "files"], lambda: known["corpora"].add(name)
    if corpora:
        yield "corpus remove", ["corpus", "remove", corpora[0]], lambda: known["corpora"].discard(corpora[0])
    yield "promote", ["generation", "promote", others[n % len(others)]], None
    yield "rollback", ["generation", "rollback"], None
    yield "build", ["generation", "build", "--vectors", "off"], None
    yield "gc", ["generation", "gc", "--keep", "3"], None
    yield "backup", ["backup", ARCHIVE, "--replace"], None
    yield "restore", ["restore", ARCHIVE, "--replace", "--accept-tokens", "--data", OTHER], None
    yield "audit verify", ["audit", "verify"], None


def kill(n):
    if n % 12 == 11:
        time.sleep(random.uniform(0, 2))
        down.set()
        service.send_signal(signal.SIGKILL)
        service.wait()
        start()
        counts["service killed"] += 1
        return
    name, words, done = random.choice(list(operations(n)))
    began = time.time()
    command = JAVA + (words if "--data" in words else words + ["--data", DATA])
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        said = process.communicate(timeout=random.uniform(0.1, longest[name]))[1]
        longest[name] = max(1.0, (longest[name] + (time.time() - began) * 1.1) / 2)
        counts[name + " ended" if process.returncode == 0 else f"{name} refused ({process.returncode})"] += 1
        if process.returncode not in (0, 2, 3, 4, 5):
            wrong.append(f"{name} ended with {process.returncode}: {said.strip()[-300:]}")
        if process.returncode == 0 and done:
            done()
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        longest[name] = min(90.0, longest[name] * 1.05)
        counts[name + " killed"] += 1
        if name == "corpus remove":  # it may have been done, and was not said
            known["corpora"].discard(words[2])


def look():
    """Nothing lost, nothing half."""
    live = json.load(open(DATA + "/live"))["current"]
    if live not in generations():
        wrong.append(f"the pointer names {live}, which there is not")
    for name in generations():
        if not os.path.exists(f"{DATA}/generations/{name}/manifest.json"):
            wrong.append(f"half a generation {name}")
    tokens = {one["name"]: one for one in json.load(open(DATA + "/access/tokens.json"))["tokens"]}
    lost = known["tokens"] - set(tokens) | {name for name in known["revoked"] if not tokens[name].get("revoked")}
    lost |= known["corpora"] - set(re.findall(r'"name"\s*:\s*"([^"]+)"', open(DATA + "/corpora.json").read()))
    if lost:
        wrong.append(f"lost: {lost}")
    for aside in glob.glob(OTHER + ".before-*"):
        if os.path.exists(OTHER):
            shutil.rmtree(aside)


def ended(*words):
    """One command that is not killed: its last line where it does not end well."""
    done = subprocess.run(JAVA + list(words), capture_output=True, text=True, check=False)
    if done.returncode:
        wrong.append(f"{words[0]} ended with {done.returncode}: {(done.stdout + done.stderr).strip()[-300:]}")


def main():
    global expected
    os.makedirs(LAWS, exist_ok=True)
    with open(LAWS + "/样例灯塔法.md", "w") as law:
        law.write("# 样例灯塔法\n\n第一条 灯塔整夜点亮。\n")
    ended("token", "add", "first", "--role", "auditor", "--data", DATA)
    ended("backup", ARCHIVE, "--replace", "--data", DATA)
    if wrong:
        sys.exit(wrong[0])
    down.set()
    start()
    expected = json.loads(ask("GET", ARTICLE)[2])["text"]
    clients = [threading.Thread(target=client, args=(n,), daemon=True) for n in range(4)]
    [one.start() for one in clients]
    began = time.time()
    for n in range(KILLS):
        kill(n)
        look()
        if n % 50 == 49:
            ended("audit", "verify", "--data", DATA)
            ended("restore", ARCHIVE, "--check", "--data", DATA)
            print(f"{n + 1} after {time.time() - began:.0f} s: {len(wrong)} wrong {wrong[:1]}", flush=True)
    over.set()
    [one.join() for one in clients]
    service.terminate()
    service.wait(60)
    ended("audit", "verify", "--data", DATA)
    ended("restore", ARCHIVE, "--replace", "--accept-tokens", "--data", OTHER)
    for name in sorted(generations()):
        ended("generation", "check", name, "--data", DATA)
    killed = sum(n for what, n in counts.items() if what.endswith("killed"))
    times.sort()
    print(f"{killed} killed in {KILLS} operations; {dict(sorted(counts.items()))}; answers p50 {times[len(times) // 2]:.0f} ms "
          f"p99 {times[int(len(times) * 0.99)]:.0f} ms")
    print("\n".join(wrong[:30]) or "0 lost, 0 half, 0 answers of a wrong generation")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
