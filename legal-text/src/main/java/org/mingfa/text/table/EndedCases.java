package org.mingfa.text.table;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.CaseEnd;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseHeader.CaseTier;

/** The guiding cases that are no longer followed and the cases that left the library, as {@code ended-cases.tsv} has them. */
public final class EndedCases {

    private static final String VERIFIED = "已核";
    private static final Pattern GUIDING = Pattern.compile("指导(?:性)?案例\\s*(\\d+)\\s*号");

    private static final Map<String, CaseEnd> BY_NUMBER = new TextResource(EndedCases.class, "ended-cases.tsv")
            .rows("case", "how", "since", "source", "verified").stream()
                    .collect(Collectors.toUnmodifiableMap(
                            row -> row.get("case"),
                            row -> new CaseEnd(
                                    row.get("how"),
                                    row.read("since", LocalDate::parse),
                                    row.get("source"),
                                    row.get("verified").equals(VERIFIED))));

    private EndedCases() {}

    /** Why the case is no longer followed on the day, as its source or the table says. */
    public static Optional<CaseEnd> find(CaseHeader header, LocalDate day) {
        return Optional.ofNullable(header.end())
                .or(() -> names(header).flatMap(name -> find(name).stream()).findFirst())
                .filter(end -> end.isSo(day));
    }

    /** By 指导性案例9号, or the number of the library; for a source that says that a case ended and not when. */
    public static Optional<CaseEnd> find(String number) {
        return Optional.ofNullable(BY_NUMBER.get(number));
    }

    private static Stream<String> names(CaseHeader header) {
        if (header.tier() != CaseTier.GUIDING) {
            return Stream.of(header.sourceId(), number(header.number()));
        }
        Matcher number = GUIDING.matcher(header.title() + " " + header.sourceId() + " " + header.number());
        return number.find() ? Stream.of("指导性案例" + number.group(1) + "号") : Stream.of();
    }

    private static String number(@Nullable String number) {
        return number == null ? "" : number;
    }
}
