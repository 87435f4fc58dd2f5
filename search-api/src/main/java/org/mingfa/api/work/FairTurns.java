package org.mingfa.api.work;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.connection.ConnectionState;
import org.mingfa.api.connection.Proxies;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.api.usage.AnswerReady;
import org.mingfa.api.work.Turns.Turn;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request its turn, by what it costs and who asks. Work runs on threads that the system takes turns with, heavy
 * work on fewer than there are processors: a virtual thread that computes gives its processor to nobody. A client that
 * has used up its seconds is told when to come back, as is everybody while too many wait.
 */
public final class FairTurns extends OncePerRequestFilter implements AutoCloseable {

    private static final String BUSY_SECONDS = "2";

    private final Proxies proxies;
    private final CostLimit costs;
    private final Map<Lane, Turns> turns = new EnumMap<>(Lane.class);
    private final Map<Lane, ExecutorService> threads = new EnumMap<>(Lane.class);

    /**
     * Turns on a machine.
     *
     * @param secondsPerMinute of turns, per client; 0 for no limit
     */
    public FairTurns(int processors, int secondsPerMinute, Proxies proxies) {
        this.proxies = proxies;
        this.costs = new CostLimit(secondsPerMinute, System::nanoTime);
        int light = 2 * processors;
        int heavy = Math.max(1, processors / 2);
        turns.put(Lane.LIGHT, new Turns(new Turns.Rules(light, 256, 64, Duration.ofSeconds(10))));
        turns.put(Lane.HEAVY, new Turns(new Turns.Rules(heavy, 32, 8, Duration.ofSeconds(30))));
        turns.put(Lane.OPERATION, new Turns(new Turns.Rules(1, 16, 16, Duration.ofMinutes(5))));
        threads.put(Lane.LIGHT, pool(light, "light-"));
        threads.put(Lane.HEAVY, pool(heavy, "heavy-"));
        threads.put(Lane.OPERATION, pool(1, "operation-"));
    }

    private static ExecutorService pool(int threads, String name) {
        return Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name(name, 1).factory());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Lane lane = Lane.of(request.getServletPath());
        Turns queue = turns.get(lane);
        if (queue == null) {
            chain.doFilter(request, response);
            return;
        }
        String client = proxies.client(request);
        boolean limited = !proxies.isOwnMachine(request);
        if (limited) {
            refuseDebtor(client);
        }
        HeldResponse held = new HeldResponse(response);
        try (Turn turn = queue.take(client).orElseThrow(FairTurns::busy)) {
            long start = System.nanoTime();
            run(threads.get(lane), () -> chain.doFilter(request, held));
            if (limited) {
                costs.charge(client, System.nanoTime() - start);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        ConnectionState.beginWriting(request);
        AnswerReady.now(request);
        held.send();
    }

    private void refuseDebtor(String client) {
        long seconds = costs.secondsToWait(client);
        if (seconds > 0) {
            throw ApiProblem.of(ProblemCode.TOO_MANY_REQUESTS, "这一分钟里您的请求已用完可用的处理时间；请在 " + seconds + " 秒后再试。")
                    .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
    }

    private static ApiProblem busy() {
        return ApiProblem.of(ProblemCode.BUSY, "服务正忙，等候的请求过多；请在 " + BUSY_SECONDS + " 秒后再试。")
                .withHeader(HttpHeaders.RETRY_AFTER, BUSY_SECONDS);
    }

    /** What an endpoint does with its turn. */
    private interface Work {
        void run() throws IOException, ServletException;
    }

    private static void run(@Nullable ExecutorService threads, Work work)
            throws IOException, ServletException, InterruptedException {
        if (threads == null) {
            work.run();
            return;
        }
        Future<?> running = threads.submit(() -> {
            work.run();
            return null;
        });
        try {
            running.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException io -> throw io;
                case ServletException servlet -> throw servlet;
                case RuntimeException ours -> throw ours;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }

    @Override
    public void close() {
        threads.values().forEach(ExecutorService::shutdown);
    }
}
