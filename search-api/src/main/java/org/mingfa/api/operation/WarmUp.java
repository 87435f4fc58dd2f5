package org.mingfa.api.operation;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.mingfa.answers.search.SearchAnswers;
import org.mingfa.answers.search.SearchQuestion;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.LegalIndex.Capability;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.passage.TextField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * JIT warm-up: answers questions within the process, a few before the service calls itself ready, so that the first person waits no
 * longer than the second, and more for some seconds behind that, on one thread. Nothing of it is counted.
 */
public final class WarmUp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    /** Each question is asked in all of them: with vectors where there are some, and by words; of today, and of any day. */
    private static final List<Map<String, String>> WAYS = List.of(
            Map.of(), Map.of("as_of", "any"), Map.of("mode", "lexical"), Map.of("mode", "lexical", "as_of", "any"));

    private static final String FIRST = "诉讼时效期间";

    private static final int PASSAGES = 400;
    private static final int CHARACTERS = 24;

    /** What stands in questions about anything. */
    private static final Query EVERYDAY = new Query.Terms(
            Map.of(TextField.LAY_QUESTIONS, 1f), Map.of("怎么", 1f, "多久", 1f, "可以", 1f, "哪些", 1f, "需要", 1f), 1);

    private final LiveGeneration live;
    private final SearchAnswers answers;
    private final JsonMapper json;
    private final Duration most;
    private volatile boolean done;
    private volatile boolean over;
    private final AtomicLong questionCount = new AtomicLong();

    /**
     * Begins nothing yet.
     *
     * @param most how long it goes on once the service is ready
     */
    public WarmUp(LiveGeneration live, SearchAnswers answers, JsonMapper json, Duration most) {
        this.live = live;
        this.answers = answers;
        this.json = json;
        this.most = most;
    }

    /** True when the first questions are answered, or nobody could answer them. */
    public boolean isDone() {
        return done;
    }

    /** How many questions were answered. */
    public long questionCount() {
        return questionCount.get();
    }

    /** True when it asks no more. */
    public boolean isOver() {
        return over;
    }

    /**
     * Asks in the background.
     *
     * @param before runs when the first questions are answered, or failed, and before the service calls itself ready
     * @param after runs when it has
     */
    public void begin(Runnable before, Runnable after) {
        Thread.ofPlatform().daemon().name("warm-up").start(() -> {
            ask(() -> List.of(FIRST), WAYS.size(), Duration.ofMinutes(1));
            before.run();
            done = true;
            after.run();
            ask(() -> live.ask(WarmUp::questions), Long.MAX_VALUE, most);
            over = true;
        });
    }

    private void ask(Supplier<List<String>> source, long times, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        try {
            List<String> questions = live.isReady() ? source.get() : List.of();
            for (long i = 0; i < times && !over && !questions.isEmpty() && live.isReady(); i++) {
                if (System.nanoTime() - end >= 0) {
                    return;
                }
                answer(questions.get((int) (i / WAYS.size() % questions.size())), WAYS.get((int) (i % WAYS.size())));
            }
        } catch (RuntimeException e) {
            LOG.warn("预热未完成（{}）；服务照常，最初的回答可能较慢。", e.getClass().getSimpleName());
        }
    }

    private void answer(String words, Map<String, String> way) {
        Map<String, String> body = new HashMap<>(way);
        body.put("q", words);
        SearchQuestion question = json.convertValue(body, SearchQuestion.class);
        json.writeValueAsBytes(live.ask(answers.read(question)));
        questionCount.incrementAndGet();
    }

    /**
     * What articles are known to answer, or how texts begin; none where another machine searches: it is not ours to keep busy.
     */
    private static List<String> questions(OpenGeneration generation) {
        LegalIndex index = generation.index();
        if (!index.capabilities().contains(Capability.COMPUTES_HERE)) {
            return List.of();
        }
        List<Passage> known = passages(index, EVERYDAY);
        return (known.isEmpty() ? passages(index, new Query.All()) : known)
                .stream().flatMap(passage -> questions(passage).stream()).toList();
    }

    private static List<Passage> passages(LegalIndex index, Query query) {
        return index.passages(index.rank(RankRequest.best(query, Filter.NONE, PASSAGES)).entries().stream()
                .map(Ranking.ScoredPassage::id)
                .toList());
    }

    private static List<String> questions(Passage passage) {
        if (passage instanceof LawPassage law && !law.questions().isEmpty()) {
            return law.questions();
        }
        String beginning = passage.text().strip();
        return beginning.isEmpty()
                ? List.of()
                : List.of(beginning.substring(
                        0,
                        beginning.offsetByCodePoints(
                                0, Math.min(CHARACTERS, beginning.codePointCount(0, beginning.length())))));
    }

    /** Ends it; a question that is being answered is the last. */
    @Override
    public void close() {
        over = true;
    }
}
