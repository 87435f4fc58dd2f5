package org.mingfa.api.endpoint;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mingfa.reports.writer.DocumentFormat;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.law.LawBook;
import org.mingfa.text.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules and calculators, read in the background once the service is ready; whoever comes earlier waits for them. Then what
 * writes their notices is made ready too.
 */
public final class RiskEngineLoader {

    private static final Logger LOG = LoggerFactory.getLogger(RiskEngineLoader.class);

    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Path localLaw;
    private final AtomicBoolean reading = new AtomicBoolean();
    private final CompletableFuture<RiskEngine> engine = new CompletableFuture<>();

    /**
     * A desk that has read nothing yet.
     *
     * @param localLaw the operator's folder, law/local in the data directory; it need not exist
     */
    public RiskEngineLoader(Path localLaw) {
        this.localLaw = localLaw;
    }

    /** Reads once the first questions after the start are over, or as soon as somebody asks. */
    public void begin() {
        CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::read);
    }

    private void read() {
        if (!reading.compareAndSet(false, true)) {
            return;
        }
        Thread.ofPlatform().daemon().name("rules").start(() -> {
            try {
                LawBook law = LawBook.load(localLaw);
                law.local().problems().forEach(problem -> LOG.warn("本地数据：{}", problem));
                RiskEngine loaded = RiskEngine.load(law);
                engine.complete(loaded);
                loaded.prepare();
            } catch (RuntimeException flaw) {
                LOG.error("风险规则读不出来，风险提示与计算不可用，检索照常：{}", flaw.getMessage());
                engine.completeExceptionally(flaw);
                return;
            }
            DocumentFormat.prepare();
        });
    }

    /** The engine; a refusal while its rules cannot be read. */
    public RiskEngine engine() {
        read();
        try {
            return engine.join();
        } catch (CompletionException unreadable) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "风险规则读不出来，暂时不能评估与计算；运维人员查看日志。", unreadable);
        }
    }
}
