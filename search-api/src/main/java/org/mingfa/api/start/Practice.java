package org.mingfa.api.start;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.mingfa.api.work.InFlightMonitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the service itself what people ask, once it is ready and while nobody does: what runs often is compiled, and a service
 * that just began takes three times as long for an answer as one that has run for minutes (ADR 95). Nothing of it is counted,
 * and it ends when people ask much by themselves.
 */
public final class Practice implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Practice.class);

    /** Where people ask that much by themselves, the processors are theirs. */
    private static final int ENOUGH_ASKED = 500;

    /** A service that answers one at a time runs other code than one that answers many: a third is for the first. */
    private static final int ALONE_OF = 3;

    private static final int OK = 200;
    private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();

    /** Each question is asked in all of them: with vectors where there are some, and by words; of today, and of any day. */
    private static final List<Map<String, String>> WAYS = List.of(
            Map.of(), Map.of("as_of", "any"), Map.of("mode", "lexical"), Map.of("mode", "lexical", "as_of", "any"));

    private final LiveSearch live;
    private final JsonMapper json;
    private final InFlightMonitor demand;
    private final Duration most;
    private final AtomicInteger turn = new AtomicInteger();
    private volatile boolean over;

    /**
     * Begins nothing yet.
     *
     * @param most how long it practises, without the time in which people ask
     */
    public Practice(LiveSearch live, JsonMapper json, InFlightMonitor demand, Duration most) {
        this.live = live;
        this.json = json;
        this.demand = demand;
        this.most = most;
    }

    /** Practises in the background, if there is a generation to practise on. */
    public void begin(OwnAddress self) {
        start(() -> {
            if (most.isPositive() && live.isOpen()) {
                practise(self, live.ask(PracticeQuestions::of));
            }
        });
    }

    private void practise(OwnAddress self, List<String> questions) throws IOException {
        if (questions.isEmpty()) {
            return;
        }
        Duration alone = most.dividedBy(ALONE_OF);
        ask(self, questions, alone);
        start(() -> ask(self, questions, most));
        ask(self, questions, most.minus(alone));
        boolean ended = isOver();
        over = true;
        if (!ended && demand.isQuiet()) {
            System.gc(); // what start and practice leave would lie about for long: it goes now, while nobody waits
            // for it
        }
        LOG.debug("启动后练习了 {} 次", asked());
    }

    /** One question after the other, for so long, or until there is no more need. */
    private void ask(OwnAddress self, List<String> questions, Duration time) throws IOException {
        long left = time.toNanos();
        while (left > 0 && !isOver()) {
            if (!demand.isQuiet()) {
                LockSupport.parkNanos(PAUSE_NANOS);
                continue;
            }
            long start = System.nanoTime();
            try (OwnConnection connection = self.connect()) {
                while (System.nanoTime() - start < left && !isOver() && demand.isQuiet()) {
                    answered(connection.post("/v1/search", next(questions)));
                }
            }
            left -= System.nanoTime() - start;
        }
    }

    /** A service that fails is not asked again and again. */
    private static void answered(int status) throws IOException {
        if (status != OK) {
            throw new IOException("status " + status);
        }
    }

    private byte[] next(List<String> questions) {
        int now = turn.getAndIncrement();
        Map<String, String> body = new HashMap<>(WAYS.get(now % WAYS.size()));
        body.put("q", questions.get(now / WAYS.size() % questions.size()));
        return json.writeValueAsBytes(body);
    }

    /** What a thread of it does. */
    private interface Work {
        void run() throws IOException;
    }

    private void start(Work work) {
        Thread.ofPlatform().daemon().name("practice").start(() -> {
            try {
                work.run();
            } catch (IOException | RuntimeException e) {
                if (!isOver()) {
                    LOG.warn("启动后的练习中断（{}）；服务照常，最初的回答可能较慢。", e.toString());
                }
            } finally {
                over = true;
            }
        });
    }

    /** How many questions it has asked so far. */
    public int asked() {
        return turn.get();
    }

    /** Whether it asks no more: it has had its time, or nothing to ask, or people ask enough. */
    public boolean isOver() {
        return over || demand.asked() >= ENOUGH_ASKED;
    }

    /** Ends it; a question that is on its way is the last. */
    @Override
    public void close() {
        over = true;
    }
}
