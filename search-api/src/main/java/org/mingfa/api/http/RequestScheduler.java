package org.mingfa.api.http;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.mingfa.answers.WorkClass;
import org.mingfa.api.http.FairQueue.Turn;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request its turn, by what it costs and who asks; heavy work has fewer turns than there are processors. Work is done
 * by the thread that asks: {@link SchedulerParallelism} has one for every turn, and some beside. A client that has used up its seconds is told
 * when to come back, as is everybody while too many wait.
 */
public final class RequestScheduler extends OncePerRequestFilter {

    private static final String BUSY_SECONDS = "2";
    private static final int OPERATIONS = 1;

    /** Files that are read at a time: by processes of their own, which compute when others do not. */
    public static final int FILES = 2;

    /** A file that took all the time that one may take costs its sender so many times that time. */
    private static final int OVERTIME = 8;

    private static final long MICROS = 1_000_000;

    private final Proxies proxies;
    private final boolean isLimited;
    private final long fileNanos;
    private final Quota micros;
    private final Map<WorkClass, FairQueue> turns = new EnumMap<>(WorkClass.class);

    /**
     * Turns on a machine.
     *
     * @param secondsPerMinute of turns, per client; 0 for no limit
     * @param fileTime that the reading of a file may take
     */
    public RequestScheduler(int processors, int secondsPerMinute, Duration fileTime, Proxies proxies) {
        this.proxies = proxies;
        this.fileNanos = fileTime.toNanos();
        this.isLimited = secondsPerMinute > 0;
        this.micros = new Quota(secondsPerMinute * MICROS, TimeMeter.SYSTEM_NANOTIME);
        turns.put(
                WorkClass.LIGHT,
                new FairQueue(new FairQueue.Rules(light(processors), 256, 64, Duration.ofSeconds(10))));
        turns.put(
                WorkClass.HEAVY, new FairQueue(new FairQueue.Rules(heavy(processors), 32, 8, Duration.ofSeconds(30))));
        turns.put(WorkClass.FILE, new FairQueue(new FairQueue.Rules(FILES, 16, 4, Duration.ofSeconds(30))));
        turns.put(WorkClass.OPERATION, new FairQueue(new FairQueue.Rules(OPERATIONS, 16, 16, Duration.ofMinutes(5))));
    }

    /** How many may work at a time on a machine. */
    static int atOnce(int processors) {
        return light(processors) + heavy(processors) + FILES + OPERATIONS;
    }

    private static int light(int processors) {
        return 2 * processors;
    }

    private static int heavy(int processors) {
        return Math.max(1, processors / 2);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        WorkClass lane = EndpointFinder.work(request);
        FairQueue queue = turns.get(lane);
        if (queue == null) {
            chain.doFilter(request, response);
            return;
        }
        String client = proxies.client(request);
        boolean limited = isLimited && !proxies.isOwnMachine(request);
        if (limited) {
            refuseDebtor(client);
        }
        try (Turn turn = queue.take(client).orElseThrow(RequestScheduler::busy)) {
            long start = System.nanoTime();
            try {
                chain.doFilter(request, response);
            } finally {
                if (limited) {
                    micros.charge(client, cost(lane, System.nanoTime() - start));
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private long cost(WorkClass lane, long nanos) {
        int times = lane == WorkClass.FILE && nanos >= fileNanos ? OVERTIME : 1;
        return TimeUnit.NANOSECONDS.toMicros(nanos) * times;
    }

    private void refuseDebtor(String client) {
        long seconds = micros.secondsToWait(client);
        if (seconds > 0) {
            throw ApiProblem.of(ProblemCode.TOO_MANY_REQUESTS, "这一分钟里您的请求已用完可用的处理时间；请在 " + seconds + " 秒后再试。")
                    .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
    }

    private static ApiProblem busy() {
        return ApiProblem.of(ProblemCode.BUSY, "服务正忙，等候的请求过多；请在 " + BUSY_SECONDS + " 秒后再试。")
                .withHeader(HttpHeaders.RETRY_AFTER, BUSY_SECONDS);
    }
}
