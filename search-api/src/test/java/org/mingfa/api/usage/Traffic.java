package org.mingfa.api.usage;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.mingfa.api.usage.Usage.UsageCount;

/** Requests of some days, made up with a seed: people work by day, judges on weekdays, some things are asked for rarely. */
final class Traffic {

    static final List<String> RULES = List.of("R-LIM-01", "R-ENF-07", "R-FEE-02", "R-ONL-01");
    static final List<String> COURTS = List.of("浙01", "浙02", "浙0106");

    /** Asked for often, and too rarely to be told. */
    private static final String OFTEN = "盗窃罪";

    private static final String RARE = "侮辱罪";
    private static final int[] BY_HOUR = {
        1, 1, 1, 0, 0, 1, 3, 8, 30, 45, 48, 40, 20, 25, 42, 46, 44, 35, 20, 18, 22, 20, 12, 4
    };
    private static final int QUIET = 3;
    private static final int OF_A_WORKDAY = 10;

    /** Something that was asked. */
    record Event(Instant at, String endpoint, int status, String outcome, int millis, List<UsageCount> notes) {}

    private final Random random;
    private final List<Event> events = new ArrayList<>();
    private int rare;

    private Traffic(long seed) {
        this.random = new Random(seed);
    }

    /** About that many on a workday, fewer at the end of a week, from a day to another. */
    static List<Event> of(long seed, LocalDate first, LocalDate last, int perWorkday) {
        Traffic traffic = new Traffic(seed);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            boolean quiet = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            int busy = perWorkday * (quiet ? QUIET : OF_A_WORKDAY) / OF_A_WORKDAY;
            int count = busy * 9 / 10 + traffic.random.nextInt(busy / 5 + 1);
            for (int i = 0; i < count; i++) {
                traffic.happen(traffic.at(day));
            }
        }
        traffic.events.sort(Comparator.comparing(Event::at));
        return traffic.events;
    }

    private Instant at(LocalDate day) {
        int hour = 0;
        for (int dice = random.nextInt(sum()); dice >= BY_HOUR[hour]; hour++) {
            dice -= BY_HOUR[hour];
        }
        return day.atStartOfDay(SetClock.CHINA).toInstant().plusMillis(hour * 3_600_000L + random.nextInt(3_600_000));
    }

    private static int sum() {
        int sum = 0;
        for (int share : BY_HOUR) {
            sum += share;
        }
        return sum;
    }

    private void happen(Instant at) {
        int dice = random.nextInt(1000);
        if (dice < 550) {
            search(at, dice < 380 ? "GET /v1/search" : "POST /v1/search");
        } else if (dice < 760) {
            plain(at, dice < 730 ? "GET /v1/laws/{law}/articles/{article}" : "GET /laws/{law}/articles/{article}");
        } else if (dice < 810) {
            plain(at, "GET /v1/suggest");
        } else if (dice < 900) {
            assess(at);
        } else if (dice < 910) {
            plain(at, "POST /v1/risk/notices");
        } else if (dice < 950) {
            calculate(at);
        } else if (dice < 965) {
            plain(at, "POST /v1/citations:verify");
        } else if (dice < 990) {
            judge(at);
        } else {
            add(at, "GET /v1/operations/usage", "answered", List.of(new UsageCount(UsageMeasure.ROLE, "operator")));
        }
    }

    private void search(Instant at, String endpoint) {
        int dice = random.nextInt(100);
        if (dice == 0) {
            add(at, endpoint, "refused", List.of(new UsageCount(UsageMeasure.REFUSAL, "H001 参数的值无效")));
            return;
        }
        if (dice == 1 && random.nextInt(20) == 0) {
            add(at, endpoint, "failed", List.of(new UsageCount(UsageMeasure.REFUSAL, "H051 内部错误")));
            return;
        }
        List<UsageCount> notes = new ArrayList<>();
        notes.add(new UsageCount(UsageMeasure.MODE, dice < 90 ? "auto" : "lexical"));
        notes.add(new UsageCount(UsageMeasure.TYPE, dice < 70 ? "all" : dice < 90 ? "statute" : "case"));
        boolean empty = dice > 95;
        notes.add(new UsageCount(UsageMeasure.ANSWERED, empty ? "none" : dice < 60 ? "direct" : "possible"));
        if (empty && random.nextInt(4) == 0) {
            boolean seldom = rare < 4 && random.nextInt(50) == 0;
            rare += seldom ? 1 : 0;
            notes.add(new UsageCount(UsageMeasure.UNMET, seldom ? RARE : OFTEN));
        }
        add(at, endpoint, empty ? "empty" : "answered", notes);
    }

    private void assess(Instant at) {
        List<UsageCount> notes = new ArrayList<>();
        notes.add(new UsageCount(UsageMeasure.ASSESSMENT, random.nextInt(3) == 0 ? "finished" : "open"));
        RULES.stream()
                .filter(rule -> random.nextInt(3) == 0)
                .forEach(rule -> notes.add(new UsageCount(UsageMeasure.RULE, rule)));
        add(at, "POST /v1/risk/assessments", "answered", notes);
    }

    private void calculate(Instant at) {
        if (random.nextInt(10) == 0) {
            add(
                    at,
                    "POST /v1/calculators/{name}",
                    "refused",
                    List.of(new UsageCount(UsageMeasure.REFUSAL, "H007 缺少字段")));
        } else {
            String name = random.nextInt(3) == 0 ? "limitation" : "court_fee";
            add(at, "POST /v1/calculators/{name}", "answered", List.of(new UsageCount(UsageMeasure.CALCULATOR, name)));
        }
    }

    /** A judge; one in twenty has no right to, and is known all the same. */
    private void judge(Instant at) {
        String court = COURTS.get(random.nextInt(COURTS.size()));
        boolean report = random.nextInt(5) == 0;
        List<UsageCount> notes = new ArrayList<>(
                List.of(new UsageCount(UsageMeasure.ROLE, "judge"), new UsageCount(UsageMeasure.COURT, court)));
        boolean refused = random.nextInt(20) == 0;
        if (refused) {
            notes.add(new UsageCount(UsageMeasure.REFUSAL, "H001 参数的值无效"));
        }
        add(
                at,
                report ? "POST /v1/cases:similar-report" : "POST /v1/cases:similar",
                refused ? "refused" : "answered",
                notes);
    }

    private void plain(Instant at, String endpoint) {
        add(at, endpoint, "answered", List.of());
    }

    private void add(Instant at, String endpoint, String outcome, List<UsageCount> notes) {
        int status = outcome.equals("refused") ? 400 : outcome.equals("failed") ? 500 : 200;
        int millis = 1 + (int) Math.min(20_000, Math.exp(random.nextGaussian() * 1.1 + 2.5));
        events.add(new Event(at, endpoint, status, outcome, millis, notes));
    }
}
