package org.mingfa.api.start;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the service itself a few questions before it calls itself ready, so that the first person waits no longer than
 * the second.
 */
public final class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final String QUESTION = "%E8%AF%89%E8%AE%BC%E6%97%B6%E6%95%88%E6%9C%9F%E9%97%B4";
    private static final List<String> ASKED = List.of(
            "/v1/search?q=" + QUESTION,
            "/v1/search?as_of=any&q=" + QUESTION,
            "/v1/laws?q=" + QUESTION,
            "/v1/suggest?q=mfd",
            "/laws/%E6%B0%91%E6%B3%95%E5%85%B8/articles/188",
            "/index.html",
            "/v1/nothing");

    private final LiveSearch search;
    private volatile boolean done;

    public WarmUp(LiveSearch search) {
        this.search = search;
    }

    /** True when the questions are answered, or nobody could answer them. */
    public boolean isDone() {
        return done;
    }

    /**
     * Asks in the background.
     *
     * @param before runs when all is answered, or failed, and before the service calls itself ready
     * @param after runs when it has
     */
    public void begin(OwnAddress self, Runnable before, Runnable after) {
        Thread.ofPlatform().daemon().name("warm-up").start(() -> {
            if (search.isOpen()) {
                ASKED.forEach(question -> ask(self, question));
            }
            before.run();
            done = true;
            after.run();
        });
    }

    /** By a connection of its own: where one fails, the next is asked all the same. */
    private static void ask(OwnAddress self, String question) {
        try (OwnConnection connection = self.connect()) {
            connection.get(question);
        } catch (IOException e) {
            LOG.warn("预热未完成（{}）；服务照常，首次回答可能较慢。", e.getClass().getSimpleName());
        }
    }
}
