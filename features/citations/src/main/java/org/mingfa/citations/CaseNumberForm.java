package org.mingfa.citations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingfa.text.citation.CaseNumber;
import org.mingfa.text.citation.Citation;
import org.mingfa.text.citation.CitationOccurrence;
import org.mingfa.text.citation.OldCaseNumber;
import org.mingfa.text.table.CaseSign;

/**
 * What the rules of numbering (法〔2015〕137号) say of a case number: whether a court can have given it. They never say that there is
 * such a case, and nothing is corrected or completed by them.
 */
final class CaseNumberForm {

    /** The rules are in force since 2016-01-01; a number has the year in which the case was accepted. */
    private static final int SINCE = 2016;

    private static final String MILITARY = "军";
    private static final String SECOND_INSTANCE = "终";
    private static final int BASIC_COURT = 4;
    private static final Pattern DIGITS = Pattern.compile("\\d*$");
    private static final Pattern OLD_COURT_CASE = Pattern.compile(".*(?:初|终|执|申|再|监|提|抗)");
    private static final String TYPES = CaseSign.longestFirst(CaseSign.Kind.TYPE).stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    /** A year, characters of a court, a kind of case and a number: what is not read as a case number, and looks like one. */
    private static final Pattern LIKE_ONE =
            Pattern.compile("[（(〔\\[](?<year>\\d{4})[）)〕\\]](?<court>[一-龥]{0,4}\\d{0,6})(?:" + TYPES + ")\\d{1,9}号");

    /** Something that looks like a case number and is none, and why. */
    record IrregularNumber(int start, int end, String written, String why) {}

    private CaseNumberForm() {}

    /** Why no court can have given the number on a day; empty where one may have. */
    static Optional<String> impossible(Citation citation, LocalDate day) {
        return switch (citation) {
            case CaseNumber number -> impossible(number, day);
            case OldCaseNumber number ->
                later(number.year(), day)
                        .or(() -> number.year() > SINCE
                                        && OLD_COURT_CASE
                                                .matcher(number.prefix())
                                                .matches()
                                ? Optional.of(SINCE + " 年起的案号不再写“字第”，收案年度与写法不合。")
                                : Optional.empty());
            default -> Optional.empty();
        };
    }

    private static Optional<String> impossible(CaseNumber number, LocalDate day) {
        Matcher code = DIGITS.matcher(number.court());
        int digits = code.find() ? code.group().length() : 0;
        if (digits == 1 || digits == BASIC_COURT - 1) {
            return Optional.of("法院代字应为省份简称加两位或者四位数字（高级人民法院不加），没有“" + number.court() + "”这样的代字。");
        }
        if (number.year() < SINCE && digits > 0) {
            return Optional.of(SINCE + " 年以前的案号不用数字代字，收案年度与写法不合。");
        }
        if (digits == BASIC_COURT
                && number.type().endsWith(SECOND_INSTANCE)
                && !number.court().startsWith(MILITARY)) {
            return Optional.of("“" + number.court() + "”是基层人民法院的代字，基层人民法院不审理二审案件，不会有“" + number.type() + "”字号。");
        }
        return later(number.year(), day);
    }

    private static Optional<String> later(int year, LocalDate day) {
        return year > day.getYear() ? Optional.of("收案年度 " + year + " 在核对的日期 " + day + " 之后。") : Optional.empty();
    }

    /** What looks like a case number outside of the citations found, and names no court that there is. */
    static List<IrregularNumber> irregular(String text, List<CitationOccurrence> found) {
        List<IrregularNumber> all = new ArrayList<>();
        Matcher like = LIKE_ONE.matcher(text);
        while (like.find()) {
            int start = like.start();
            int end = like.end();
            if (found.stream().noneMatch(one -> one.start() < end && start < one.end())) {
                String court = like.group("court");
                all.add(new IrregularNumber(
                        start,
                        end,
                        like.group(),
                        court.isEmpty() ? "没有写法院代字。" : "“" + court + "”不是法院代字：没有这个省份简称，或者数字的位数不对。"));
            }
        }
        return all;
    }
}
