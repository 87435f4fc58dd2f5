package org.mingfa.api.usage;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.mingfa.api.usage.Traffic.Event;
import org.mingfa.api.usage.UsageLedger.RequestUsage;
import org.mingfa.api.usage.UsageTables.Judgement;
import org.mingfa.usage.UsageMonth;
import org.mingfa.usage.UsageMonth.CorpusState;
import org.mingfa.usage.UsageMonth.HeldCount;

/**
 * A service of which October is half and November whole, by its own ways of counting and writing: stopped once, killed once,
 * with another generation since, and with judgements of hits.
 *
 * @param october what it answers of the first month
 * @param november of the second
 */
record TwoMonths(List<Event> events, UsageMonth october, UsageMonth november) {

    static final LocalDate FIRST = LocalDate.of(2026, 10, 19);
    static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    static final Instant STOPPED = at(11, 8, 23).plusSeconds(120);
    static final Instant BACK = STOPPED.plusSeconds(600);
    static final Instant KILLED = at(11, 17, 10).plusSeconds(77);
    static final Instant AGAIN = KILLED.plusSeconds(1234);
    static final Instant TAKEN = at(12, 1, 8);
    static final CorpusState G1 =
            new CorpusState("g1", LocalDate.of(2026, 10, 1), 12, 10, List.of(new HeldCount("法律", 12)));
    static final CorpusState G2 =
            new CorpusState("g2", LocalDate.of(2026, 11, 20), 15, 12, List.of(new HeldCount("法律", 15)));

    private static final long SEED = 13;
    private static final int BATCH = 10_000;

    /** Of so many requests one was judged, and one of three useless. */
    static final int JUDGED = 2_000;

    private static Instant at(int month, int day, int hour) {
        return LocalDate.of(2026, month, day)
                .atTime(hour, 0)
                .atZone(SetClock.CHINA)
                .toInstant();
    }

    /** One service after the other on the same database. */
    private static final class Play {
        private final UsageDatabase database;
        private final SetClock clock = new SetClock(at(10, 19, 0));
        private final AtomicReference<CorpusState> serving = new AtomicReference<>(G1);
        private UsageLedger ledger = ledger();
        private ServiceStore store;
        private int since;

        Play(UsageDatabase database) {
            this.database = database;
            this.store = store();
        }

        private UsageLedger ledger() {
            return new UsageLedger(new SimpleMeterRegistry(), new AnsweredRequests(), clock);
        }

        private ServiceStore store() {
            ServiceStore begun = new ServiceStore(database, Period.ZERO, ledger, clock, serving::get);
            begun.ask(tables -> true);
            return begun;
        }

        void happen(Event event) {
            clock.set(event.at());
            ledger.answered(new RequestUsage(
                    event.endpoint(),
                    event.status(),
                    event.outcome(),
                    Duration.ofMillis(event.millis()).toNanos(),
                    event.notes()));
            since++;
            if (since % BATCH == 0) {
                write(event.at());
            }
            if (since % JUDGED == 0) {
                store.keep(new Judgement("r" + since, "a#1", since % (3 * JUDGED) != 0, "g"));
            }
        }

        void write(Instant now) {
            clock.set(now);
            store.ask(tables -> true);
        }

        void away(Instant from, Instant until, boolean killed) {
            write(from);
            if (!killed) {
                store.close();
            }
            clock.set(until);
            ledger = ledger();
            store = store();
        }
    }

    /** Plays it on a database. */
    static TwoMonths on(UsageDatabase database, int perWorkday) {
        List<Event> events = Traffic.of(SEED, FIRST, LAST, perWorkday).stream()
                .filter(event -> !isWithin(event, STOPPED, BACK) && !isWithin(event, KILLED, AGAIN))
                .toList();
        Play play = new Play(database);
        for (Event event : events) {
            if (play.clock.instant().isBefore(STOPPED) && !event.at().isBefore(BACK)) {
                play.away(STOPPED, BACK, false);
            }
            if (play.clock.instant().isBefore(KILLED) && !event.at().isBefore(AGAIN)) {
                play.away(KILLED, AGAIN, true);
                play.serving.set(G2);
            }
            play.happen(event);
        }
        play.write(TAKEN);
        return new TwoMonths(
                events, play.store.usage(YearMonth.of(2026, 10)), play.store.usage(YearMonth.of(2026, 11)));
    }

    private static boolean isWithin(Event event, Instant from, Instant until) {
        return !event.at().isBefore(from) && event.at().isBefore(until);
    }
}
