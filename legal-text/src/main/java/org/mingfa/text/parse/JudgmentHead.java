package org.mingfa.text.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.citation.CaseNumber;
import org.mingfa.text.citation.Citation;
import org.mingfa.text.citation.CitationFinder;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.citation.LocatedCitation;
import org.mingfa.text.citation.OldCaseNumber;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.numeral.ChineseNumeral;

/** What the first and last lines of a judgment say: court, kind of document, 案号, 案由, date. */
record JudgmentHead(
        @Nullable String number,
        @Nullable Court court,
        @Nullable String kind,
        @Nullable String cause,
        @Nullable String procedure,
        @Nullable LocalDate decided) {

    private static final int HEAD_LINES = 12;
    private static final int TAIL_LINES = 40;
    private static final Pattern KIND = Pattern.compile("[\\u4e00-\\u9fa5]{0,12}(?:判决书|裁定书|调解书|决定书|支付令|通知书)");
    private static final Pattern CAUSE = Pattern.compile(
            "(?:因(?:与[^，。；]{1,80}?|申请)?|诉[^，。；]{1,60}?|与[^，。；]{1,80}?)([\\u4e00-\\u9fa5、]{2,30}?(?:纠纷|争议|异议之诉|确认之诉))(?:一案|，|,)");
    private static final Pattern DATE = Pattern.compile(
            "([一二][〇○ＯO零0九八一二三四五六七]{3})年([元一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日|(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

    static JudgmentHead read(List<TextLine> lines) {
        List<TextLine> top = lines.subList(0, Math.min(HEAD_LINES, lines.size()));
        Optional<Citation> number = number(top);
        String kind = top.stream()
                .map(TextLine::packed)
                .filter(line -> line.length() <= 40)
                .flatMap(line -> find(KIND, line).stream())
                .findFirst()
                .orElse(null);
        Court court = top.stream()
                .flatMap(line -> Court.find(beforeKind(line.packed())).stream())
                .findFirst()
                .orElse(null);
        return new JudgmentHead(
                number.map(Citation::format).orElse(null),
                court,
                kind,
                cause(lines),
                procedure(number.orElse(null)),
                decided(lines));
    }

    private static String beforeKind(String line) {
        int court = line.indexOf("人民法院");
        return court >= 0 && line.length() <= 40 ? line.substring(0, court + 4) : line;
    }

    private static Optional<String> find(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String found = matcher.group();
        int court = found.indexOf("法院");
        return Optional.of(court >= 0 ? found.substring(court + 2) : found);
    }

    private static Optional<Citation> number(List<TextLine> top) {
        CitationFinder finder = new CitationFinder(LawNames.none());
        return top.stream()
                .flatMap(line -> finder.find(line.text()).stream())
                .map(LocatedCitation::citation)
                .filter(citation -> citation instanceof CaseNumber || citation instanceof OldCaseNumber)
                .findFirst();
    }

    private static @Nullable String cause(List<TextLine> lines) {
        for (TextLine line : lines.subList(0, Math.min(TAIL_LINES, lines.size()))) {
            int end = line.text().indexOf("一案");
            Matcher cause = CAUSE.matcher(end < 0 ? "" : line.text().substring(0, Math.min(end + 2, 300)));
            String last = null;
            while (cause.find()) {
                last = cause.group(1);
            }
            if (last != null) {
                return last;
            }
        }
        return null;
    }

    /** 民事一审, 民事二审 … from the type in the case number. */
    private static @Nullable String procedure(@Nullable Citation number) {
        String type = number instanceof CaseNumber modern
                ? modern.type()
                : number instanceof OldCaseNumber old ? old.prefix() : "";
        if (type.contains("执")) {
            return "执行";
        }
        String field = type.contains("刑") ? "刑事" : type.contains("行") ? "行政" : type.contains("赔") ? "国家赔偿" : "民事";
        if (type.endsWith("初")) {
            return field + "一审";
        }
        if (type.endsWith("终")) {
            return field + "二审";
        }
        boolean retrial = type.endsWith("申")
                || type.endsWith("再")
                || type.endsWith("监")
                || type.endsWith("提")
                || type.endsWith("抗");
        return retrial ? field + "再审" : null;
    }

    /** The last date among the last lines, which is the signature's. */
    private static @Nullable LocalDate decided(List<TextLine> lines) {
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - TAIL_LINES); i--) {
            String line = lines.get(i).packed();
            Matcher date = DATE.matcher(line.length() <= 40 ? line : "");
            if (date.find() && date.end() >= line.length() - 1) {
                return date(date).orElse(null);
            }
        }
        return null;
    }

    private static Optional<LocalDate> date(Matcher date) {
        boolean chinese = date.group(1) != null;
        String year = chinese ? date.group(1).replaceAll("[○ＯO0]", "〇") : date.group(4);
        String month = chinese ? date.group(2).replace('元', '一') : date.group(5);
        try {
            return Optional.of(LocalDate.of((int) ChineseNumeral.parse(year), (int) ChineseNumeral.parse(month), (int)
                    ChineseNumeral.parse(chinese ? date.group(3) : date.group(6))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    ParsedJudgment judgment(List<CaseSection> sections) {
        return new ParsedJudgment(number, court, kind, cause, procedure, decided, sections);
    }
}
