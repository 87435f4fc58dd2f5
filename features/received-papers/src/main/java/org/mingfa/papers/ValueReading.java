package org.mingfa.papers;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingfa.text.citation.CaseNumber;
import org.mingfa.text.citation.CitationFinder;
import org.mingfa.text.citation.CitationOccurrence;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.citation.OldCaseNumber;
import org.mingfa.text.day.WrittenDay;
import org.mingfa.text.numeral.AmountReading;
import org.mingfa.text.numeral.ChineseNumeral;
import org.mingfa.text.numeral.NumeralMatch;
import org.mingfa.text.parse.judgment.CauseReader;
import org.mingfa.text.parse.judgment.Court;
import org.mingfa.text.table.CauseTree;

/** Finds one value in a paper: by its label where, by the readers of the core what. */
final class ValueReading {

    /** So far behind its label a day, an hour or a sum begins. */
    private static final int NEAR = 14;

    private static final int SUM_NEAR = 24;
    private static final int WINDOW = 48;
    private static final int PERIOD_NEAR = 40;
    private static final int TOP_LINES = 14;
    private static final int LONGEST_LINE = 60;
    private static final BigDecimal SMALLEST = BigDecimal.valueOf(100);
    private static final String COLON = "：";

    private static final Pattern BODY =
            Pattern.compile("(?:[\\u4e00-\\u9fa5]{2,40}?(?:人民法院|海事法院|知识产权法院|金融法院|互联网法院|铁路运输法院|仲裁委员会|仲裁院))");
    private static final Pattern LIKE_NUMBER = Pattern.compile("(?:案号：?)?.{0,2}\\d{4}.{1,2}[^，。；]{2,24}\\d.?号?");
    private static final Pattern TIME =
            Pattern.compile("(?<part>上午|下午|中午|晚上)?(?<hour>\\d{1,2}|[一二三四五六七八九十]{1,3})(?:时|点|：|:)"
                    + "(?:(?<minute>\\d{1,2}|[一二三四五六七八九十零〇]{1,3})分?|(?<half>半)|整)?");
    private static final Pattern DAYS =
            Pattern.compile("(?<number>\\d{1,3}|[一二两三四五六七八九十百]{1,4})(?:个)?[日天](?!期|子)(?!\\d)");
    private static final Pattern WORKING_DAYS = Pattern.compile("(?:\\d{1,3}|[一二两三四五六七八九十百]{1,4})个?工作[日天]");
    private static final Pattern NAME =
            Pattern.compile("[：]?(?<name>[\\u4e00-\\u9fa5·]{2,4}?)(?=[，。；、）（：\\d]|书记员|审判员|审判长|人民陪审员|法官助理|执行员|联系|电话|$)");
    private static final Pattern TELEPHONE = Pattern.compile("[：]?(?<value>[+0-9][0-9\\-—－()（）转]{6,24})");
    private static final Pattern ACCOUNT = Pattern.compile("[：]?(?<value>\\d[\\d]{7,30})");
    private static final CitationFinder NUMBERS = new CitationFinder(LawNames.none());

    private final PaperText paper;
    private final String text;

    /**
     * Where something stands and what it comes to.
     *
     * @param value null where only the place is known
     */
    record Found(int start, int end, Optional<String> value) {}

    ValueReading(PaperText paper) {
        this.paper = paper;
        this.text = paper.text();
    }

    /** Empty where not even a place for it is there. */
    Optional<Found> find(ValueRow row) {
        int from = row.after().stream()
                .mapToInt(text::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(row.after().isEmpty() ? 0 : -1);
        if (from < 0) {
            return Optional.empty();
        }
        return switch (row.type()) {
            case BODY -> body();
            case CASE_NUMBER -> caseNumber(row);
            case CAUSE -> cause(row);
            case DAY -> day(row, from);
            case TIME -> day(row, from).flatMap(this::time);
            case SIGNED -> signed();
            case SUM -> sum(row, from);
            case DAYS -> days(row, from);
            case LINE -> line(row);
            case NAME -> labelled(row, NAME);
            case TELEPHONE -> labelled(row, TELEPHONE);
            case ACCOUNT -> labelled(row, ACCOUNT);
        };
    }

    /** Places right behind a label, in the order of the labels. */
    private IntStream behindLabels(ValueRow row, int from) {
        return row.labels().stream().flatMapToInt(label -> places(label, from).map(at -> at + label.length()));
    }

    private IntStream places(String word, int from) {
        return IntStream.iterate(text.indexOf(word, from), at -> at >= 0, at -> text.indexOf(word, at + 1));
    }

    private Optional<Found> body() {
        List<String> lines = paper.lines();
        for (int i = 0; i < Math.min(TOP_LINES, lines.size()); i++) {
            Matcher body = BODY.matcher(lines.get(i));
            if (body.lookingAt()
                    && (Court.find(body.group()).isPresent() || body.group().contains("仲裁"))) {
                int start = paper.lineStart(i);
                return Optional.of(new Found(start, start + body.end(), Optional.of(body.group())));
            }
        }
        return Optional.empty();
    }

    /** A paper's own number stands in a line of its own, or behind its label; others are cited in sentences. */
    private Optional<Found> caseNumber(ValueRow row) {
        Optional<Found> own = numbers(text)
                .filter(one -> paper.lineEnd(one.start()) == one.end()
                        && (paper.isLineStart(one.start()) || isLabelled(row, one.start())))
                .min(Comparator.comparingInt(CitationOccurrence::start))
                .map(one -> new Found(
                        one.start(), one.end(), Optional.of(one.citation().format())));
        return own.or(this::likeNumber);
    }

    private boolean isLabelled(ValueRow row, int at) {
        return row.labels().stream()
                .anyMatch(label -> text.startsWith(label + COLON, at - label.length() - 1)
                        || text.startsWith(label, at - label.length()));
    }

    /** A line that ends as a number does, and is none. */
    private Optional<Found> likeNumber() {
        List<String> lines = paper.lines();
        return IntStream.range(0, Math.min(TOP_LINES, lines.size()))
                .filter(i -> LIKE_NUMBER.matcher(lines.get(i)).matches())
                .boxed()
                .findFirst()
                .map(i -> new Found(
                        paper.lineStart(i), paper.lineStart(i) + lines.get(i).length(), Optional.empty()));
    }

    static Stream<CitationOccurrence> numbers(String text) {
        return NUMBERS.find(text).stream()
                .filter(one -> one.citation() instanceof CaseNumber || one.citation() instanceof OldCaseNumber);
    }

    private Optional<Found> cause(ValueRow row) {
        Optional<Found> labelled = line(row)
                .flatMap(found -> CauseTree.find(text.substring(found.start, found.end))
                        .map(cause -> new Found(found.start, found.end, Optional.of(cause))));
        return labelled.or(() -> CauseReader.find(text)
                .map(cause ->
                        new Found(text.indexOf(cause), text.indexOf(cause) + cause.length(), Optional.of(cause))));
    }

    /** The first day behind a label; where there is a label and no day, its place. */
    private Optional<Found> day(ValueRow row, int from) {
        Optional<Found> read = behindLabels(row, from)
                .boxed()
                .flatMap(at -> firstDay(at).stream())
                .findFirst();
        return read.or(() -> dayBefore(row, from)).or(() -> unread(row, from));
    }

    private Optional<Found> firstDay(int at) {
        String window = window(at);
        return Stream.concat(WrittenDay.ANY.find(window), WrittenDay.OF_REGISTER.find(window))
                .filter(day ->
                        day.start() <= NEAR && !window.substring(0, day.start()).contains("。"))
                .min(Comparator.comparingInt(NumeralMatch::start))
                .map(day -> new Found(
                        at + day.start(),
                        at + day.end(),
                        Optional.of(day.value().toString())));
    }

    private Optional<Found> dayBefore(ValueRow row, int from) {
        return WrittenDay.ANY
                .find(text)
                .filter(day ->
                        day.start() >= from && row.behind().stream().anyMatch(word -> text.startsWith(word, day.end())))
                .findFirst()
                .map(day -> new Found(
                        day.start(), day.end(), Optional.of(day.value().toString())));
    }

    /** Something stands behind a label at the beginning of a line or before a colon, and is not what was expected. */
    private Optional<Found> unread(ValueRow row, int from) {
        return behindLabels(row, from)
                .filter(at -> text.startsWith(COLON, at) && at + 1 < paper.lineEnd(at))
                .boxed()
                .findFirst()
                .map(at -> new Found(at + 1, paper.lineEnd(at), Optional.empty()));
    }

    private Optional<Found> time(Found day) {
        if (day.value.isEmpty()) {
            return Optional.empty();
        }
        Matcher time = TIME.matcher(text).region(day.end, Math.min(text.length(), day.end + NEAR));
        return time.find() ? Optional.of(new Found(time.start(), time.end(), hour(time))) : Optional.empty();
    }

    private static Optional<String> hour(Matcher time) {
        OptionalLong hour = ChineseNumeral.find(time.group("hour"));
        OptionalLong minute = time.group("minute") == null
                ? OptionalLong.of(time.group("half") == null ? 0 : 30)
                : ChineseNumeral.find(time.group("minute"));
        if (hour.isEmpty() || minute.isEmpty()) {
            return Optional.empty();
        }
        boolean isLate = "下午".equals(time.group("part")) || "晚上".equals(time.group("part"));
        long of24 = isLate && hour.getAsLong() < 12 ? hour.getAsLong() + 12 : hour.getAsLong();
        try {
            return Optional.of(
                    LocalTime.of((int) of24, (int) minute.getAsLong()).toString());
        } catch (DateTimeException noSuchHour) {
            return Optional.empty();
        }
    }

    /** The last line that is a day and nothing else. */
    private Optional<Found> signed() {
        List<String> lines = paper.lines();
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = lines.get(i);
            Optional<NumeralMatch<LocalDate>> day = WrittenDay.ANY.find(line).findFirst();
            if (day.isPresent()
                    && day.get().end() == line.length()
                    && line.length() - day.get().end() + day.get().start() <= 3) {
                int start = paper.lineStart(i) + day.get().start();
                return Optional.of(new Found(
                        start,
                        start + line.length() - day.get().start(),
                        Optional.of(day.get().value().toString())));
            }
        }
        return Optional.empty();
    }

    private Optional<Found> sum(ValueRow row, int from) {
        Optional<Found> read = behindLabels(row, from)
                .boxed()
                .flatMap(at -> AmountReading.find(window(at)).stream()
                        .filter(sum -> sum.assumed() == null
                                && sum.start() <= SUM_NEAR
                                && isMoney(window(at), sum)
                                && !isTail(at + sum.start(), sum.value()))
                        .limit(1)
                        .map(sum -> new Found(at + sum.start(), at + sum.end(), Optional.of(plain(sum.value())))))
                .min(Comparator.comparingInt(Found::start));
        return read.or(() -> unread(row, from));
    }

    private static boolean isMoney(String window, NumeralMatch<BigDecimal> sum) {
        String read = window.substring(sum.start(), sum.end());
        return read.contains("元") || read.contains("¥") || read.startsWith("人民币");
    }

    /** What begins a line may be the end of a number whose beginning was read elsewhere, as on a page that lies askew. */
    private boolean isTail(int start, BigDecimal yuan) {
        return paper.isLineStart(start) && yuan.compareTo(SMALLEST) < 0;
    }

    private static String plain(BigDecimal yuan) {
        return yuan.stripTrailingZeros().toPlainString();
    }

    /** The period nearest to a label in its sentence; where working days are named, nothing is proposed. */
    private Optional<Found> days(ValueRow row, int from) {
        return row.labels().stream()
                .flatMap(label ->
                        places(label, from).boxed().flatMap(at -> nearestPeriod(at, at + label.length()).stream()))
                .findFirst();
    }

    private Optional<Found> nearestPeriod(int start, int end) {
        int begin =
                Math.max(Math.max(text.lastIndexOf('。', start), text.lastIndexOf('；', start)) + 1, start - PERIOD_NEAR);
        int close = text.indexOf('。', end);
        int limit = Math.min(close < 0 ? text.length() : close, end + PERIOD_NEAR);
        Matcher working = WORKING_DAYS.matcher(text).region(begin, limit);
        if (working.find()) {
            return Optional.of(new Found(working.start(), working.end(), Optional.empty()));
        }
        return DAYS.matcher(text)
                .region(begin, limit)
                .results()
                .filter(days -> days.start() == 0 || "月年".indexOf(text.charAt(days.start() - 1)) < 0)
                .min(Comparator.comparingInt(
                        days -> days.start() >= end ? days.start() - end : 2 * (start - days.end())))
                .map(days -> new Found(
                        days.start(),
                        days.end(),
                        ChineseNumeral.find(text.substring(
                                        days.start(),
                                        days.start()
                                                + days.group()
                                                        .replaceAll("个?[日天]$", "")
                                                        .length()))
                                .stream()
                                .mapToObj(String::valueOf)
                                .findFirst()));
    }

    /** The rest of the label's line, or in a table the next one. */
    private Optional<Found> line(ValueRow row) {
        return behindLabels(row, 0)
                .filter(at -> text.startsWith(COLON, at) || isLabelLine(row, at))
                .boxed()
                .flatMap(at -> rest(at).stream())
                .findFirst();
    }

    private boolean isLabelLine(ValueRow row, int behind) {
        return row.labels().stream()
                .anyMatch(label ->
                        text.startsWith(label, behind - label.length()) && paper.isLineStart(behind - label.length()));
    }

    private Optional<Found> rest(int behind) {
        int start = text.startsWith(COLON, behind) ? behind + 1 : behind;
        if (start >= text.length()) {
            return Optional.empty();
        }
        int end = paper.lineEnd(start);
        boolean isNextLabel =
                text.substring(start, end).indexOf(COLON) > 0 && paper.isLineStart(start) && start > behind;
        return end - start > LONGEST_LINE || isNextLabel
                ? Optional.empty()
                : Optional.of(new Found(start, end, Optional.of(text.substring(start, end))));
    }

    private Optional<Found> labelled(ValueRow row, Pattern value) {
        return behindLabels(row, 0)
                .boxed()
                .flatMap(at -> {
                    Matcher matcher = value.matcher(text).region(at, Math.min(paper.lineEnd(at), at + WINDOW));
                    String group = value == NAME ? "name" : "value";
                    return matcher.lookingAt()
                            ? Stream.of(new Found(
                                    matcher.start(group), matcher.end(group), Optional.of(matcher.group(group))))
                            : Stream.empty();
                })
                .findFirst();
    }

    private String window(int at) {
        return text.substring(at, Math.min(text.length(), at + WINDOW));
    }
}
