package org.mingfa.text.parse.judgment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.citation.CaseNumber;
import org.mingfa.text.citation.Citation;
import org.mingfa.text.citation.CitationFinder;
import org.mingfa.text.citation.CitationOccurrence;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.citation.OldCaseNumber;
import org.mingfa.text.day.WrittenDay;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.numeral.NumeralMatch;
import org.mingfa.text.parse.TextLine;
import org.mingfa.text.table.ProcedureSign;
import org.mingfa.text.table.Province;

/** What the first and last lines of a judgment say: court, kind of document, 案号, 案由, date. */
record JudgmentHead(
        @Nullable String number,
        @Nullable Court court,
        @Nullable String kind,
        @Nullable String cause,
        @Nullable String procedure,
        @Nullable LocalDate decided) {

    private static final int HEAD_LINES = 12;
    /** No line of a head is as long as this. */
    private static final int LONG = 160;

    private static final int TAIL_LINES = 40;
    private static final Pattern KIND = Pattern.compile("[\\u4e00-\\u9fa5]{0,12}(?:判决书|裁定书|调解书|决定书|支付令|通知书)");
    /** Who signed, and the day behind; the articles that were applied may be printed below. */
    private static final Pattern SIGNED =
            Pattern.compile("(?:审判[长员]|陪审员)[^。；，]{0,60}?(" + WrittenDay.ANY.pattern() + ")");

    static JudgmentHead read(List<TextLine> lines) {
        List<TextLine> top = top(lines);
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
                court == null ? null : court.orIn(province(number.orElse(null))),
                kind,
                cause(lines),
                procedure(number.orElse(null)),
                decided(lines));
    }

    /** The first lines; of a text that stands in one line, what spaces part in its beginning. */
    private static List<TextLine> top(List<TextLine> lines) {
        String first = lines.getFirst().text();
        return first.length() > LONG
                ? TextLine.read(first.substring(0, LONG).replaceAll("[ \\u3000]+", "\n"))
                : lines.subList(0, Math.min(HEAD_LINES, lines.size()));
    }

    /** A court that is named after its city has its province in the sign of the case number: 浙0203. */
    private static @Nullable String province(@Nullable Citation number) {
        return number instanceof CaseNumber modern
                ? Province.ofSign(modern.court()).map(Province::name).orElse(null)
                : null;
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
                .map(CitationOccurrence::citation)
                .filter(citation -> citation instanceof CaseNumber || citation instanceof OldCaseNumber)
                .findFirst();
    }

    private static @Nullable String cause(List<TextLine> lines) {
        return lines.stream()
                .limit(TAIL_LINES)
                .flatMap(line -> CauseReader.find(line.text()).stream())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String procedure(@Nullable Citation number) {
        return switch (number) {
            case CaseNumber modern -> ProcedureSign.procedure(modern.type()).orElse(null);
            case OldCaseNumber old -> ProcedureSign.procedure(old.prefix()).orElse(null);
            case null, default -> null;
        };
    }

    /** The last date among the last lines, which is the signature's. */
    private static @Nullable LocalDate decided(List<TextLine> lines) {
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - TAIL_LINES); i--) {
            String line = lines.get(i).packed();
            Optional<LocalDate> last = WrittenDay.ANY
                    .find(line.substring(Math.max(0, line.length() - 40)))
                    .map(NumeralMatch::value)
                    .reduce((earlier, later) -> later);
            if (last.isPresent() && (line.length() <= 40 || !line.endsWith("。"))) {
                return last.get();
            }
        }
        return lines.stream()
                .flatMap(line -> SIGNED.matcher(line.packed()).results())
                .flatMap(signed -> WrittenDay.parse(signed.group(1)).stream())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    ParsedJudgment judgment(List<CaseSection> sections) {
        return new ParsedJudgment(number, court, kind, cause, procedure, decided, sections);
    }
}
