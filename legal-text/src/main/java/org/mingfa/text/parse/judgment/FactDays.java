package org.mingfa.text.parse.judgment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.CaseSection.Part;
import org.mingfa.text.document.FactPeriod;

/** The first and the last day that the facts of a case name; none behind the decision, for such days are still to come. */
final class FactDays {

    private static final Pattern DAY = Pattern.compile(
            "((?:19|20)\\d{2})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日(?!出?生|[^。；，]{0,10}(?:立案|受理|开庭|向本院|作出[^。，]{0,20}(?:判决|裁定)))");

    private FactDays() {}

    static @Nullable FactPeriod read(List<CaseSection> sections, @Nullable LocalDate decided) {
        List<LocalDate> days = sections.stream()
                .filter(section -> section.part() == Part.FACTS)
                .flatMap(section -> days(section.text()))
                .filter(day -> decided == null || !day.isAfter(decided))
                .sorted(Comparator.naturalOrder())
                .toList();
        return days.isEmpty() ? null : new FactPeriod(days.getFirst(), days.getLast());
    }

    private static Stream<LocalDate> days(String text) {
        Matcher day = DAY.matcher(text);
        return day.results().flatMap(found -> date(found.group(1), found.group(2), found.group(3)).stream());
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
